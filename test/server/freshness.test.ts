/** What may be kept, by whom and for how long; everything else is read each time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startRunning } from '../support/running.js';

const KINDS = '{ brighteListApplicationDocumentTypes }';
const STATIC = `query ($kind: BrighteContentKind!) {
  brighteListProductCategories { slug } brighteListApplicationDocumentTypes plexeGetIndustries
  brighteGetContent(kind: $kind) { content } }`;

const kindOf = async ({ graph }: Running) => {
  const { data } = await graph('{ __type(name: "BrighteContentKind") { enumValues { name } } }');
  return data.__type.enumValues[0].name as string;
};

describe('a server that keeps what lenders call static', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startRunning({ env: { STATIC_SECONDS: '300' } });
  });
  afterAll(() => running.close());

  it('asks for it once, and says that its caller may keep it', async () => {
    const kind = await kindOf(running);
    const first = await running.graph(STATIC, { kind });
    expect(first.headers.get('cache-control')).toBe('max-age=300, private');
    await running.calls('brighte');
    await running.calls('plexe');
    const again = await running.graph(STATIC, { kind });
    expect(again.data).toEqual(first.data);
    expect(await running.calls('brighte')).toEqual({});
    expect(await running.calls('plexe')).toEqual({});
  });

  it('asks again where the first answer was a failure', async () => {
    const rule = { operation: 'getContent', fault: 'status500', times: 9 };
    const { data } = await running.graph(
      '{ __type(name: "BrighteContentKind") { enumValues { name } } }',
    );
    const kind = data.__type.enumValues.at(-1).name;
    const query =
      'query ($kind: BrighteContentKind!) { brighteGetContent(kind: $kind) { content } }';
    await running.control('POST', '/brighte/faults', rule);
    const failed = await running.graph(query, { kind });
    expect(failed.errors).toHaveLength(1);
    expect(failed.headers.get('cache-control')).toBe('no-store');
    await running.control('DELETE', '/brighte/faults');
    expect((await running.graph(query, { kind })).data.brighteGetContent.content).toMatch(/\w/);
  });

  it("asks again in a caller's own name, and keeps nothing of the answer", async () => {
    await running.graph('{ plexeGetIndustries }');
    await running.calls('plexe');
    const own = { 'x-plexe-token': 'a-token-of-nobody' };
    const { errors } = await running.graph('{ plexeGetIndustries }', {}, own);
    expect(errors).toHaveLength(1);
    expect(Object.keys(await running.calls('plexe'))).toEqual(['getIndustries']);
    expect((await running.graph('{ plexeGetIndustries }')).errors).toBeUndefined();
  });

  it('strikes by a scenario what it has kept', async () => {
    await running.graph(KINDS);
    const headers = { 'x-sandbox-scenario': 'brighte.listApplicationDocumentTypes=status500' };
    expect((await running.graph(KINDS, {}, headers)).errors).toHaveLength(1);
    expect((await running.graph(KINDS)).errors).toBeUndefined();
  });

  it.each([
    ['{ loans(first: 1) { nodes { id } } }'],
    [`{ brighteListApplicationDocumentTypes loans(first: 1) { nodes { id } } }`],
    [
      '{ brighteListApplicationDocumentTypes ...More } fragment More on Query { providers { code } }',
    ],
    ['{ __typename }'],
    ['{ nonsense }'],
  ])('lets nobody keep %s', async (query) => {
    expect((await running.graph(query)).headers.get('cache-control')).toBe('no-store');
  });

  it('lets nobody keep an action', async () => {
    const { headers } = await running.graph(
      `mutation ($input: IuteInsertRepaymentInput!) { iuteInsertRepayment(input: $input) { receipt { id } } }`,
      { input: { idempotencyKey: 'fresh', loanId: 'none', amount: '1.00', paidOn: '2026-01-15' } },
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a server on sandboxes, unless it is told to', () => {
  it('keeps nothing', async () => {
    const running = await startRunning();
    await running.graph(KINDS);
    await running.graph(KINDS);
    const calls = await running.calls('brighte');
    await running.close();
    expect(calls.listApplicationDocumentTypes).toBe(2);
  });
});
