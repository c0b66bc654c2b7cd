/** The store fails, or answers late, at each step of a write. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Books, type BooksOptions, openBooks } from '../support/books.js';
import { movesTo, type Statement } from '../support/watched-db.js';

let books: Books;
afterEach(() => books.close());

const REF = '90008';
const open = async (options: BooksOptions) => {
  books = await openBooks(options);
};
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Trouble {
  /** Which statements fail, as long as the trouble lasts. */
  readonly strikes: (statement: Statement) => boolean;
  /** Whether the store has done it all the same, and only its answer is lost. */
  readonly done?: boolean;
}

/** A store that fails until it is mended. */
function troubled({ strikes, done = false }: Trouble) {
  let mended = false;
  return {
    mend: () => {
      mended = true;
    },
    around: async <T>(statement: Statement, run: () => Promise<T>): Promise<T> => {
      if (mended || !strikes(statement)) return run();
      if (done) await run();
      throw new Error('the store is gone');
    },
  };
}

const isClaim = ({ text }: Statement) => text.includes('with made as');

describe('a store that fails before the wire', () => {
  it.each<[string, Trouble]>([
    ['at the claim', { strikes: isClaim }],
    ['after the claim', { strikes: isClaim, done: true }],
    ['at SENDING', { strikes: (one) => movesTo(one, 'SENDING') }],
    ['at SENDING and ever after', { strikes: ({ text }) => text.includes('with moved as') }],
    ['after SENDING', { strikes: (one) => movesTo(one, 'SENDING'), done: true }],
  ])('%s: nothing is sent', async (_, trouble) => {
    const { around } = troubled(trouble);
    await open({ around });
    await expect(books.repay(REF, 'key')).rejects.toThrow('the store is gone');
    expect(await books.calls('insertRepayment')).toBe(0);
  });

  it.each<[string, Trouble]>([
    ['at the claim', { strikes: isClaim }],
    ['at SENDING', { strikes: (one) => movesTo(one, 'SENDING') }],
    ['after SENDING', { strikes: (one) => movesTo(one, 'SENDING'), done: true }],
  ])('%s: the key and the loan are free again at once', async (_, trouble) => {
    const { around, mend } = troubled(trouble);
    await open({ around });
    await books.repay(REF, 'key').catch(() => undefined);
    mend();
    expect((await books.repay(REF, 'key')).outcome).toBe('COMMITTED');
    expect(await books.effects('insertRepayment', REF)).toBe(1);
  });

  it.each<[string, Trouble]>([
    ['after the claim', { strikes: isClaim, done: true }],
    ['from SENDING on', { strikes: ({ text }) => text.includes('with moved as') }],
  ])('%s: the key and the loan are free again once the lease has run out', async (_, trouble) => {
    const { around, mend } = troubled(trouble);
    await open({ around, pace: { lease: 0.5 } });
    await books.repay(REF, 'key').catch(() => undefined);
    mend();
    const again = async () => {
      await books.reconciler.round();
      return (await books.repay(REF, 'key')).outcome;
    };
    await expect.poll(again, { timeout: 10_000 }).toBe('COMMITTED');
    expect(await books.effects('insertRepayment', REF)).toBe(1);
  });
});

describe('a store that fails after the wire', () => {
  it.each<[string, Trouble]>([
    ['at COMMITTED', { strikes: (one) => movesTo(one, 'COMMITTED') }],
    ['at the commit', { strikes: ({ text }) => text === 'transaction' }],
    ['at everything', { strikes: (one) => movesTo(one, 'COMMITTED') || movesTo(one, 'UNKNOWN') }],
  ])('%s: the answer says UNKNOWN, and readings settle it without a restart', async (_, trouble) => {
    const { around, mend } = troubled(trouble);
    await open({ around, pace: { lease: 3 } });
    const { row, outcome } = await books.repay(REF, 'key');
    expect({ outcome, state: row.state }).toEqual({ outcome: 'UNKNOWN', state: 'UNKNOWN' });
    mend();
    expect((await books.settled(row.id)).state).toBe('COMMITTED');
    expect((await books.repay(REF, 'key')).outcome).toBe('REPLAYED');
    expect(await books.calls('insertRepayment')).toBe(1);
    expect(await books.effects('insertRepayment', REF)).toBe(1);
  });

  it('after the commit: the receipt is COMMITTED, though this answer could not say so', async () => {
    const { around, mend } = troubled({
      strikes: ({ text }) => text === 'transaction',
      done: true,
    });
    await open({ around });
    expect((await books.repay(REF, 'key')).outcome).toBe('UNKNOWN');
    mend();
    expect(await books.repay(REF, 'key')).toMatchObject({
      outcome: 'REPLAYED',
      row: { state: 'COMMITTED' },
    });
    expect(await books.calls('insertRepayment')).toBe(1);
  });
});

describe('a process that slept before the wire', () => {
  /** SENDING takes longer than a quarter of the lease. */
  const slow = async <T>(statement: Statement, run: () => Promise<T>): Promise<T> => {
    const answer = await run();
    if (movesTo(statement, 'SENDING')) await wait(400);
    return answer;
  };

  it('does not send any more, says so, and gives key and loan free', async () => {
    let sleepy = true;
    await open({
      pace: { lease: 1 },
      around: (statement, run) => (sleepy ? slow(statement, run) : run()),
    });
    const { row, outcome } = await books.repay(REF, 'key');
    expect({ outcome, state: row.state }).toEqual({ outcome: 'NOT_SENT', state: 'NOT_SENT' });
    expect(await books.calls('insertRepayment')).toBe(0);
    sleepy = false;
    expect((await books.repay(REF, 'key')).outcome).toBe('COMMITTED');
  });

  it('does not send when another has taken the row meanwhile', async () => {
    await open({
      around: async (statement, run) => {
        if (movesTo(statement, 'SENDING'))
          await books.store.query(`update receipt set owner = 'another', state = 'NOT_SENT'`);
        return run();
      },
    });
    await expect(books.repay(REF, 'key')).rejects.toMatchObject({ kind: 'CANCELLED' });
    expect(await books.calls('insertRepayment')).toBe(0);
  });

  it('leaves a row that another has taken after the answer to the readings', async () => {
    await open({
      around: async (statement, run) => {
        if (statement.text === 'transaction')
          await books.store.query(
            `update receipt set owner = 'another', state = 'UNKNOWN', next_look_at = now()`,
          );
        return run();
      },
    });
    const { row, outcome } = await books.repay(REF, 'key');
    expect(outcome).toBe('UNKNOWN');
    expect((await books.ledger.byId(row.id))?.state).toBe('UNKNOWN');
  });
});
