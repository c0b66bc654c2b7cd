import { CATEGORIES, slugOf } from './categories.js';
import { refuse } from './errors.js';
import { financedDollars, readPurchase } from './fields.js';
import { type BrighteOperation, ok, sessionCall } from './operation.js';
import { type BrighteState, nextId, own } from './state.js';
import * as wire from './wire.js';

const TEXTS: Readonly<Record<string, { readonly version: string; readonly content: string }>> = {
  DIRECT_DEBIT_AGREEMENT: {
    version: '2024-07-01T00:00:00.000Z',
    content: 'Direct debit service agreement of the sandbox. You let us debit your account.',
  },
  PRIVACY_POLICY: {
    version: '2025-02-10T00:00:00.000Z',
    content: 'Privacy policy of the sandbox. We keep what you type until the next reset.',
  },
  TNC: {
    version: '2025-06-01T00:00:00.000Z',
    content: 'Terms and conditions of the sandbox. Nothing here is a loan.',
  },
};

const getContent = sessionCall({
  id: 'getContent',
  at: ['GET', '/rest/vendor/v1/content/{contentType}'],
  act({ world: { switches }, params: { contentType = '' } }) {
    const text = own(TEXTS, contentType);
    if (!text) return refuse('getContent', 400, 'Invalid input.');
    const version = wire.timestamp(switches, text.version);
    return ok({ content: { content_type: contentType, version, content: text.content } });
  },
});

const listProductCategories = sessionCall({
  id: 'listProductCategories',
  at: ['GET', '/rest/vendor/v1/product-categories'],
  act: () =>
    ok({
      productCategories: CATEGORIES.map((name) => {
        const slug = slugOf(name);
        return { name, slug, icon: `https://brighte.example/icons/${slug}.png` };
      }),
    }),
});

const HALF_HOUR_MS = 1_800_000;

/** One call each half hour, the first one at the next half hour. */
function nextCall(state: BrighteState, now: Date): string {
  const free = Math.max(now.getTime(), Date.parse(state.lastCallAt ?? now.toISOString()));
  return new Date((Math.floor(free / HALF_HOUR_MS) + 1) * HALF_HOUR_MS).toISOString();
}

const createCalloutRequest = sessionCall({
  id: 'createCalloutRequest',
  at: ['POST', '/rest/vendor/v1/callout-requests'],
  act({ world, caller, body = {} }) {
    const { state, switches, now } = world;
    const accountId = String(body.account_id ?? '');
    // Ours: the sample's 3 is nobody's account and passes; only one of another vendor is refused.
    if (own(state.accounts, accountId) && !caller.accountIds.includes(accountId))
      return refuse('createCalloutRequest', 401, 'Not authorized.');
    const read = readPurchase(body, switches.calloutRequestUnit, switches);
    if ('problems' in read)
      return refuse('createCalloutRequest', 400, 'Invalid input.', read.problems);
    const callout: wire.Callout = {
      id: nextId(state, 'callout'),
      firstName: String(body.first_name),
      lastName: String(body.last_name),
      phone: String(body.phone),
      email: String(body.email),
      ...read.value,
      callAt: nextCall(state, now),
      created: now.toISOString(),
    };
    state.lastCallAt = callout.callAt;
    state.outbox.callouts.push({
      at: callout.callAt,
      calloutId: callout.id,
      phone: callout.phone,
      name: `${callout.firstName} ${callout.lastName}`,
    });
    world.book('createCalloutRequest', {
      calloutId: callout.id,
      amount: financedDollars(callout),
    });
    return ok({ callout: wire.callout(switches, callout) }, callout.id);
  },
});

export const serviceOperations: Readonly<Record<string, BrighteOperation>> = {
  getContent,
  listProductCategories,
  createCalloutRequest,
};
