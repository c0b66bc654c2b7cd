import { asRecordOf } from '../json.js';
import type { Control } from '../provider.js';
import { Refusal } from '../refusal.js';
import { setStatus } from './decisions.js';
import { financedDollars } from './fields.js';
import { grow } from './growing.js';
import { apply, draftOfQuote, openQuote } from './hosted.js';
import { repeat } from './notifications.js';
import { isExpired } from './quotes.js';
import { orderRefusal } from './refusal-orders.js';
import * as settings from './settings.js';
import {
  type ApplicationStatus,
  type BrighteState,
  type BrighteTable,
  type BrighteWorld,
  own,
} from './state.js';
import { readWebhookFault } from './webhook-faults.js';

type BrighteControl = Control<BrighteState, BrighteTable>;

const OPEN: readonly ApplicationStatus[] = ['QUOTE', 'C.APPROV', 'REFER'];

interface Step {
  readonly from: readonly ApplicationStatus[];
  readonly to: ApplicationStatus;
  /** The buyer's answer to a payment request, as the ledger calls it. */
  readonly answer?: string;
}

/** What the lender and the buyer do. */
export const STEPS: Readonly<Record<string, Step>> = {
  'conditionally-approve': { from: ['QUOTE', 'REFER'], to: 'C.APPROV' },
  refer: { from: ['QUOTE', 'C.APPROV'], to: 'REFER' },
  approve: { from: OPEN, to: 'APPROVED' },
  decline: { from: OPEN, to: 'DECLINED' },
  withdraw: { from: [...OPEN, 'APPROVED'], to: 'WITHDRAW' },
  confirm: { from: ['APPROVED'], to: 'PAID', answer: 'buyerConfirmation' },
  dispute: { from: ['APPROVED'], to: 'APPROVED', answer: 'buyerDispute' },
};

function applicationNamed({ state }: BrighteWorld, id = '') {
  const application = own(state.applications, id);
  if (!application) throw new Refusal(404, `No application ${id}`);
  return application;
}

/** For people: the applicants are counted, not named. */
function view(world: BrighteWorld, id = '') {
  const { applicants, ...application } = applicationNamed(world, id);
  return { ...application, amount: financedDollars(application), applicants: applicants.length };
}

const step = (name: string, { from, to, answer }: Step): BrighteControl => ({
  method: 'POST',
  path: `/applications/{id}/${name}`,
  run(world, { id }) {
    const application = applicationNamed(world, id);
    if (!from.includes(application.status))
      throw new Refusal(
        409,
        `${name} needs an application in ${from.join(' or ')}; ${application.id} is ${application.status}`,
      );
    if (answer && !application.awaitsBuyer)
      throw new Refusal(409, `${name} needs a requested payment: the buyer was not asked`);
    if (answer) {
      application.awaitsBuyer = false;
      const facts = { applicationId: application.id, amount: financedDollars(application) };
      world.book(answer, facts);
    }
    setStatus(world, application, to);
    return view(world, id);
  },
});

const applyForQuote: BrighteControl = {
  method: 'POST',
  path: '/quotes/{id}/apply',
  run(world, { id }) {
    const quote = openQuote(world, id);
    const customer = new Map([
      ['first_name', quote.firstName],
      ['last_name', quote.lastName],
      ['email', quote.email],
      ['mobile', quote.phone.replace(/\D/g, '')],
      ['dob', '1980-02-29'],
    ]);
    return { applicationId: apply(world, draftOfQuote(quote), customer) };
  },
};

const breakQuote: BrighteControl = {
  method: 'POST',
  path: '/quotes/{id}/break',
  run(world, { id }) {
    openQuote(world, id).state = 'BROKEN';
    return { id, state: 'BROKEN' };
  },
};

const endSessions = ({ state }: BrighteWorld): { readonly ended: number } => {
  const live = Object.values(state.sessions).filter(({ ended }) => !ended);
  for (const session of live) session.ended = true;
  return { ended: live.length };
};

const setAccess: BrighteControl = {
  method: 'PUT',
  path: '/users/{id}/api-access',
  run({ state }, { id = '' }, body) {
    const user = own(state.users, id);
    if (!user) throw new Refusal(404, `No user ${id}`);
    const { allowed } = asRecordOf(['allowed'], body);
    if (typeof allowed !== 'boolean') throw new Refusal(400, 'allowed must be true or false');
    user.apiAccess = allowed;
    return { id, allowed };
  },
};

export const controls: readonly BrighteControl[] = [
  { method: 'POST', path: '/sessions/revoke', run: endSessions },
  {
    method: 'GET',
    path: '/sessions',
    run: ({ state }) =>
      Object.values(state.sessions).map(({ apiId, since, ended }) => ({ apiId, since, ended })),
  },
  {
    method: 'GET',
    path: '/applications',
    run: (world) => Object.keys(world.state.applications).map((id) => view(world, id)),
  },
  { method: 'GET', path: '/applications/{id}', run: (world, { id }) => view(world, id) },
  ...Object.entries(STEPS).map(([name, definition]) => step(name, definition)),
  { method: 'POST', path: '/applications', run: grow },
  {
    method: 'GET',
    path: '/quotes',
    run: (world) =>
      Object.values(world.state.quotes).map((quote) => ({
        id: quote.id,
        accountId: quote.accountId,
        state: quote.state,
        expired: isExpired(world, quote),
        created: quote.created,
      })),
  },
  applyForQuote,
  breakQuote,
  setAccess,
  { method: 'GET', path: '/refusals', run: ({ state }) => state.refusals },
  orderRefusal,
  { method: 'DELETE', path: '/refusals', run: ({ state }) => (state.refusals = []) },
  {
    method: 'GET',
    path: '/outbox/{kind}',
    run: ({ state }, { kind }) => settings.outbox(state, kind),
  },
  { method: 'GET', path: '/checkout', run: ({ state }) => state.checkout },
  {
    method: 'PUT',
    path: '/checkout',
    run: ({ state }, _params, body) => settings.setCheckout(state, body),
  },
  { method: 'GET', path: '/webhook', run: ({ state }) => state.webhook },
  {
    method: 'PUT',
    path: '/webhook',
    run: ({ state }, _params, body) => settings.setWebhook(state, body),
  },
  { method: 'GET', path: '/webhook/faults', run: ({ state }) => state.webhookFaults },
  {
    method: 'POST',
    path: '/webhook/faults',
    run({ state }, _params, body) {
      state.webhookFaults.push(readWebhookFault(body));
      return state.webhookFaults;
    },
  },
  { method: 'DELETE', path: '/webhook/faults', run: ({ state }) => (state.webhookFaults = []) },
  { method: 'GET', path: '/deliveries', run: ({ state }) => state.deliveries },
  {
    method: 'POST',
    path: '/deliveries/{id}/repeat',
    run(world, { id = '' }) {
      const copy = repeat(world, id);
      if (!copy) throw new Refusal(404, `No delivery ${id}`);
      return copy;
    },
  },
];
