import { asRecordOf } from '../json.js';
import { Refusal } from '../refusal.js';
import { LONGEST_TERM } from './fields.js';
import { type BrighteState, type CheckoutRules, OUTBOXES, own, type Webhook } from './state.js';

const wrong = (message: string): never => {
  throw new Refusal(400, message);
};

export const outbox = (state: BrighteState, kind = '') =>
  OUTBOXES.find((known) => known === kind)
    ? own(state.outbox, kind)
    : wrong(`The outboxes are ${OUTBOXES.join(', ')}`);

const isUrl = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What the vendor sets in the portal; what is left out stays as it is. */
export function setWebhook(state: BrighteState, body: unknown): Webhook {
  const changes = asRecordOf(['url', 'encoding', 'signingKey'], body);
  const { url = state.webhook.url, signingKey = state.webhook.signingKey } = changes;
  const { encoding = state.webhook.encoding } = changes;
  if (url !== null && !isUrl(url)) return wrong('url must be an http address, or null');
  if (encoding !== 'json' && encoding !== 'form') return wrong('encoding must be json or form');
  if (signingKey !== null && !isText(signingKey))
    return wrong('signingKey must be text, or null: no private key, so nothing is sent');
  state.webhook = { url, encoding, signingKey };
  return state.webhook;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);
const isTerms = (value: unknown): value is readonly number[] =>
  Array.isArray(value) &&
  value.every((one) => Number.isSafeInteger(one) && one >= 1 && one <= LONGEST_TERM);

/** The rules of the public key. */
export function setCheckout(state: BrighteState, body: unknown): CheckoutRules {
  const given = { ...state.checkout, ...asRecordOf(Object.keys(state.checkout), body) };
  const { accountId, referrers, redirects, terms, minimumDepositPercent } = given as Readonly<
    Record<string, unknown>
  >;
  if (!isText(accountId) || !own(state.accounts, accountId))
    return wrong(`accountId must be one of ${Object.keys(state.accounts).join(', ')}`);
  if (!isTexts(referrers) || !isTexts(redirects))
    return wrong('referrers and redirects must be lists of addresses; * stands for a part');
  if (!isTerms(terms)) return wrong(`terms must be a list of months from 1 to ${LONGEST_TERM}`);
  if (
    typeof minimumDepositPercent !== 'number' ||
    !(minimumDepositPercent >= 0 && minimumDepositPercent < 100)
  )
    return wrong('minimumDepositPercent must be a number from 0 to below 100');
  state.checkout = { accountId, referrers, redirects, terms, minimumDepositPercent };
  return state.checkout;
}
