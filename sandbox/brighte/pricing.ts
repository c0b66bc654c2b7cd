import { Decimal } from '../money.js';
import type { SwitchValues } from '../provider.js';
import type { BrighteTable } from './state.js';

const UP = 3;
const HALF_UP = 1;

interface Plan {
  /** Dollars. */
  readonly financed: Decimal;
  readonly months: number;
  readonly withEstablishmentFee: boolean;
}

export interface Instalments {
  readonly repayment: Decimal;
  readonly count: number;
  readonly establishmentFee: Decimal;
}

/** Two readings of the one public sample: 8500 over 24 months is 165.47 in both. */
const ROUNDINGS = {
  upToTheCent: (share: Decimal, weekly: Decimal) => share.round(2, UP).plus(weekly.times(2)),
  dailyAccrual: (share: Decimal, weekly: Decimal) =>
    share.plus(weekly.times(365).div(7).div(26)).round(2, HALF_UP),
} as const;

export function instalments(
  { establishmentFee, weeklyFee, repaymentRounding }: SwitchValues<BrighteTable>,
  { financed, months, withEstablishmentFee }: Plan,
): Instalments {
  const count = Math.floor((months * 26) / 12);
  const fee = new Decimal(withEstablishmentFee ? establishmentFee : 0);
  const share = financed.plus(fee).div(count);
  const repayment = ROUNDINGS[repaymentRounding](share, new Decimal(weeklyFee));
  return { repayment, count, establishmentFee: fee };
}
