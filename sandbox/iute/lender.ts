import type { Board } from '../board.js';
import { asRecordOf } from '../json.js';
import { readAmount } from '../money.js';
import type { Control } from '../provider.js';
import { Refusal } from '../refusal.js';
import {
  fullName,
  type IuteState,
  type IuteTable,
  type IuteWorld,
  type Loan,
  type LoanState,
} from './loan.js';
import { balanceOf } from './pricing.js';
import { repay } from './repayment.js';

type IuteControl = Control<IuteState, IuteTable>;

interface Step {
  readonly from: readonly LoanState[];
  /** Whether the signed documents must be in. */
  needsDocuments?(world: IuteWorld): boolean;
  to(world: IuteWorld): LoanState;
}

/** What the lender's own people do. */
const STEPS: Readonly<Record<string, Step>> = {
  approve: { from: ['NEW'], to: () => 'APPROVED' },
  reject: { from: ['NEW', 'APPROVED', 'UPLOADED'], to: () => 'REJECTED' },
  authorize: {
    from: ['APPROVED', 'UPLOADED'],
    needsDocuments: ({ switches }) => switches.authorizeNeedsDocuments,
    to: () => 'AUTHORIZED',
  },
  withdraw: {
    from: ['AUTHORIZED'],
    to: ({ switches }) => (switches.uploadMovesOn ? 'UPLOADED' : 'APPROVED'),
  },
  close: { from: ['REPAID'], to: () => 'CLOSED' },
};

const masked = (pin: string): string => `${pin.slice(0, 2)}…${pin.slice(-1)}`;

function view(loan: Loan): Readonly<Record<string, unknown>> {
  const { total, repaid, remaining } = balanceOf(loan);
  return {
    loanRef: loan.ref,
    state: loan.state,
    client: { name: fullName(loan.client), pin: masked(loan.client.pin) },
    amount: loan.amount,
    term: loan.term,
    firstRepaymentOn: loan.firstRepaymentOn,
    total: total.toFixed(2),
    repaid: repaid.toFixed(2),
    remaining: remaining.toFixed(2),
    documents: loan.documents,
  };
}

function find({ state }: IuteWorld, ref = ''): Loan {
  const loan = Object.hasOwn(state.loans, ref) ? state.loans[ref] : undefined;
  if (!loan) throw new Refusal(404, `No loan ${ref}`);
  return loan;
}

function inState(loan: Loan, wanted: readonly LoanState[], step: string): void {
  if (!wanted.includes(loan.state))
    throw new Refusal(
      409,
      `${step} needs a loan in ${wanted.join(' or ')}; ${loan.ref} is ${loan.state}`,
    );
}

const step = (name: string, { from, needsDocuments, to }: Step): IuteControl => ({
  method: 'POST',
  path: `/loans/{ref}/${name}`,
  run(world, { ref }) {
    const loan = find(world, ref);
    inState(loan, from, name);
    if (needsDocuments?.(world) && !loan.documents)
      throw new Refusal(409, `${name} needs the signed documents: upload them for ${loan.ref}`);
    loan.state = to(world);
    return view(loan);
  },
});

/** Another office books a repayment in parallel, past the partner's own calls. */
const repayElsewhere: IuteControl = {
  method: 'POST',
  path: '/loans/{ref}/repay',
  run(world, { ref }, body) {
    const loan = find(world, ref);
    inState(loan, ['ACTIVE'], 'repay');
    const { amount: given } = asRecordOf(['amount'], body);
    const written = typeof given === 'number' ? String(given) : given;
    const amount = typeof written === 'string' ? readAmount(written) : undefined;
    if (!amount)
      throw new Refusal(400, 'amount must be above zero with at most two decimals, like "100.50"');
    repay(loan, amount);
    world.book('otherOffice', { loanRef: loan.ref, amount: amount.toFixed(2) });
    return view(loan);
  },
};

export const boards: readonly Board[] = [
  {
    title: 'Loans',
    list: '/loans',
    id: 'loanRef',
    state: 'state',
    tells: {
      'client.name': '',
      amount: 'asked for',
      remaining: 'left to repay',
      documents: 'signed',
    },
    steps: [
      ...Object.entries(STEPS).map(([name, { from }]) => ({
        label: name.charAt(0).toUpperCase() + name.slice(1),
        path: `/loans/{id}/${name}`,
        when: { state: from },
      })),
      {
        label: 'Repay elsewhere',
        path: '/loans/{id}/repay',
        when: { state: ['ACTIVE'] },
        asks: { amount: '100.50' },
      },
    ],
  },
];

export const controls: readonly IuteControl[] = [
  {
    method: 'GET',
    path: '/loans',
    run: ({ state }) => Object.values(state.loans).map(view),
  },
  { method: 'GET', path: '/loans/{ref}', run: (world, { ref }) => view(find(world, ref)) },
  ...Object.entries(STEPS).map(([name, definition]) => step(name, definition)),
  repayElsewhere,
];
