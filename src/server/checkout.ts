/**
 * `/checkout/<lender>`: the page that posts a checkout's form, and the return from the lender. Both are
 * for the customer's browser. They read and show; nothing is changed by them.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { createContext, keyOf, type Services } from '../context.js';
import { globalId } from '../datasources/global-id.js';
import { registry } from '../datasources/index.js';
import type { ProviderModule } from '../datasources/provider.js';
import { isUnforeseen } from '../errors.js';
import { checkoutCodes, type Started } from '../mutations/checkouts.js';
import type { Application } from '../schema/application.js';
import type { ProviderCode } from '../schema/provider.js';
import {
  type Lender,
  noticePage,
  policyOf,
  postingPage,
  standingPage,
  type Words,
} from './checkout-pages.js';

const READ_WITHIN_MS = 10_000;
/** Nobody of the graph's callers: no rights at all. */
const CUSTOMER = { name: 'customer', rights: new Set<never>() };

/** How it ended, in the words of `checkoutOutcome`; what `ref` names is hearsay unless it was read. */
type Ending =
  | { readonly outcome: 'SUBMITTED'; readonly ref: string; readonly application: Application }
  | { readonly outcome: 'UNCONFIRMED'; readonly ref: string }
  | { readonly outcome: 'MISMATCH' | 'REFUSED' | 'OTHER' };

export async function registerCheckout(
  app: FastifyInstance,
  services: Services,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): Promise<void> {
  const lenderOf = (code: ProviderCode): Lender => {
    const facts = services.providerFacts().find((one) => one.code === code);
    return { name: facts?.name ?? code, isSandbox: facts?.target === 'SANDBOX' };
  };
  const send = (reply: FastifyReply, status: number, text: string, posts: string[] = []) =>
    reply
      .code(status)
      .header('content-security-policy', policyOf(posts))
      .type('text/html; charset=utf-8')
      .send(text);

  /** What became of a signed return: the application is believed only as it is read now. */
  async function endingOf(
    code: ProviderCode,
    { bought }: Started,
    ref: string,
    request: FastifyRequest,
  ): Promise<Ending> {
    const context = createContext(services, {
      caller: CUSTOMER,
      origin: publicUrl ?? '',
      signal: AbortSignal.timeout(READ_WITHIN_MS),
      requestId: request.id,
    });
    const { checkout } = registry[code] as ProviderModule;
    const application = await context.loaders.application
      .load(keyOf({ provider: code, ref }))
      .catch((error: unknown) => {
        if (isUnforeseen(error)) services.onError(error, request.id);
        return null;
      });
    if (!application) return { outcome: 'UNCONFIRMED', ref };
    return checkout?.fits(bought, application)
      ? { outcome: 'SUBMITTED', ref, application }
      : { outcome: 'MISMATCH' };
  }

  async function comeBack(code: ProviderCode, request: FastifyRequest, reply: FastifyReply) {
    const lender = lenderOf(code);
    const notice = (status: number, words: Words) => send(reply, status, noticePage(lender, words));
    const query = onlyOnce(request.query as Record<string, unknown>);
    const { checkout: token = '' } = query ?? {};
    if (!query || !services.checkouts.isToken('return', token)) return notice(400, NOT_OURS);
    const returned = services.checkouts.returned(code, query, new Date());
    if (returned.verdict !== 'GOOD')
      return returned.verdict === 'LATE' ? notice(410, TOO_LATE) : notice(400, NOT_OURS);
    const started = await services.checkouts.open(code, 'return', token);
    if (!started) return notice(400, NOT_OURS);
    const ending: Ending =
      returned.outcome === 'SUBMITTED'
        ? await endingOf(code, started, returned.ref, request)
        : { outcome: returned.outcome };
    if (started.returnUrl) return reply.redirect(onward(code, started.returnUrl, ending), 303);
    return ending.outcome === 'SUBMITTED'
      ? send(reply, 200, standingPage(lender, started.shown, ending.application))
      : notice(200, ENDINGS[ending.outcome](lender.name));
  }

  async function post(code: ProviderCode, token: string, reply: FastifyReply) {
    const lender = lenderOf(code);
    const started = await services.checkouts.open(code, 'page', token);
    if (!started) return send(reply, 404, noticePage(lender, NO_CHECKOUT));
    if (Date.parse(started.expiresAt) < Date.now())
      return send(reply, 410, noticePage(lender, EXPIRED));
    const { form, shown, returnUrl } = started;
    // The lender may want to know from where its form was posted: the origin, and no more than that.
    reply.header('referrer-policy', 'origin');
    // A form's way leads on: a lender that does not take it sends the browser straight back.
    const posts = [form.action, ...(returnUrl ? [returnUrl] : [])].map(
      (one) => new URL(one).origin,
    );
    return send(reply, 200, postingPage(lender, shown, form), [...posts, "'self'"]);
  }

  await app.register(async (inner) => {
    inner.addHook('onRequest', async (_request, reply) => {
      reply.headers({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    });
    for (const code of checkoutCodes) {
      const base = `/checkout/${code.toLowerCase()}`;
      const failed = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
        services.onError(error, request.id);
        return send(reply, 503, noticePage(lenderOf(code), FAILED));
      };
      inner.get(`${base}/return`, (request, reply) =>
        comeBack(code, request, reply).catch((error: unknown) => failed(error, request, reply)),
      );
      inner.get<{ Params: { token: string } }>(`${base}/:token`, (request, reply) =>
        post(code, request.params.token, reply).catch((error: unknown) =>
          failed(error, request, reply),
        ),
      );
    }
  });
}

/** A parameter that comes twice could be read as either. */
function onlyOnce(query: Readonly<Record<string, unknown>>): Record<string, string> | null {
  const entries = Object.entries(query);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
    ? Object.fromEntries(entries)
    : null;
}

function onward(provider: ProviderCode, returnUrl: string, ending: Ending): string {
  const address = new URL(returnUrl);
  address.searchParams.set('checkoutOutcome', ending.outcome);
  if ('ref' in ending)
    address.searchParams.set('applicationId', globalId(provider, 'Application', ending.ref));
  return address.href;
}

const ENDINGS: Record<Exclude<Ending['outcome'], 'SUBMITTED'>, (lender: string) => Words> = {
  UNCONFIRMED: (lender) => ({
    title: 'Application submitted',
    lead: `Where it stands cannot be read from ${lender} just now. Load this page again in a moment.`,
  }),
  MISMATCH: () => ({
    title: 'Please talk to the shop',
    lead: 'The application that came back is not for this purchase, so nothing of it is shown here.',
  }),
  REFUSED: (lender) => ({
    title: 'No application was made',
    lead: `${lender} does not take the details of this purchase. Please go back to the shop.`,
  }),
  OTHER: (lender) => ({
    title: 'Not finished',
    lead: `${lender} sent you back without saying that you applied. To try again, go back to the shop.`,
  }),
};
const NOT_OURS: Words = {
  title: 'This address does not work',
  lead: 'It is incomplete, or was changed on its way. If you have applied, the shop can tell you more.',
};
const TOO_LATE: Words = {
  title: 'This page has expired',
  lead: 'It shows an outcome for one day. The shop can tell you where your application stands.',
};
const NO_CHECKOUT: Words = {
  title: 'There is no such checkout',
  lead: 'Please go back to the shop and start again.',
};
const EXPIRED: Words = {
  title: 'This checkout has expired',
  lead: 'Nothing was sent. Please go back to the shop and start again.',
};
const FAILED: Words = {
  title: 'This did not work',
  lead: 'Something failed in this server, and nothing was sent. Please try again in a moment.',
};
