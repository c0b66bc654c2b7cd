import { Decimal } from '../money.js';
import { offerOf } from './offers.js';
import { operations } from './operation.js';
import { slider } from './pricing.js';
import { bad } from './problem.js';
import type { PlexeWorld } from './state.js';
import {
  advanceRateOf,
  dollars,
  type Priced,
  priceInvoice,
  priceLineOfCredit,
  readAmount,
  readTerms,
  shareNumber,
  weeklyForecast,
} from './terms.js';
import { money } from './wire.js';

/** Shares and weeks come back as they were sent, also where the mode ignores them. */
const result = ({ switches }: PlexeWorld, priced: Priced) => ({
  amount: money(priced.amount),
  percentOfIncome: shareNumber(switches, new Decimal(priced.percentOfIncome)),
  terms: priced.terms,
  advanceRate: Number(advanceRateOf(switches, priced).toFixed()),
  totalRepayment: money(priced.totalRepayment),
  repayment: money(priced.weeklyPayment),
  advanceFee: money(priced.fee),
  weeks: priced.weeks,
  fixedRepaymentCalculation: priced.fixed,
});

export const calculationOperations = operations({
  calculateLineOfCreditSlider: {
    at: ['POST', '/api/Calculation/application-loc-calculation-slider'],
    act(visit) {
      const { application, body, world } = visit;
      const amount = readAmount(body);
      body.check();
      const stops = slider(dollars(amount), dollars(weeklyForecast(offerOf(application))));
      if (stops.length === 0) throw bad('No share of the income repays this amount.');
      return visit.ok(
        stops.map(({ position, percentageOfIncome, term }) => ({
          position,
          percentageOfIncome: shareNumber(world.switches, percentageOfIncome),
          term,
        })),
      );
    },
  },
  calculateLineOfCredit: {
    at: ['POST', '/api/Calculation/application-loc-calculation'],
    act(visit) {
      const { application, body, world } = visit;
      const terms = readTerms(world.switches, body);
      body.check();
      return visit.ok(result(world, priceLineOfCredit(offerOf(application), terms)));
    },
  },
  calculateInvoice: {
    at: ['POST', '/api/Calculation/application-invoice-calculation'],
    act(visit) {
      const { application, body, world } = visit;
      const amount = readAmount(body);
      body.check();
      offerOf(application);
      return visit.ok(result(world, priceInvoice(amount)));
    },
  },
});
