/** What products of different lenders would cost, made comparable by one stated method. */
import { Big } from 'big.js';

/** The question, the same for every lender. The amount is in the lender's own currency. */
export interface CostingAsk {
  readonly amount: string;
  readonly termMonths: number;
  /** The lender's reference of an application, for one that calculates for no other. */
  readonly application?: string;
}

/** A lender's own figures for one product. Amounts in whole units of its currency. */
export interface Costing {
  readonly currency: string;
  readonly repayment: string;
  readonly frequency: 'WEEKLY' | 'FORTNIGHTLY' | 'MONTHLY';
  readonly repayments: number;
  /** Everything to repay, where the lender says so; else it is the repayments together. */
  readonly totalRepayable?: string;
  /** What our sum rests on and the lender does not say. */
  readonly assumptions: readonly string[];
  /** The lender's words and digits, as they came. */
  readonly native: readonly { readonly name: string; readonly value: string }[];
}

/** One product that a lender can calculate; asked for only when `cost` is called. */
export interface Product {
  readonly name: string;
  cost(ask: CostingAsk): Promise<Costing>;
}

export interface Cost {
  readonly totalRepayable: string;
  readonly totalCost: string;
  /** What a hundred borrowed would cost, rounded to four places half to even. */
  readonly costPerHundred: string;
}

export function costOf(amount: string, { repayment, repayments, totalRepayable }: Costing): Cost {
  const total = new Big(totalRepayable ?? new Big(repayment).times(repayments));
  const cost = total.minus(amount);
  return {
    totalRepayable: totalRepayable ?? total.toString(),
    totalCost: cost.toString(),
    costPerHundred: perHundred(cost, amount).toString(),
  };
}

const PLACES = 4;
const HALF_EVEN = 2;

/** Multiplied before it is divided, so that only the last step rounds. */
const perHundred = (cost: Big, amount: string): Big => {
  const exact = new Exact(cost.times(100)).div(amount);
  return new Big(exact.toString()).round(PLACES, HALF_EVEN);
};

/** big.js with room behind the point for one division. */
const Exact = Big();
Exact.DP = 30;
