import { dotted } from '../dates.js';
import { type Answer, answer } from '../http.js';
import { type Element, printXml } from '../markup.js';
import { Decimal, printedDouble } from '../money.js';
import { fullName, type IuteWorld, type Loan } from './loan.js';
import { balanceOf, type Installment, type Quote } from './pricing.js';

const xml = (world: IuteWorld, root: Element, declaration: boolean): Answer =>
  answer(200, world.switches.contentType, printXml(root, { declaration }));

export const calculation = (
  world: IuteWorld,
  { monthlyPayment, total }: Quote,
  firstRepaymentOn: string,
): Answer =>
  xml(
    world,
    [
      'loan_calc',
      [
        ['first_repayment_date', dotted(firstRepaymentOn)],
        ['monthly_payment', printedDouble(monthlyPayment)],
        ['total_loan_amount', printedDouble(total)],
      ],
    ],
    true,
  );

export const newLoan = (world: IuteWorld, loan: Loan): Answer =>
  xml(
    world,
    [
      'loan',
      [
        ['loan_ref', loan.ref],
        ['loan_period', String(loan.term)],
        ['first_repayment_date', dotted(loan.firstRepaymentOn)],
        ['client_pin', loan.client.pin],
        ['client_name', fullName(loan.client)],
      ],
    ],
    true,
  );

export const loanStatus = (world: IuteWorld, loan: Loan, approved: string): Answer =>
  xml(
    world,
    [
      'loan',
      [
        ['approved', approved],
        ['loan_ref', loan.ref],
      ],
    ],
    true,
  );

const row = ({ number, dueOn, total, toBePaid }: Installment): Element => [
  'installment',
  [
    ['number', String(number)],
    ['due_date', dotted(dueOn)],
    ['total', printedDouble(total)],
    ['to_be_paid', printedDouble(toBePaid)],
  ],
];

function envelope(world: IuteWorld, message: string, status: number, loan?: Element): Answer {
  const odd = world.switches.unknownInfoStatus;
  const content: readonly Element[] =
    odd === null
      ? [['message', message], ['status', String(status)], ...(loan ? [loan] : [])]
      : [
          ['message', 'Loan is being processed'],
          ['status', String(odd)],
        ];
  return xml(world, ['loan_response', content], false);
}

export function loanInfo(world: IuteWorld, loan: Loan): Answer {
  const { total, repaid, remaining, installments } = balanceOf(loan);
  return envelope(world, 'success', 0, [
    'loan',
    [
      ['loan_ref', loan.ref],
      ['loan_period', String(loan.term)],
      ['total_balance', printedDouble(total)],
      ['repaid', printedDouble(repaid)],
      ['remaining_balance', printedDouble(remaining)],
      ['client_pin', loan.client.pin],
      ['client_name', fullName(loan.client)],
      ['installment_table', installments.map(row)],
    ],
  ]);
}

export const noActiveLoan = (world: IuteWorld): Answer =>
  envelope(world, 'No active loan found!', -1);

export const cashRelease = (world: IuteWorld, loan: Loan, allowed: boolean): Answer =>
  xml(
    world,
    [
      'loan',
      [
        ['allowed', String(allowed)],
        ['loan_status', world.switches.unknownLoanStatusWord ?? 'normal'],
        ['loan_ref', loan.ref],
        ['loan_amount', printedDouble(new Decimal(loan.amount))],
        ['client_pin', loan.client.pin],
        ['client_first_name', loan.client.firstName],
        ['client_last_name', loan.client.lastName],
      ],
    ],
    true,
  );
