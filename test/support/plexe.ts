/** What tests of Plexe's loans ask for again and again, on a running product. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import type { Running } from './running.js';

export interface KnownAtPlexe {
  readonly loans: string[];
  readonly loansByStory: Record<string, string>;
  readonly applicationsByStatus: Record<string, string[]>;
  readonly customerWithManyLoans: string;
  readonly partnerId: string;
}

export interface Terms {
  readonly loanId: string;
  readonly amount: string;
  readonly weeks: number;
  readonly advanceRate: string;
}

interface Booking {
  readonly operation: string;
  readonly loanId: string;
  readonly amount?: string;
}

export const loanId = (ref: string) => globalId('PLEXE', 'Loan', ref);
const RECEIPT = 'userErrors { code message path } receipt { id outcome state }';
export const DONE = { userErrors: [], receipt: { outcome: 'COMMITTED', state: 'COMMITTED' } };
export const wrongFor = (code: string) => (code === '000000' ? '111111' : '000000');

export function plexeOf(running: Running) {
  const { known } = running.sandbox.describe().providers.plexe as unknown as {
    known: KnownAtPlexe;
  };
  const stories = Object.values(known.loansByStory);
  const plain = known.loans.filter((id) => !stories.includes(id));

  async function ask(query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await running.graph(query, variables);
    expect(errors).toBeUndefined();
    return data;
  }

  /** One action with a key of its own; its payload. */
  async function act(name: string, input: Record<string, unknown>, fields = '') {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const data = await ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${RECEIPT} } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    return data[name];
  }

  return {
    known,
    ask,
    act,
    /** A loan that nobody has touched yet. */
    fresh(): string {
      const ref = plain.pop();
      if (!ref) throw new Error('no loan is left');
      return ref;
    },
    /** What the customer's phone shows. */
    codeOf: async (ref: string): Promise<string> =>
      (await running.control('GET', `/plexe/loans/${ref}/code`)).code,
    async make(ref: string, amount = '100.00', weeks = 12): Promise<Terms> {
      const terms = { loanId: loanId(ref), amount, weeks };
      const made = await act('plexeMakeWithdrawalLineOfCredit', terms, 'quote { advanceRate }');
      expect(made).toMatchObject(DONE);
      return { ...terms, advanceRate: made.quote.advanceRate };
    },
    confirm: (terms: Terms, code: string, key: string = randomUUID()) =>
      act('plexeConfirmWithdrawalLineOfCredit', { ...terms, code, idempotencyKey: key }),
    /** What the lender has really paid out. */
    booked: async (ref: string): Promise<Booking[]> =>
      ((await running.control('GET', '/plexe/ledger')) as Booking[]).filter(
        (one) => /^confirmWithdrawal/.test(one.operation) && one.loanId === ref,
      ),
  };
}
