import type { SwitchValues } from '../provider.js';
import type { IuteTable, LoanState } from './loan.js';

const COLUMNS = [
  'checkLoanStatus',
  'cancelLoan',
  'generateAgreement',
  'uploadLoanFiles',
  'checkCashRelease',
  'confirmCashRelease',
  'getLoanInfo',
  'insertRepayment',
] as const;

export type LoanOperation = (typeof COLUMNS)[number];

/** `400` refuses, `done` has its effect, `again` answers 200 without one, the others are answers. */
export type Cell =
  | '400'
  | 'done'
  | 'again'
  | 'false'
  | 'true'
  | 'rejected'
  | 'pdf'
  | 'allowed'
  | 'not allowed'
  | 'loan'
  | 'none';

type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/** "Call by state" of the notes, column by column. */
// biome-ignore format: a table
const ROWS: Readonly<Record<LoanState | 'unknown', Row>> = {
  //           status      cancel  agreement upload  allow          confirm  info    repayment
  NEW:        ['false',    'done', '400',    '400',  'not allowed', '400',   'none', '400'],
  APPROVED:   ['true',     'done', 'pdf',    'done', 'not allowed', '400',   'none', '400'],
  UPLOADED:   ['400',      '400',  'pdf',    'done', 'not allowed', '400',   'none', '400'],
  REJECTED:   ['rejected', '400',  '400',    '400',  '400',         '400',   'none', '400'],
  AUTHORIZED: ['400',      '400',  'pdf',    '400',  'allowed',     'done',  'none', '400'],
  ACTIVE:     ['400',      '400',  'pdf',    '400',  '400',         '400',   'loan', 'done'],
  REPAID:     ['400',      '400',  '400',    '400',  '400',         '400',   'loan', '400'],
  CLOSED:     ['400',      '400',  '400',    '400',  '400',         '400',   'none', '400'],
  CANCELLED:  ['400',      '400',  '400',    '400',  '400',         '400',   'none', '400'],
  unknown:    ['400',      '400',  '400',    '400',  '400',         '400',   'none', '400'],
};

interface Amendment {
  readonly when: (switches: SwitchValues<IuteTable>) => boolean;
  readonly state: LoanState;
  readonly operation: LoanOperation;
  readonly cell: Cell;
}

const AMENDMENTS: readonly Amendment[] = [
  {
    when: (switches) => switches.repaidAnswersMinusOne,
    state: 'REPAID',
    operation: 'getLoanInfo',
    cell: 'none',
  },
  {
    when: (switches) => switches.allowStaysTrueAfterRelease,
    state: 'ACTIVE',
    operation: 'checkCashRelease',
    cell: 'allowed',
  },
  {
    when: (switches) => switches.repeatedConfirmAnswers200,
    state: 'ACTIVE',
    operation: 'confirmCashRelease',
    cell: 'again',
  },
];

export function cellFor(
  state: LoanState | undefined,
  operation: LoanOperation,
  switches: SwitchValues<IuteTable>,
): Cell {
  const amended = AMENDMENTS.find(
    (one) => one.state === state && one.operation === operation && one.when(switches),
  );
  return amended?.cell ?? ROWS[state ?? 'unknown'][COLUMNS.indexOf(operation)] ?? '400';
}
