import { type RestId, refuse } from './errors.js';
import { financedDollars, readPurchase } from './fields.js';
import { pageOf, readSpan, within } from './lists.js';
import { quoteOf } from './lookup.js';
import {
  alternates,
  type BrighteOperation,
  ok,
  type SessionVisit,
  sessionCall,
} from './operation.js';
import { type BrighteWorld, nextId, own, type Quote } from './state.js';
import * as wire from './wire.js';

const DAY_MS = 86_400_000;

export function isExpired({ switches, now }: BrighteWorld, { created }: Quote): boolean {
  return now.getTime() >= Date.parse(created) + switches.quoteLifetimeDays * DAY_MS;
}

export const nameOf = (person: { readonly firstName: string; readonly lastName: string }): string =>
  `${person.firstName} ${person.lastName}`;

function mail({ state, now }: BrighteWorld, { id, email, firstName }: Quote): void {
  state.outbox.mail.push({
    at: now.toISOString(),
    quoteId: id,
    to: email,
    subject: 'Your Brighte quote',
    text: `Hello ${firstName}, your quote is ready.`,
    link: `/brighte/apply/${id}`,
  });
}

/** A cancelled quote has vanished. */
function existingQuote(operation: RestId, visit: SessionVisit): Quote {
  const quote = quoteOf(operation, visit);
  return quote.state === 'CANCELLED' ? refuse(operation, 404, 'Invalid quote ID.') : quote;
}

const answer = ({ world: { switches } }: SessionVisit, quote: Quote) =>
  ok({ quote: wire.quote(switches, quote) }, quote.id);

const listQuotes = sessionCall({
  id: 'listQuotes',
  at: ['GET', '/rest/vendor/v1/quotes'],
  alternates: alternates('GET', '/rest/vendor/quotes'),
  act({ world, call: { query }, caller }) {
    const { state, switches } = world;
    const accountId = query.get('accountId') ?? '';
    if (!own(state.accounts, accountId)) return refuse('listQuotes', 400, 'Invalid account.');
    if (!caller.accountIds.includes(accountId)) return refuse('listQuotes', 401, 'Not authorized.');
    const span = readSpan(query);
    if (!span) return refuse('listQuotes', 400, 'Invalid date.');
    const all = Object.values(state.quotes)
      .filter((one) => one.accountId === accountId && one.state !== 'CANCELLED')
      .filter(within(span));
    const { rows, hasMoreRecords } = pageOf(world, all, query);
    return ok({ quotes: rows.map((one) => wire.quote(switches, one)), hasMoreRecords });
  },
});

const getQuote = sessionCall({
  id: 'getQuote',
  at: ['GET', '/rest/vendor/v1/quotes/{id}'],
  alternates: alternates('GET', '/rest/vendor/quotes/{id}', '/rest/vendor/v1/quote/{id}'),
  subject: 'id',
  act: (visit) => ok({ quote: wire.quote(visit.world.switches, existingQuote('getQuote', visit)) }),
});

const createQuote = sessionCall({
  id: 'createQuote',
  at: ['POST', '/rest/vendor/v1/quote'],
  alternates: alternates('POST', '/rest/vendor/v1/quotes'),
  act(visit) {
    const { world, caller, body = {} } = visit;
    const { state, switches } = world;
    const accountId = String(body.account_id ?? '');
    if (!own(state.accounts, accountId)) return refuse('createQuote', 400, 'Invalid account id.');
    if (!caller.accountIds.includes(accountId))
      return refuse('createQuote', 401, 'Not authorized.');
    const read = readPurchase(body, switches.quoteRequestUnit, switches);
    if ('problems' in read)
      return refuse('createQuote', 400, 'Invalid data provided.', read.problems);
    const quote: Quote = {
      id: nextId(state, 'quote'),
      accountId,
      firstName: String(body.first_name),
      lastName: String(body.last_name),
      phone: String(body.phone),
      email: String(body.email),
      ...read.value,
      teamMember: nameOf(caller.user),
      created: world.now.toISOString(),
      state: 'SENT',
    };
    state.quotes[quote.id] = quote;
    mail(world, quote);
    world.book('createQuote', { quoteId: quote.id, accountId, amount: financedDollars(quote) });
    return answer(visit, quote);
  },
});

const SENT_AGAIN: readonly (readonly [
  (world: BrighteWorld, quote: Quote) => boolean,
  message: string,
])[] = [
  [(_world, { state }) => state === 'COMPLETED', 'Quote already applied.'],
  [(_world, { state }) => state !== 'SENT', 'The quote is invalid.'],
  [isExpired, 'The quote is expired.'],
];

const RESEND = '/rest/vendor/quote/{id}/resend';

const resendQuote = sessionCall({
  id: 'resendQuote',
  at: ['POST', '/rest/vendor/v1/quote/{id}/resend'],
  alternates: [
    ...alternates('POST', RESEND),
    ...alternates('GET', RESEND, '/rest/vendor/v1/quote/{id}/resend'),
  ],
  subject: 'id',
  act(visit) {
    const { world, call } = visit;
    const quote = quoteOf('resendQuote', visit);
    if (call.method === 'GET' && !world.switches.resendByGet)
      return refuse('resendQuote', 404, 'Invalid quote ID.');
    const reason = SENT_AGAIN.find(([fits]) => fits(world, quote))?.[1];
    if (reason) return refuse('resendQuote', 400, reason);
    mail(world, quote);
    world.book('resendQuote', { quoteId: quote.id });
    return answer(visit, quote);
  },
});

const deleteQuote = sessionCall({
  id: 'deleteQuote',
  at: ['DELETE', '/rest/vendor/v1/quote/{id}'],
  alternates: alternates('DELETE', '/rest/vendor/quote/{id}'),
  subject: 'id',
  act(visit) {
    const { world } = visit;
    const quote = quoteOf('deleteQuote', visit);
    if (quote.state !== 'SENT' || isExpired(world, quote))
      return refuse('deleteQuote', 400, 'Quote not active.');
    quote.state = 'CANCELLED';
    world.book('deleteQuote', { quoteId: quote.id });
    return answer(visit, quote);
  },
});

export const quoteOperations: Readonly<Record<string, BrighteOperation>> = {
  listQuotes,
  getQuote,
  createQuote,
  resendQuote,
  deleteQuote,
};
