import { callerOf, customerFor } from './access.js';
import { aboutApplication, emit } from './events.js';
import {
  attachApplicant,
  type CustomerDraft,
  emailsInUse,
  makeApplication,
  makeCustomer,
  readApplicant,
  readApplication,
  readCustomer,
  refuseUnknownPartner,
} from './making.js';
import { operations, type Visit } from './operation.js';
import { Unauthorized } from './problem.js';
import type { Application, Customer, PlexeWorld, User } from './state.js';

/** A link for the applicant goes out where the caller wants it. */
function sendLink(visit: Visit, { id, customerId }: Application): void {
  if (visit.flag('sendLink', false))
    visit.state.outbox.links.push({
      applicationId: id,
      to: visit.state.customers[customerId]?.email ?? '',
      at: visit.world.now.toISOString(),
    });
}

/** Whoever signs up need not be signed in; a token that is not good counts as none. */
function callerIfAny(world: PlexeWorld, call: Visit['call']): User | undefined {
  try {
    return callerOf(world, call);
  } catch (error) {
    if (error instanceof Unauthorized) return undefined;
    throw error;
  }
}

export function customerView(
  { switches }: PlexeWorld,
  { id, firstName, lastName, email, mobileNumber }: Customer,
  { password }: CustomerDraft,
) {
  const shown = switches.createdPassword === 'echoed' ? password : null;
  return { firstName, lastName, email, mobileNumber, id, password: shown };
}

export const aboutCustomer = ({ id, partnerId }: Customer) => ({ customerId: id, partnerId });

function createCustomerAnd(visit: Visit, withApplicant: boolean) {
  const { world, body } = visit;
  const application = readApplication(body.part('application'));
  const customer = readCustomer(body.part('customer'), emailsInUse(world));
  const applicant = withApplicant ? readApplicant(body.part('applicant')) : undefined;
  visit.flag('sendLink', false);
  body.check();
  refuseUnknownPartner(world, application);
  const { caller } = visit;
  const owner = makeCustomer(world, customer, caller);
  const made = makeApplication(world, application, { customerId: owner.id, caller });
  const contact = { email: owner.email, mobile: owner.mobileNumber };
  const applicantId = applicant ? attachApplicant(world, made, applicant, contact) : null;
  sendLink(visit, made);
  emit(world, 'WB_Customer_And_Application_Created', aboutApplication(made));
  visit.book({ customerId: owner.id, applicationId: made.id });
  return visit.ok({ customerId: owner.id, applicationId: made.id, applicantId }, made.id);
}

function createApplicationFor(visit: Visit, withApplicant: boolean) {
  const { world, body, caller } = visit;
  const customerId = body.requiredGuid('customerId');
  const draft = readApplication(body);
  const applicant = withApplicant ? readApplicant(body.part('applicant')) : undefined;
  visit.flag('sendLink', false);
  body.check();
  const owner = customerFor(world, caller, customerId);
  refuseUnknownPartner(world, draft);
  const made = makeApplication(world, draft, { customerId, caller });
  const contact = { email: owner.email, mobile: owner.mobileNumber };
  if (applicant) attachApplicant(world, made, applicant, contact);
  sendLink(visit, made);
  emit(world, 'WB_Application_Created', aboutApplication(made));
  visit.book({ customerId, applicationId: made.id });
  return visit.ok(made.id, made.id);
}

export const creatingOperations = operations({
  createCustomerAndApplication: {
    at: ['POST', '/api/Application/create-customer-and-application'],
    writes: true,
    act: (visit) => createCustomerAnd(visit, false),
  },
  createCustomerAndApplicationAndApplicant: {
    at: ['POST', '/api/Application/create-customer-and-application-and-applicant'],
    writes: true,
    act: (visit) => createCustomerAnd(visit, true),
  },
  createCustomer: {
    at: ['POST', '/api/Application/create-customer'],
    open: true,
    act(visit) {
      const { world, body, call } = visit;
      const draft = readCustomer(body, emailsInUse(world));
      body.check();
      const made = makeCustomer(world, draft, callerIfAny(world, call));
      emit(world, 'WB_Customer_Created', aboutCustomer(made));
      visit.book({ customerId: made.id });
      return visit.ok(customerView(world, made, draft), made.id);
    },
  },
  createApplication: {
    at: ['POST', '/api/Application/create-application'],
    writes: true,
    act: (visit) => createApplicationFor(visit, false),
  },
  createApplicationAndApplicant: {
    at: ['POST', '/api/Application/create-application-and-applicant'],
    writes: true,
    act: (visit) => createApplicationFor(visit, true),
  },
});
