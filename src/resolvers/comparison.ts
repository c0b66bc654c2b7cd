/** One loan asked of every lender that can calculate, and ranked by one method. */
import { Big } from 'big.js';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import {
  type Cost,
  type Costing,
  type CostingAsk,
  costOf,
  type Product,
} from '../datasources/costing.js';
import { ProviderFault } from '../datasources/fault.js';
import { providerCodes, registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { LiveProvider, Reader } from '../datasources/provider.js';
import { failureOf } from '../mutations/words.js';
import {
  type ComparedQuote,
  QuoteCompareInput,
  QuoteComparison,
  type QuoteFailure,
  type QuoteRefusal,
} from '../schema/comparison.js';
import type { ProviderCode } from '../schema/provider.js';
import { inputRef } from './act.js';

/** One deadline for all: who is slower than this is a failure, and nobody waits for it. */
const DEADLINE_MS = 8_000;

const METHOD =
  'Total cost is everything repaid less what was borrowed; the ranking is by total cost for each hundred borrowed, so that it holds across currencies.';
const ASSUMPTIONS = [
  "The amount is taken in each lender's own currency; no exchange rates are used.",
  'Every repayment is made on time: late fees are left out.',
  'No deposit is paid.',
  'When money is repaid is not weighed: a shorter loan of equal cost ranks the same.',
];

interface Asked {
  readonly provider: ProviderCode;
  readonly product: string;
}
type Result = ComparedQuote | QuoteRefusal | QuoteFailure;
type Costed = Asked & { readonly costing: Costing; readonly cost: Cost };

@Resolver()
export class ComparisonResolver {
  @Query(() => QuoteComparison, {
    nullable: true,
    description:
      'What the same loan would cost at every lender that can calculate: asked side by side under one deadline, ranked by one method. Nothing is recorded.',
  })
  async quoteCompare(
    @Arg('input', () => QuoteCompareInput, { description: 'How much, for how long.' })
    input: QuoteCompareInput,
    @Ctx() context: Context,
  ): Promise<QuoteComparison> {
    const signal = AbortSignal.any([context.ask.signal, AbortSignal.timeout(DEADLINE_MS)]);
    const application =
      input.plexeApplicationId &&
      inputRef('PLEXE', input.plexeApplicationId, 'Application', 'plexeApplicationId');
    const asked = { ...terms(input), ...(application && { application }) };
    const named = new Set(input.providers ?? providerCodes);
    const answers = await Promise.all(
      [...named].flatMap((code) => {
        const live: LiveProvider<Reader> = context.providers[code];
        const products = live.reader({ ...context.ask, signal }).products ?? [];
        if (products.length > 0) return products.map((product) => ask(code, product, asked));
        return input.providers ? [Promise.resolve(notSupported(code))] : [];
      }),
    );
    return { method: METHOD, assumptions: ASSUMPTIONS, results: ranked(answers, input.amount) };
  }
}

function terms({ amount, termMonths }: QuoteCompareInput): CostingAsk {
  const refuse = (field: string, message: string) => {
    throw new KnownError('INVALID_INPUT', message, ['input', field]);
  };
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(amount) || !new Big(amount).gt(0))
    refuse('amount', 'amount must be more than zero with at most two decimals.');
  if (termMonths < 1 || termMonths > 600) refuse('termMonths', 'termMonths must be 1 to 600.');
  return { amount, termMonths };
}

async function ask(
  provider: ProviderCode,
  { name: product, cost }: Product,
  terms: CostingAsk,
): Promise<Costed | QuoteRefusal | QuoteFailure> {
  const asked = { provider, product };
  try {
    const costing = await cost(terms);
    return { ...asked, costing, cost: costOf(terms.amount, costing) };
  } catch (error) {
    const words = failureOf(error);
    if (error instanceof KnownError) return { ...asked, reasons: [words] };
    if (!(error instanceof ProviderFault)) throw error;
    return error.kind === 'REFUSED' ? { ...asked, reasons: [words] } : { ...asked, error: words };
  }
}

const notSupported = (provider: ProviderCode): QuoteFailure => ({
  provider,
  product: 'none',
  error: {
    code: 'NOT_SUPPORTED',
    message: `${registry[provider].name} calculates nothing.`,
    path: null,
  },
});

/** The order depends on the answers alone, never on who was asked first. */
function ranked(
  answers: readonly (Costed | QuoteRefusal | QuoteFailure)[],
  amount: string,
): Result[] {
  const costed = answers.filter((one): one is Costed => 'costing' in one);
  const others = answers.filter((one): one is QuoteRefusal | QuoteFailure => !('costing' in one));
  const cheaper = (a: Costed, b: Costed) =>
    new Big(a.cost.costPerHundred).cmp(b.cost.costPerHundred);
  const quotes = costed
    .sort((a, b) => cheaper(a, b) || byName(a, b))
    .map((one) => toQuote(one, amount, 1 + costed.filter((two) => cheaper(two, one) < 0).length));
  const place = (one: Result) => ('reasons' in one ? 0 : 1);
  return [...quotes, ...others.sort((a, b) => place(a) - place(b) || byName(a, b))];
}

const byName = (a: Asked, b: Asked) =>
  compare(`${a.provider} ${a.product}`, `${b.provider} ${b.product}`);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function toQuote({ costing, cost, ...asked }: Costed, amount: string, rank: number): ComparedQuote {
  const money = (digits: string) => ({ amount: digits, currency: costing.currency });
  const { frequency, repayments, assumptions, native } = costing;
  return {
    ...asked,
    rank,
    amount: money(amount),
    repayment: money(costing.repayment),
    frequency,
    repayments,
    totalRepayable: money(cost.totalRepayable),
    totalCost: money(cost.totalCost),
    costPerHundred: cost.costPerHundred,
    assumptions,
    native,
  };
}
