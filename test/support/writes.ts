/** Iute's five writes as the graph offers them, so that one test can be asked of each. */
import { globalId } from '../../src/datasources/global-id.js';
import type { ReceiptState } from '../../src/schema/receipt.js';
import type { GraphAnswer, Running } from './running.js';

/** Whatever can be asked: this process, or another by its address. */
export type Asked = Pick<Running, 'graph' | 'graphWithFiles'>;

export interface Subject {
  /** The loan; of an application that is yet to be made, a text that nobody else has. */
  readonly ref: string;
  /** The amount of money, different in each subject of a test. */
  readonly amount: string;
}

export interface Write {
  readonly operation:
    | 'createLoan'
    | 'cancelLoan'
    | 'uploadLoanFiles'
    | 'confirmCashRelease'
    | 'insertRepayment';
  /** Where a loan must stand for it; null when it makes a new one. */
  readonly from: string | null;
  /** What readings make of it when its answer is lost. */
  readonly settles: { readonly applied: ReceiptState; readonly notApplied: ReceiptState };
  send(asked: Asked, subject: Subject, key: string): Promise<GraphAnswer>;
}

export const RECEIPT =
  'id idempotencyKey outcome state sentAt settledAt userErrors { code message }';

export const APPLICANT = {
  personalNumber: 'I80606014N',
  firstName: 'Nelea',
  lastName: 'Iacovet',
  patronymic: 'Ion',
  bornOn: '1997-08-31',
  documentSerial: '200000907',
  mobilePhone: '0602160911',
  homePhone: '060216091',
  alternativeContact: { name: 'June', relation: 'sister', phone: '0602160912' },
  address: { town: 'Chisinau', street: 'Long street', houseNumber: '11', apartmentNumber: '' },
  amount: '5000.00',
  termMonths: 6,
  clerk: 'Mike',
  office: 'Main office',
};

export const PAPER = Buffer.from('%PDF-1.4 signed');

const mutationOf = (field: string, type: string) =>
  `mutation ($input: ${type}!) { done: ${field}(input: $input) { receipt { ${RECEIPT} } userErrors { code } } }`;

const aboutApplication =
  (field: string, type: string): Write['send'] =>
  (asked, { ref }, idempotencyKey) =>
    asked.graph(mutationOf(field, type), {
      input: { idempotencyKey, applicationId: globalId('IUTE', 'Application', ref) },
    });

const READ_BACK = { applied: 'COMMITTED', notApplied: 'NOT_APPLIED' } as const;
const FOR_A_PERSON = { applied: 'NEEDS_REVIEW', notApplied: 'NEEDS_REVIEW' } as const;

export const createLoan: Write = {
  operation: 'createLoan',
  from: null,
  settles: FOR_A_PERSON,
  send: (asked, { ref, amount }, idempotencyKey) =>
    asked.graph(mutationOf('iuteCreateLoan', 'IuteCreateLoanInput'), {
      input: { ...APPLICANT, idempotencyKey, amount, personalNumber: ref },
    }),
};

export const cancelLoan: Write = {
  operation: 'cancelLoan',
  from: 'APPROVED',
  settles: READ_BACK,
  send: aboutApplication('iuteCancelLoan', 'IuteCancelLoanInput'),
};

export const uploadLoanFiles: Write = {
  operation: 'uploadLoanFiles',
  from: 'APPROVED',
  settles: FOR_A_PERSON,
  send: (asked, { ref }, idempotencyKey) =>
    asked.graphWithFiles(
      mutationOf('iuteUploadLoanFiles', 'IuteUploadLoanFilesInput'),
      {
        input: {
          idempotencyKey,
          applicationId: globalId('IUTE', 'Application', ref),
          loanAgreement: null,
        },
      },
      { 'input.loanAgreement': { name: 'agreement.pdf', bytes: PAPER } },
    ),
};

export const confirmCashRelease: Write = {
  operation: 'confirmCashRelease',
  from: 'AUTHORIZED',
  settles: READ_BACK,
  send: aboutApplication('iuteConfirmCashRelease', 'IuteConfirmCashReleaseInput'),
};

export const insertRepayment: Write = {
  operation: 'insertRepayment',
  from: 'ACTIVE',
  settles: READ_BACK,
  send: (asked, { ref, amount }, idempotencyKey) =>
    asked.graph(mutationOf('iuteInsertRepayment', 'IuteInsertRepaymentInput'), {
      input: {
        idempotencyKey,
        loanId: globalId('IUTE', 'Loan', ref),
        amount,
        paidOn: '2026-01-15',
      },
    }),
};

export const writes: readonly Write[] = [
  createLoan,
  cancelLoan,
  uploadLoanFiles,
  confirmCashRelease,
  insertRepayment,
];

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted, not typed
export const receiptOf = ({ data, errors }: GraphAnswer): any => {
  if (!data?.done) throw new Error(`no receipt came: ${JSON.stringify(errors)}`);
  return data.done.receipt;
};

/** Reads again until it is so. Unlike expect.poll it may stand in tests that run at the same time. */
export async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (let looks = 0; looks < 600; looks++) {
    const value = await read();
    if (isSo(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it does not come about');
}

const UNSETTLED: readonly string[] = ['PENDING', 'SENDING', 'UNKNOWN'];

/** The receipt once it is settled, by a verdict or by being handed to a person. */
export const settledReceipt = (asked: Pick<Asked, 'graph'>, id: string) =>
  until(
    async () => {
      const query = `query ($id: ID!) { receipt(id: $id) { ${RECEIPT} history { state evidence } } }`;
      return (await asked.graph(query, { id })).data.receipt;
    },
    ({ state }) => !UNSETTLED.includes(state),
  );

/** A loan in the state that a write needs, under nobody else's number. */
export async function subjectFor(
  write: Write,
  lender: { loanIn(state: string, changes?: Record<string, string>): Promise<string> },
  number: number,
): Promise<Subject> {
  const amount = `${1000 + number}.25`;
  const person = `P${10_000_000 + number}`;
  if (write.from === null) return { ref: person, amount };
  return { ref: await lender.loanIn(write.from, { pin: person }), amount };
}

interface Entry {
  readonly operation: string;
  readonly loanRef: string;
  readonly amount?: string;
}

/** What the lender has really applied of one action. */
export async function effectsOf(
  control: Running['control'],
  { operation, from }: Write,
  { ref, amount }: Subject,
): Promise<number> {
  const ledger = (await control('GET', '/iute/ledger')) as Entry[];
  return ledger.filter(
    (entry) =>
      entry.operation === operation &&
      (from === null ? entry.amount === amount : entry.loanRef === ref),
  ).length;
}
