/** What a lender does not tell of by itself is asked for while somebody follows, and only then. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import type { Db } from '../../src/store/db.js';
import { engines, type Place } from '../store/engines.js';
import { CHANGES, LOAN_CHANGES, overSocket } from '../support/live.js';
import { loanId, plexeOf } from '../support/plexe.js';
import { type Running, startRunning } from '../support/running.js';

const idOf = (ref: string) => globalId('IUTE', 'Application', ref);
const following = (ref: string) => ({ query: CHANGES, variables: { id: idOf(ref) } });

let running: Running;
let place: Place;
let db: Db;
beforeAll(async () => {
  place = await engines.at(-1)!.place();
  db = place.open();
  running = await startRunning({ db, env: { POLL_SECONDS: '1' } });
});
afterAll(async () => {
  await running.close();
  await place.remove();
});

const step = (ref: string, name: string) => running.control('POST', `/iute/loans/${ref}/${name}`);
const watchOf = async (ref: string, entity = 'Application') => {
  const { rows } = await db.query<{ looked: boolean; watched: boolean }>(
    `select next_look_at is not null as looked, watched_until > now() as watched
     from watch where entity = $1 and ref = $2`,
    [entity, ref],
  );
  return rows[0];
};
const lookOnce = (ref: string) =>
  running.graph('query ($id: ID!) { application(id: $id) { status } }', { id: idOf(ref) });

describe('an application of Iute', () => {
  it('that is followed is looked at: what changes arrives, though nobody reads it', async () => {
    const one = overSocket(running.url, following('90001'));
    await one.until(1);
    await step('90001', 'approve');
    const seen = await one.until(2);
    expect(
      seen.map(({ data }) => [data.applicationChanged.to, data.applicationChanged.via]),
    ).toEqual([
      ['IN_REVIEW', 'POLL'],
      ['APPROVED', 'POLL'],
    ]);
    expect(await watchOf('90001')).toEqual({ looked: true, watched: true });
    await one.cut();
  });

  it('that was only read is not looked at', async () => {
    await lookOnce('90003');
    expect(await watchOf('90003')).toEqual({ looked: false, watched: false });
  });

  it('that has come to its end is not looked at any more', async () => {
    const one = overSocket(running.url, following('90002'));
    await one.until(1);
    await step('90002', 'reject');
    await one.until(2);
    expect(one.seen.at(-1)?.data.applicationChanged.to).toBe('DECLINED');
    expect(await watchOf('90002')).toEqual({ looked: false, watched: true });
    await one.cut();
  });
});

describe('a loan', () => {
  const followLoan = (id: string) =>
    overSocket(running.url, { query: LOAN_CHANGES, variables: { id } });

  it.each([
    ['Iute', () => '90008', (ref: string) => globalId('IUTE', 'Loan', ref)],
    ['Plexe', () => plexeOf(running).fresh(), loanId],
  ])('of %s that is followed is looked at: a repayment arrives, of which no lender tells', async (lender, refOf, loanIdOf) => {
    const ref = refOf();
    const one = followLoan(loanIdOf(ref));
    await one.until(1);
    await running.control('POST', `/${lender.toLowerCase()}/loans/${ref}/repay`, {
      amount: '12.34',
    });
    const [before, after] = (await one.until(2)).map(({ data }) => data.loanChanged);
    expect(after).toMatchObject({ from: before.to, to: before.to, via: 'POLL' });
    expect(after.outstanding).not.toEqual(before.outstanding);
    expect(await watchOf(ref, 'Loan')).toEqual({ looked: true, watched: true });
    await one.cut();
  });

  it('that was only read is not looked at, though its lender sends messages', async () => {
    const ref = plexeOf(running).known.loansByStory.fullYear ?? '';
    await running.graph('query ($id: ID!) { loan(id: $id) { status } }', { id: loanId(ref) });
    expect(await watchOf(ref, 'Loan')).toEqual({ looked: false, watched: false });
  });

  it('that has come to its end is not looked at any more', async () => {
    const plexe = plexeOf(running);
    const ref = plexe.known.loansByStory.priced ?? '';
    const one = followLoan(loanId(ref));
    await one.until(1);
    await plexe.act('plexeTestingCloseLoanOnLoanId', { loanId: loanId(ref) });
    const last = (await one.until(2)).at(-1)?.data.loanChanged;
    expect(last).toMatchObject({ from: 'OPEN', to: 'CLOSED', via: 'POLL' });
    expect(await watchOf(ref, 'Loan')).toEqual({ looked: false, watched: true });
    await one.cut();
  });
});
