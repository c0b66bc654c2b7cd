import { Decimal } from '../money.js';
import { refuse } from './errors.js';
import { amountProblems, anyOf, isTerm, readCents } from './fields.js';
import { alternates, type BrighteOperation, ok, openCall, sessionCall } from './operation.js';
import { instalments } from './pricing.js';
import { money } from './wire.js';

const FLAGS: readonly (readonly [unknown, boolean])[] = [
  [1, true],
  [0, false],
  [true, true],
  [false, false],
];
const readFlag = (value: unknown): boolean | undefined =>
  FLAGS.find(([written]) => written === value)?.[1];

/** Text in the table, a number in the sample. */
function readTerm(value: unknown): number | undefined {
  const term = typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : value;
  return isTerm(term) ? term : undefined;
}

const isFinanceType = (value: unknown): boolean =>
  typeof value === 'string' && /^(consumer|sme)$/i.test(value);

const inDollars = (cents: number): Decimal => new Decimal(cents).div(100);
const printed = (dollars: Decimal): number => Number(dollars.toFixed(2));

const calculateRepaymentAmount = sessionCall({
  id: 'calculateRepaymentAmount',
  at: ['POST', '/rest/vendor/v1/calculate-repayment-amount'],
  alternates: alternates('POST', '/rest/v1/vendor/calculate-repayment-amount'),
  act({ world: { switches }, body = {} }) {
    const unit = switches.repaymentRequestUnit;
    const total = readCents(body.totalPurchaseAmount, unit);
    const deposit = readCents(body.depositAmount, unit);
    const months = isTerm(body.repaymentTerm) ? body.repaymentTerm : undefined;
    const withEstablishmentFee = readFlag(body.includeFees);
    if (
      total === undefined ||
      deposit === undefined ||
      months === undefined ||
      withEstablishmentFee === undefined ||
      anyOf(amountProblems(switches, { total, deposit }))
    )
      return refuse('calculateRepaymentAmount', 400, 'Invalid input.');
    const financed = inDollars(total - deposit);
    const { repayment, count } = instalments(switches, { financed, months, withEstablishmentFee });
    const repaymentAmount = money(switches, repayment.times(100).toNumber());
    return ok({ repaymentAmount: { repaymentAmount, instalments: count } });
  },
});

const calculateFinance = openCall({
  id: 'calculateFinance',
  at: ['POST', '/rest/pub/v1/calculators/finance'],
  act({ world: { switches }, body = {} }) {
    const total = readCents(body.totalPurchaseAmount, 'dollars');
    const deposit = readCents(body.depositAmount ?? 0, 'dollars');
    const months = readTerm(body.repaymentTerm);
    const withEstablishmentFee = readFlag(body.addEstablishmentFee ?? 1);
    if (
      total === undefined ||
      deposit === undefined ||
      months === undefined ||
      withEstablishmentFee === undefined ||
      !isFinanceType(body.financeType ?? 'CONSUMER') ||
      anyOf(amountProblems(switches, { total, deposit }))
    )
      return refuse('calculateFinance', 400, 'Invalid input.');
    const financed = inDollars(total - deposit);
    const plan = instalments(switches, { financed, months, withEstablishmentFee });
    return ok({
      data: {
        repayment_amount: printed(plan.repayment),
        instalments: plan.count,
        total_purchase_amount: printed(inDollars(total)),
        deposit_amount: printed(inDollars(deposit)),
        financed_amount: printed(financed),
        establishment_fee: printed(plan.establishmentFee),
        weekly_account_keeping_fee: printed(new Decimal(switches.weeklyFee)),
        annual_fee: printed(new Decimal(switches.annualFee)),
        late_payment_fee: printed(new Decimal(switches.lateFee)),
      },
    });
  },
});

export const calculatorOperations: Readonly<Record<string, BrighteOperation>> = {
  calculateRepaymentAmount,
  calculateFinance,
};
