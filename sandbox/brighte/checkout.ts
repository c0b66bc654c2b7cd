import { type Answer, type Call, emptyAnswer } from '../http.js';
import { credentials } from './access.js';
import { isRedirect, readCheckout, textsOf } from './checkout-rules.js';
import { stampedAt } from './notifications.js';
import type { BrighteOperation } from './operation.js';
import { applicationPage, notice } from './page.js';
import { nextSecret, stamp } from './secrets.js';
import type { BrighteWorld, Draft } from './state.js';

/** A header takes printable ASCII only: the rest is percent-encoded. */
export const goTo = (address: string): Answer => ({
  ...emptyAnswer(302),
  headers: { Location: address.replace(/[^\x21-\x7e]+/gu, encodeURIComponent) },
});

/** Parameters appended to an address: its own query is kept, a fragment stays last. */
export function withParameters(address: string, added: Readonly<Record<string, string>>): string {
  const [, base = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(address) ?? [];
  const joint = base.includes('?') ? (/[?&]$/.test(base) ? '' : '&') : '?';
  return `${base}${joint}${new URLSearchParams(added)}${fragment}`;
}

/** Sends the customer back, signed if the vendor has a private key. */
export function goBack(
  world: BrighteWorld,
  redirect: string,
  outcome: Readonly<Record<string, string>>,
): Answer {
  const { signingKey } = world.state.webhook;
  const triple = signingKey === null ? {} : stamp(world.state, signingKey, stampedAt(world));
  return goTo(withParameters(redirect, { ...outcome, ...triple }));
}

const isForm = ({ headers }: Call): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');

const hosted = (world: BrighteWorld, draftId: string, draft: Draft): Answer =>
  world.switches.checkoutAnswers === 'innerRedirect'
    ? goTo(`/brighte/checkout/${draftId}`)
    : applicationPage({ draftId, draft });

export const startCheckout: BrighteOperation = {
  method: 'POST',
  path: '/checkout',
  run(world, call) {
    const { state } = world;
    const form = textsOf((isForm(call) && call.form) || new Map());
    const redirect = form.get('redirect') ?? '';
    if (call.query.get('key') !== credentials.checkoutKey)
      return notice('This shop is not known', 'The key of the form is unknown.', 400);
    if (!isRedirect(redirect, state.checkout))
      return notice('There is no way back', 'redirect is missing or not allowed.', 400);
    const read = readCheckout({ world, form, referrer: call.headers.referer ?? '' });
    if ('wrong' in read)
      return goBack(world, redirect, { error_code: '10002', error_msg: read.wrong });
    const draftId = nextSecret(state, 24);
    const draft: Draft = {
      ...read.buys,
      accountId: state.checkout.accountId,
      redirect,
      reference: form.get('reference_number') || null,
      quoteId: null,
      teamMember: null,
      transactionId: null,
    };
    state.drafts[draftId] = draft;
    world.book('startCheckout', { draftId });
    return hosted(world, draftId, draft);
  },
};
