/** A list that a lender's part is missing from says so, at its path and in `providers`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunOptions, startRunning, startSandboxHere } from '../support/running.js';

let sandbox: Awaited<ReturnType<typeof startSandboxHere>>;
beforeAll(async () => {
  sandbox = await startSandboxHere();
});
afterAll(() => sandbox.close());

/** A server of its own each time: calls to a lender that was out are paused for some seconds. */
async function asked(
  query: string,
  lender: string,
  rule: Record<string, unknown> | null,
  options: RunOptions = {},
) {
  const running = await startRunning({ sandbox, ...options });
  if (rule) await running.control('POST', `/${lender}/faults`, rule);
  const answer = await running.graph(query);
  await running.control('DELETE', `/${lender}/faults`);
  await running.close();
  return answer;
}

const LISTS = `{
  applications(first: 40) { ...A } loans(first: 40) { ...L } quotes(first: 40) { ...Q }
  customers(first: 40) { ...C }
}
fragment A on ApplicationConnection { nodes { id provider } providers { provider result failure } }
fragment L on LoanConnection { nodes { id provider } providers { provider result failure } }
fragment Q on QuoteConnection { nodes { id provider } providers { provider result failure } }
fragment C on CustomerConnection { nodes { id provider } providers { provider result failure } }`;

const OF: Readonly<Record<string, readonly string[]>> = {
  BRIGHTE: ['applications', 'quotes'],
  PLEXE: ['applications', 'loans', 'customers'],
  REALFINITY: ['customers'],
};

describe.each(Object.keys(OF))('%s that does not answer', (dead) => {
  it('is one error at each list that it has a part in; the others are whole', async () => {
    const rule = { operation: '*', fault: 'resetBefore' };
    const { data, errors } = await asked(LISTS, dead.toLowerCase(), rule);
    expect(
      errors
        ?.map(({ path, extensions }) => [path.join(), extensions.code, extensions.provider])
        .sort(),
    ).toEqual(OF[dead]?.map((list) => [list, 'PROVIDER_UNAVAILABLE', dead]).sort());
    for (const [list, { nodes, providers }] of Object.entries<{
      nodes: { provider: string }[];
      providers: { provider: string; result: string }[];
    }>(data)) {
      expect(nodes.filter(({ provider }) => provider === dead)).toEqual([]);
      for (const { provider, result } of providers)
        expect([list, provider, result]).toEqual([
          list,
          provider,
          provider === dead && OF[dead]?.includes(list) ? 'FAILED' : 'OK',
        ]);
    }
  });
});

describe('Plexe, whose partner this server was not told', () => {
  it('cannot be listed, which is no fault and no complete list', async () => {
    const { data, errors } = await asked(LISTS, 'plexe', null, { withoutPartner: true });
    expect(errors).toBeUndefined();
    for (const list of ['applications', 'loans', 'customers'])
      expect(data[list].providers).toContainEqual({
        provider: 'PLEXE',
        result: 'FAILED',
        failure: 'NOT_SUPPORTED',
      });
  });
});

describe('an entry whose condition cannot be checked', () => {
  it('stays in the list as an error, so that no list is short in silence', async () => {
    const rule = { operation: 'getLoanInfo', fault: 'malformed', times: 1 };
    const { data, errors } = await asked(
      `{ loans(first: 50, providers: [IUTE], filter: { status: [SETTLED] }) {
          nodes { status } providers { result } } }`,
      'iute',
      rule,
    );
    const { nodes, providers } = data.loans;
    const at = nodes.indexOf(null);
    expect(nodes.filter((node: unknown) => node !== null)).toContainEqual({ status: 'SETTLED' });
    expect(errors).toMatchObject([
      { path: ['loans', 'nodes', at], extensions: { code: 'PROVIDER_CONTRACT' } },
    ]);
    expect(providers).toEqual([{ result: 'PARTIAL' }]);
  });
});
