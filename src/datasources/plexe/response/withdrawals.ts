/** Plexe's calculations and quotes → ours, pure. */
import type {
  PlexeSliderStop,
  PlexeWithdrawalEstimate,
  PlexeWithdrawalQuote,
} from '../../../schema/plexe/withdrawals.js';
import type * as wire from '../answers/withdrawals.js';
import { at, moneyIn } from '../response.js';

export const toStop = (point: wire.SliderPoint): PlexeSliderStop => ({
  position: point.position,
  percentOfIncome: point.percentageOfIncome,
  weeks: point.term,
});

export function toEstimate(one: wire.Calculation, currency: string): PlexeWithdrawalEstimate {
  const money = moneyIn(currency);
  return {
    isOffer: false,
    amount: money(one.amount),
    advanceRate: one.advanceRate,
    advanceFee: money(one.advanceFee),
    totalRepayment: money(one.totalRepayment),
    weeklyRepayment: money(one.repayment),
    percentOfIncome: one.percentOfIncome,
    weeks: one.weeks ?? one.terms,
    isFixed: one.fixedRepaymentCalculation,
  };
}

export function toWithdrawalQuote(
  one: wire.WithdrawalQuote,
  currency: string,
): PlexeWithdrawalQuote {
  const money = moneyIn(currency);
  return {
    quoteId: one.id,
    amount: money(one.withdrawAmount),
    advanceRate: one.advanceRate,
    totalRepayment: money(one.totalRepayment),
    weeklyRepayment: money(one.weeklyRepayment),
    percentOfIncome: one.percentageOfIncome,
    weeks: one.weeks,
    isFixed: one.isfixed,
    isFirst: one.isFirstAdavnce,
    firstRepaymentAt: at(one.firstRepayment),
    weeklyForecastIncome: money(one.weeklyForecastIncome),
    codeSentTo: one.contactNumber,
    payoutAccount: one.primaryBank && {
      name: one.primaryBank.name,
      accountNumber: one.primaryBank.accountNumber,
      routingNumber: one.primaryBank.routingNumber,
    },
  };
}
