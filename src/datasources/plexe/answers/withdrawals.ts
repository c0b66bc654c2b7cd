/** Calculations and withdrawals as Plexe answers them. The field for the code is not read (notes, 6). */
import { array, boolean, object, type Shaped } from '../../json.js';
import {
  amount,
  count,
  guid,
  instant,
  maybe,
  type ReadersOf,
  rate,
  type Wire,
  words,
} from '../answers.js';

export const slider = array(
  object({ position: count, percentageOfIncome: rate, term: count } satisfies ReadersOf<
    Wire['SliderPoint']
  >),
);

export const calculation = object({
  amount,
  percentOfIncome: maybe(rate),
  terms: maybe(count),
  advanceRate: rate,
  totalRepayment: amount,
  repayment: maybe(amount),
  advanceFee: amount,
  weeks: maybe(count),
  fixedRepaymentCalculation: maybe(boolean),
} satisfies ReadersOf<Wire['CalculationResult']>);

export const quote = object({
  id: guid,
  loanId: guid,
  applicationId: maybe(guid),
  withdrawAmount: maybe(amount),
  isfixed: maybe(boolean),
  percentageOfIncome: maybe(rate),
  weeks: maybe(count),
  advanceRate: maybe(rate),
  totalRepayment: maybe(amount),
  weeklyRepayment: maybe(amount),
  weeklyForecastIncome: maybe(amount),
  firstRepayment: maybe(instant),
  isFirstAdavnce: maybe(boolean),
  contactNumber: words,
  primaryBank: maybe(
    object({ name: words, accountNumber: words, routingNumber: words } satisfies ReadersOf<
      Wire['ContractBankAccount']
    >),
  ),
} satisfies ReadersOf<Wire['WithdrawalQuote']>);

export const confirmation = object({
  success: boolean,
  data: maybe(guid),
  errors: maybe(
    array(
      object({ errorCode: words, errorMessage: words } satisfies ReadersOf<
        Wire['ValidationError']
      >),
    ),
  ),
} satisfies ReadersOf<Wire['WithdrawalConfirmation']>);

export type SliderPoint = Shaped<typeof slider>[number];
export type Calculation = Shaped<typeof calculation>;
export type WithdrawalQuote = Shaped<typeof quote>;
export type Confirmation = Shaped<typeof confirmation>;
