import type { Form } from '../http.js';
import { Decimal } from '../money.js';
import { LONGEST_REFERENCE } from './applications.js';
import { amountProblems, anyOf, isCategory } from './fields.js';
import { sha256 } from './secrets.js';
import type { BrighteWorld, CheckoutRules, Purchase } from './state.js';

/** The fields under the checksum, in their order. */
export const CHECKED_FIELDS = [
  'redirect',
  'total_purchase_amount',
  'deposit_amount',
  'repayment_term',
  'product_category',
  'product_description',
] as const;

export type CheckoutForm = ReadonlyMap<string, string>;

export const textsOf = (form: Form): CheckoutForm =>
  new Map([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

export const checksumOf = (form: CheckoutForm): string =>
  sha256(CHECKED_FIELDS.map((name) => form.get(name) ?? '').join(''));

const pattern = (text: string): RegExp => {
  const parts = text.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/?#@]*')}(?=$|[/?#])`, 'i');
};

/** `*` stands for anything within a host, a port or a path segment; `*` alone for every address. */
export const isAllowed = (address: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => one === '*' || pattern(one).test(address));

export function isRedirect(address: string, { redirects }: CheckoutRules): boolean {
  return (
    URL.canParse(address) &&
    /^https?:$/.test(new URL(address).protocol) &&
    isAllowed(address, redirects)
  );
}

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;
const centsOf = (text = ''): number | undefined =>
  AMOUNT.test(text) ? new Decimal(text).times(100).toNumber() : undefined;

interface Case {
  readonly world: BrighteWorld;
  readonly form: CheckoutForm;
  readonly referrer: string;
}

const part = ({ form }: Case, name: string): string => form.get(name) ?? '';
const totalOf = (given: Case): number | undefined => centsOf(part(given, 'total_purchase_amount'));
const depositOf = (given: Case): number | undefined => centsOf(part(given, 'deposit_amount'));

/** Every check behind 10002, in order, with its `error_msg`. */
const CHECKS: readonly (readonly [message: string, passes: (given: Case) => boolean])[] = [
  [
    'Invalid referrer.',
    ({ world, referrer }) => isAllowed(referrer, world.state.checkout.referrers),
  ],
  ['Invalid checksum.', ({ form }) => form.get('checksum') === checksumOf(form)],
  ['Invalid total purchase amount.', (given) => (totalOf(given) ?? 0) > 0],
  [
    'Invalid deposit amount.',
    (given) => {
      const [total = 0, deposit = -1] = [totalOf(given), depositOf(given)];
      const { minimumDepositPercent } = given.world.state.checkout;
      return deposit >= 0 && deposit < total && deposit * 100 >= total * minimumDepositPercent;
    },
  ],
  [
    'Invalid financed amount.',
    (given) => {
      const [total = 0, deposit = 0] = [totalOf(given), depositOf(given)];
      return !anyOf(amountProblems(given.world.switches, { total, deposit }));
    },
  ],
  [
    'Invalid repayment term.',
    (given) =>
      given.world.state.checkout.terms.some(
        (term) => String(term) === part(given, 'repayment_term'),
      ),
  ],
  [
    'Invalid product category.',
    (given) => isCategory(given.world.switches, part(given, 'product_category')),
  ],
  ['Invalid product description.', (given) => part(given, 'product_description').trim() !== ''],
  [
    'Invalid reference number.',
    (given) => [...part(given, 'reference_number')].length <= LONGEST_REFERENCE,
  ],
];

/** The first thing that is wrong, or what is bought. */
export function readCheckout(
  given: Case,
): { readonly wrong: string } | { readonly buys: Purchase } {
  const failed = CHECKS.find(([, passes]) => !passes(given));
  if (failed) return { wrong: failed[0] };
  return {
    buys: {
      total: totalOf(given) ?? 0,
      deposit: depositOf(given) ?? 0,
      term: Number(part(given, 'repayment_term')),
      category: part(given, 'product_category'),
      description: part(given, 'product_description'),
    },
  };
}
