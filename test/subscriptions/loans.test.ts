/** Following a loan, by both protocols, on the running product. */
import { Big } from 'big.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { applicationId } from '../events/support.js';
import { type Followed, LOAN_CHANGES, type Subscribing, ways } from '../support/live.js';
import { loanId, plexeOf } from '../support/plexe.js';
import type { Running } from '../support/running.js';
import { startStored } from '../support/stored.js';

let running: Running;
let plexe: ReturnType<typeof plexeOf>;
beforeAll(async () => {
  running = await startStored();
  plexe = plexeOf(running);
});
afterAll(() => running.close());

const iuteId = (ref: string) => globalId('IUTE', 'Loan', ref);
const following = (id: string, after?: string): Subscribing => ({
  query: LOAN_CHANGES,
  variables: { id, ...(after && { after }) },
});
const changes = (seen: readonly Followed[]) => seen.map(({ data }) => data.loanChanged);
const left = (seen: readonly Followed[]) => changes(seen).map((one) => one.outstanding?.amount);
const repay = (ref: string, amount: string) =>
  running.control('POST', `/iute/loans/${ref}/repay`, { amount });
/** Reads it, as any caller would; the ids of its events. */
async function historyOf(id: string): Promise<string[]> {
  const query = 'query ($id: ID!) { loan(id: $id) { history { eventId } } }';
  const { loan } = await plexe.ask(query, { id });
  return loan.history.map(({ eventId }: { eventId: string }) => eventId);
}

// Each has loans of its own: what one does to them is no beginning for the other.
describe.each([
  [...ways[0], '90008', '90013'],
  [...ways[1], '90009', '90010'],
] as const)('over %s', (_, follow, repaid, cut) => {
  it('the first reading is the first event, and a repayment the next', async () => {
    const one = follow(running.url, following(iuteId(repaid)));
    const [first] = changes(await one.until(1));
    expect(first).toMatchObject({ from: null, to: 'ACTIVE', loan: { status: 'ACTIVE' } });
    await repay(repaid, '10.00');
    await historyOf(iuteId(repaid));
    const [, second] = changes(await one.until(2));
    expect(second).toMatchObject({ from: 'ACTIVE', to: 'ACTIVE', via: 'POLL' });
    expect(new Big(first.outstanding.amount).minus(second.outstanding.amount).eq(10)).toBe(true);
    expect(new Big(second.repaid.amount).minus(first.repaid.amount).eq(10)).toBe(true);
    await one.cut();
  });

  it('a line of credit is read whole to begin with: one event tells status and balance', async () => {
    const ref = plexe.fresh();
    const { balance } = await running.control('GET', `/plexe/loans/${ref}`);
    const one = follow(running.url, following(loanId(ref)));
    expect(changes(await one.until(1))).toEqual([
      {
        eventId: expect.any(String),
        ...{ from: null, to: 'OPEN', nativeStatus: 'closed=false', via: 'POLL' },
        outstanding: { amount: balance },
        repaid: null,
        loan: { status: 'OPEN', balance: { amount: balance } },
      },
    ]);
    await one.cut();
  });

  it('after a lost connection what came meanwhile comes first: nothing missed, nothing twice', async () => {
    const id = iuteId(cut);
    const [first = ''] = await historyOf(id);
    const one = follow(running.url, following(id, first));
    await repay(cut, '1.00');
    await historyOf(id);
    await one.until(1);
    await one.cut();
    await repay(cut, '2.00');
    await historyOf(id);
    await repay(cut, '3.00');
    await historyOf(id);
    await running.calls('iute');
    const again = follow(running.url, following(id, changes(one.seen).at(-1).eventId));
    await again.until(2);
    await again.cut();
    const seen = [...one.seen, ...again.seen];
    expect(changes(seen).map(({ eventId }) => eventId)).toEqual((await historyOf(id)).slice(1));
    expect(new Set(left(seen)).size).toBe(3);
  });

  it('to resume asks the lender nothing', async () => {
    const id = iuteId(cut);
    const [first = ''] = await historyOf(id);
    await running.calls('iute');
    const one = follow(running.url, {
      query:
        'subscription ($id: ID!, $after: ID) { loanChanged(id: $id, afterEventId: $after) { to } }',
      variables: { id, after: first },
    });
    await one.until(3);
    expect(await running.calls('iute')).toEqual({});
    await one.cut();
  });

  it.each<[string, () => Subscribing, string]>([
    [
      'a loan of a lender without any',
      () => following(globalId('BRIGHTE', 'Loan', '10001')),
      'NOT_FOUND',
    ],
    [
      'a loan of a lender of clients',
      () => following(globalId('REALFINITY', 'Loan', '00000000-0000-4000-8000-000000000001')),
      'NOT_FOUND',
    ],
    ['an application that is no loan yet', () => following(iuteId('90003')), 'NOT_FOUND'],
    ['the id of an application', () => following(applicationId('10001')), 'INVALID_INPUT'],
    [
      'an event of the application under the same reference',
      () => following(iuteId('90008'), globalId('IUTE', 'StatusEvent', '1')),
      'INVALID_INPUT',
    ],
    [
      'an event of nobody',
      () => following(iuteId('90008'), globalId('IUTE', 'LoanEvent', '0')),
      'NOT_FOUND',
    ],
  ])('%s is refused with a code', async (_name, asked, code) => {
    const one = follow(running.url, asked());
    const reason = await one.ended;
    const errors = one.seen.flatMap(({ errors: told = [] }) => told);
    const all = [...errors, ...(Array.isArray(reason) ? reason : [])];
    expect(all.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});
