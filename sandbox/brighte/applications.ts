import { RowRefusal, refuse } from './errors.js';
import { financedDollars, RULES } from './fields.js';
import { pageOf, readSpan, within } from './lists.js';
import { applicationOf } from './lookup.js';
import { alternates, type BrighteOperation, ok, sessionCall } from './operation.js';
import { nextSecret } from './secrets.js';
import * as wire from './wire.js';

/** As in the checkout. */
export const LONGEST_REFERENCE = 20;

const listApplications = sessionCall({
  id: 'listApplications',
  at: ['GET', '/rest/vendor/v1/applications'],
  act({ world, call: { query }, caller }) {
    const { state, switches } = world;
    const accountId = query.get('accountId') ?? '';
    if (accountId === '' && switches.accountIdRequired)
      return refuse('listApplications', 400, 'Invalid application ID.');
    const accountIds = accountId === '' ? caller.accountIds : [accountId];
    if (!accountIds.every((id) => caller.accountIds.includes(id)))
      return refuse('listApplications', 401, 'Not authorized.');
    const span = readSpan(query);
    if (!span) return refuse('listApplications', 400, 'Invalid date input.');
    const all = Object.values(state.applications)
      .filter((one) => accountIds.includes(one.accountId))
      .filter(within(span));
    const { rows, hasMoreRecords } = pageOf(world, all, query);
    return ok({ applications: rows.map((one) => wire.application(switches, one)), hasMoreRecords });
  },
});

const getApplication = sessionCall({
  id: 'getApplication',
  at: ['GET', '/rest/vendor/v1/applications/{application_id}'],
  alternates: alternates('GET', '/rest/vendor/v1/application/{application_id}'),
  subject: 'application_id',
  act: (visit) =>
    ok({
      application: wire.application(visit.world.switches, applicationOf('getApplication', visit)),
    }),
});

const updateApplication = sessionCall({
  id: 'updateApplication',
  at: ['PUT', '/rest/vendor/v1/application/{application_id}'],
  alternates: alternates('PUT', '/rest/vendor/v1/applications/{application_id}'),
  subject: 'application_id',
  act(visit) {
    const { world, body = {} } = visit;
    const application = applicationOf('updateApplication', visit);
    const reference = body.reference_number;
    if (typeof reference !== 'string' || [...reference].length > LONGEST_REFERENCE)
      throw new RowRefusal([400, 4402, 'Invalid data provided.'], {
        reference_number: `must be text of at most ${LONGEST_REFERENCE} characters`,
      });
    application.reference = reference;
    world.book('updateApplication', { applicationId: application.id, reference });
    return ok({ application: wire.application(world.switches, application) });
  },
});

const requestApplicationPayment = sessionCall({
  id: 'requestApplicationPayment',
  at: ['POST', '/rest/vendor/v1/application/{application_id}/request-payment'],
  subject: 'application_id',
  act(visit) {
    const { world } = visit;
    const application = applicationOf('requestApplicationPayment', visit);
    const mayAskAgain = world.switches.repeatedPaymentRequest === 'promptsAgain';
    if (application.status !== 'APPROVED' || (application.awaitsBuyer && !mayAskAgain))
      return refuse('requestApplicationPayment', 401, 'Unauthorized.');
    application.awaitsBuyer = true;
    const [buyer] = application.applicants;
    world.state.outbox.prompts.push({
      at: world.now.toISOString(),
      applicationId: application.id,
      mobile: buyer?.mobile ?? '',
      text: 'Please confirm that everything is delivered and installed.',
    });
    world.book('requestApplicationPayment', {
      applicationId: application.id,
      amount: financedDollars(application),
    });
    return ok({ application: wire.application(world.switches, application) });
  },
});

const sendApplicationSecureCode = sessionCall({
  id: 'sendApplicationSecureCode',
  at: ['POST', '/rest/vendor/v1/application/secure-code'],
  act({ world: { state, now, book }, body = {} }) {
    const { mobile } = body;
    if (!RULES.mobile.accepts(mobile))
      return refuse('sendApplicationSecureCode', 400, 'Invalid Input.');
    const token = nextSecret(state, 40);
    const code = String(Number.parseInt(nextSecret(state, 8), 16))
      .padStart(6, '0')
      .slice(-6);
    state.outbox.sms.push({ at: now.toISOString(), mobile: String(mobile), code, token });
    book('sendApplicationSecureCode', { mobile: String(mobile) });
    return ok({ token });
  },
});

export const applicationOperations: Readonly<Record<string, BrighteOperation>> = {
  listApplications,
  getApplication,
  updateApplication,
  requestApplicationPayment,
  sendApplicationSecureCode,
};
