/** The page of the sandbox: forms over HTTP, as a browser sends them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../sandbox/registry.js';
import { type Bench, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.control('POST', '/reset'));
afterAll(() => bench.close());

const show = async (query = '') => {
  const { status, headers, body } = await bench.send({ method: 'GET', path: `/${query}` });
  return { status, headers, text: body.toString() };
};

const press = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  bench.send({
    method: 'POST',
    path: '/do',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: Buffer.from(new URLSearchParams(fields).toString()),
  });

const said = async () => /role="status">([^<]*)</.exec((await show()).text)?.[1];
const read = async (path: string) => (await bench.control('GET', path)).value;

describe('the page', () => {
  it('runs no script, loads nothing, and posts only to itself', async () => {
    const { status, headers, text } = await show();
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(text).not.toMatch(/<script|\son\w+=|\sstyle=|(src|href|action)="(https?:)?\/\//);
  });

  it('shows every provider with what all have', async () => {
    const { text } = await show();
    for (const { name } of registry)
      for (const part of ['faults', 'ledger', 'calls', 'switches'])
        expect(text).toContain(`id="${name}-${part}"`);
  });

  it('has only buttons that the control surface knows', async () => {
    const { text } = await show('?all');
    const buttons = [...text.matchAll(/name="to" value="([A-Z]+) ([^"]+)"/g)];
    const { value } = await bench.control('GET', '/nowhere');
    const known = (value.paths as string[]).map(
      (line) => new RegExp(`^${line.replace(' /__sandbox', ' ').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    );
    const unknown = buttons.filter(([, method, path]) =>
      known.every((line) => !line.test(`${method} ${path}`)),
    );
    expect(buttons.length).toBeGreaterThan(100);
    expect(unknown.map(([whole]) => whole)).toEqual([]);
  });

  it('offers each loan the steps that fit its state', async () => {
    const { text } = await show();
    const stepsOf = (ref: string) => {
      const [row = ''] = new RegExp(`<li id="iute-loans-${ref}">.*?</li>`, 's').exec(text) ?? [];
      return [...row.matchAll(/<button[^>]*>([^<]+)</g)].map(([, label]) => label);
    };
    expect(stepsOf('90001')).toEqual(['Approve', 'Reject']);
    expect(stepsOf('90003')).toEqual(['Reject', 'Authorize']);
    expect(stepsOf('90006')).toEqual(['Withdraw']);
    expect(stepsOf('90008')).toEqual(['Repay elsewhere']);
    expect(stepsOf('90017')).toEqual([]);
  });

  it('finds rows, and escapes what it was asked for', async () => {
    const { text } = await show('?find=90001');
    expect(text.match(/<li id="iute-loans-/g)).toHaveLength(1);
    expect((await show('?find=%3Cb%3E')).text).toContain('“&lt;b&gt;”');
  });
});

describe('a button', () => {
  it('does what its line of the control surface does, and comes back to its row', async () => {
    const back = '?open=iute-loans-90001#iute-loans-90001';
    const { status, headers } = await press({ to: 'POST /iute/loans/90001/approve', back });
    expect([status, headers.location]).toEqual([303, `/${back}`]);
    expect(await said()).toBe('Done: iute · loans · 90001 · approve');
    expect((await read('/iute/loans/90001')).state).toBe('APPROVED');
  });

  it('that comes too late says why', async () => {
    await press({ to: 'POST /iute/loans/90005/approve' });
    expect(await said()).toBe('Not done: approve needs a loan in NEW; 90005 is REJECTED');
  });

  it('never leads to another address', async () => {
    const { headers } = await press({ to: 'POST /reset', back: '/elsewhere.example' });
    expect(headers.location).toBe('/');
  });

  it('of another site presses nothing', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await press({ to: 'POST /iute/loans/90001/approve' }, headers)).status).toBe(403);
    expect((await read('/iute/loans/90001')).state).toBe('NEW');
  });

  it('moves the clock by the unit', async () => {
    await press({
      to: 'POST /clock',
      'number.advanceSeconds': '2',
      'unit.advanceSeconds': '86400',
    });
    expect((await read('')).now).toBe('2026-01-17T09:00:00.000Z');
  });

  it('sets a fault, and mends', async () => {
    const fault = { 'text.operation': 'loanInfo', 'text.fault': 'hang', 'number.ms': '' };
    await press({ to: 'POST /iute/faults', ...fault, 'number.times': '3' });
    expect(await said()).toMatch(/^Not done: operation must be \* or one of calculateLoan/);
    await press({ to: 'POST /iute/faults', ...fault, 'text.operation': '*', 'number.times': '3' });
    expect(await read('/iute/faults')).toEqual([{ operation: '*', fault: 'hang', times: 3 }]);
    expect((await show()).text).toContain('<code>*</code> hang, 3×');
    await press({ to: 'DELETE /iute/faults' });
    expect(await read('/iute/faults')).toEqual([]);
  });

  it.each<[string, string, string, unknown]>([
    ['iute', 'uploadMovesOn', 'true', true],
    ['iute', 'contextPath', '"/iute"', '/iute'],
    ['iute', 'unknownLoanStatusWord', 'true', 'true'],
    ['iute', 'unknownLoanStatusWord', '', null],
    ['iute', 'unknownInfoStatus', '7', 7],
    ['brighte', 'lateFee', '5.50', '5.50'],
    ['brighte', 'pageSize', '20', 20],
  ])('reads the switch %s %s as it takes it: %s', async (name, field, text, value) => {
    await press({ to: `PUT /${name}/switches`, [`switch.${field}`]: text });
    expect((await read(`/${name}/switches`))[field]).toBe(value);
  });

  it('with a wrong value changes nothing and says what is taken', async () => {
    await press({ to: 'PUT /brighte/switches', 'switch.pageSize': 'many' });
    expect(await said()).toMatch(/^Not done: pageSize takes a whole number from 1 to 500/);
    expect((await read('/brighte/switches')).pageSize).toBe(500);
  });
});
