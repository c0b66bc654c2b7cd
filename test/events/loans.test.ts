/** The log of loans through the running product: what each reading told, to the cent. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { DONE, loanId, plexeOf } from '../support/plexe.js';
import type { Running } from '../support/running.js';
import { startStored } from '../support/stored.js';
import { until } from './support.js';

let running: Running;
let plexe: ReturnType<typeof plexeOf>;
beforeAll(async () => {
  running = await startStored();
  plexe = plexeOf(running);
});
afterAll(() => running.close());

const EVENT = 'from to nativeStatus via outstanding { amount currency } repaid { amount currency }';

interface Event {
  readonly from: string | null;
  readonly to: string | null;
  readonly nativeStatus: string | null;
  readonly via: string;
  readonly outstanding: { amount: string; currency: string } | null;
  readonly repaid: { amount: string; currency: string } | null;
}
async function historyOf(id: string): Promise<Event[]> {
  const { loan } = await plexe.ask(`query ($id: ID!) { loan(id: $id) { history { ${EVENT} } } }`, {
    id,
  });
  return loan.history;
}
const MDL = (amount: string) => ({ amount, currency: 'MDL' });
const USD = (amount: string) => ({ amount, currency: 'USD' });

describe('a loan of Iute', () => {
  const id = globalId('IUTE', 'Loan', '90008');
  const active = { from: 'ACTIVE', to: 'ACTIVE', nativeStatus: 'status=0' };
  const repay = (amount: string) => running.control('POST', '/iute/loans/90008/repay', { amount });

  it('has an event for each repayment, whoever has booked it', async () => {
    const first = {
      from: null,
      to: 'ACTIVE',
      nativeStatus: 'status=0',
      via: 'POLL',
      outstanding: MDL('6574.08'),
      repaid: MDL('0.0'),
    };
    expect(await historyOf(id)).toEqual([first]);

    const input = { idempotencyKey: randomUUID(), loanId: id, amount: '1095.68' };
    const data = await plexe.ask(
      `mutation ($input: IuteInsertRepaymentInput!) {
        iuteInsertRepayment(input: $input) { loan { history { ${EVENT} } } userErrors { message } } }`,
      { input: { ...input, paidOn: '2026-02-15' } },
    );
    const own = { ...active, via: 'ACTION', outstanding: MDL('5478.4'), repaid: MDL('1095.68') };
    expect(data.iuteInsertRepayment).toEqual({
      loan: { history: [first, own] },
      userErrors: [],
    });

    await repay('1000.50');
    const other = { ...active, via: 'POLL', outstanding: MDL('4477.9'), repaid: MDL('2096.18') };
    expect(await historyOf(id)).toEqual([first, own, other]);
    expect(await historyOf(id)).toEqual([first, own, other]);
  });

  it('has its end in it, and no amount that was not told', async () => {
    await repay('4477.90');
    const settled = {
      from: 'ACTIVE',
      to: 'SETTLED',
      nativeStatus: 'status=0',
      via: 'POLL',
      outstanding: MDL('0.0'),
      repaid: MDL('6574.08'),
    };
    expect((await historyOf(id)).slice(3)).toEqual([settled]);
    await running.control('POST', '/iute/loans/90008/close');
    const closed = {
      from: 'SETTLED',
      to: 'SETTLED',
      nativeStatus: 'status=-1',
      via: 'POLL',
      outstanding: null,
      repaid: null,
    };
    expect((await historyOf(id)).slice(3)).toEqual([settled, closed]);
  });

  it('that stands in a page is noted like one that is read alone', async () => {
    const query = '{ loans(first: 50, providers: [IUTE]) { nodes { externalId } } }';
    const { loans } = await plexe.ask(query);
    const refs = loans.nodes.map(({ externalId }: { externalId: string }) => externalId);
    expect(refs).toContain('90009');
    const subjects = refs.map(
      (ref: string) => ({ provider: 'IUTE', entity: 'Loan', ref }) as const,
    );
    const histories = await running.app.services.timeline.history(subjects);
    expect(histories.map(({ length }) => length > 0)).toEqual(refs.map(() => true));
  });
});

describe('a line of credit of Plexe', () => {
  const balanceOf = async (ref: string): Promise<string> =>
    (await running.control('GET', `/plexe/loans/${ref}`)).balance;
  const read = (ref: string, fields: string) =>
    plexe.ask(`query ($id: ID!) { loan(id: $id) { ${fields} } }`, { id: loanId(ref) });
  const told = (event: Partial<Event>): Event => ({
    ...{ from: null, to: null, nativeStatus: null, via: 'POLL', outstanding: null, repaid: null },
    ...event,
  });
  const open = { to: 'OPEN', nativeStatus: 'closed=false' };

  it('is noted where status or balance are asked for, each for itself', async () => {
    const ref = plexe.fresh();
    const history = () => historyOf(loanId(ref));
    await read(ref, 'applicationId isEnabled transactions(first: 1) { nodes { at } }');
    expect(await history()).toEqual([]);

    const balance = told({ outstanding: USD(await balanceOf(ref)) });
    await read(ref, 'availableFunds { amount }');
    expect(await history()).toEqual([balance]);
    await read(ref, 'isClosed');
    expect(await history()).toEqual([balance, told(open)]);
    await read(ref, 'status nativeStatus balance { amount } creditLimit { amount }');
    expect(await history()).toEqual([balance, told(open)]);

    await running.control('POST', `/plexe/loans/${ref}/repay`, { amount: '12.34' });
    await read(ref, 'status');
    expect(await history()).toHaveLength(2);
    await plexe.ask(
      'query ($id: ID!) { plexeGetTotalBalance(loanId: $id) { balance { amount } } }',
      {
        id: ref,
      },
    );
    expect((await history()).slice(2)).toEqual([told({ outstanding: USD(await balanceOf(ref)) })]);
  });

  it('shows what was drawn with us as ours, where the answer shows the balance', async () => {
    const ref = plexe.fresh();
    const terms = await plexe.make(ref, '50.00');
    const paid = await plexe.act(
      'plexeConfirmWithdrawalLineOfCredit',
      { ...terms, code: await plexe.codeOf(ref) },
      'loan { balance { amount currency } }',
    );
    expect(paid.loan.balance).toEqual(USD(await balanceOf(ref)));
    expect(await historyOf(loanId(ref))).toEqual([
      told({ via: 'ACTION', outstanding: paid.loan.balance }),
    ]);
  });

  it('shows what was drawn when the lender tells of it, and its end', async () => {
    const ref = plexe.fresh();
    const grown = async (count: number) =>
      (
        await until(
          () => historyOf(loanId(ref)),
          ({ length }) => length >= count,
        )
      ).slice(count - 1);
    running.app.listenToLenders({ PLEXE: running.url });
    await until(
      () => running.control('GET', '/plexe/subscriptions'),
      ({ length }) => length === 1,
    );
    const toldNow = () => running.control('POST', '/clock', { advanceSeconds: 0 });
    await running.control('POST', '/plexe/events', { event: 'WB_Loan_Opened', loanId: ref });
    await toldNow();
    const before = await balanceOf(ref);
    expect(await grown(1)).toEqual([told({ ...open, via: 'WEBHOOK', outstanding: USD(before) })]);

    const terms = await plexe.make(ref, '100.00');
    expect(await plexe.confirm(terms, await plexe.codeOf(ref))).toMatchObject(DONE);
    await toldNow();
    const drawn = await balanceOf(ref);
    expect(drawn).not.toBe(before);
    expect(await grown(2)).toEqual([
      told({ from: 'OPEN', ...open, via: 'WEBHOOK', outstanding: USD(drawn) }),
    ]);

    const { receipt } = await plexe.act('plexeTestingCloseLoanOnLoanId', { loanId: loanId(ref) });
    expect(receipt).toMatchObject({ outcome: 'COMMITTED' });
    await toldNow();
    expect(await grown(3)).toEqual([
      told({
        ...{ from: 'OPEN', to: 'CLOSED', nativeStatus: 'closed=true' },
        via: 'WEBHOOK',
        outstanding: USD(drawn),
      }),
    ]);
  });
});
