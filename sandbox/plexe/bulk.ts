import { Refusal } from '../refusal.js';
import { customerFor } from './access.js';
import { aboutCustomer, customerView } from './creating.js';
import { aboutApplication, emit } from './events.js';
import {
  emailsInUse,
  makeApplication,
  makeCustomer,
  readApplication,
  readCustomer,
  refuseUnknownPartner,
} from './making.js';
import { operations, type Visit } from './operation.js';
import { bad, type FieldErrors, Problem } from './problem.js';
import { type Fields, readList } from './wire.js';

/** Reads every row before anything is made: all must fit, or by the switch those that do not are left out. */
function readRows<Draft>(
  { world, call }: Visit,
  read: (row: Fields, index: number) => Draft,
): readonly Draft[] {
  const refusals: Refusal[] = [];
  const drafts = readList(call.body).flatMap((row, index) => {
    try {
      const draft = read(row, index);
      row.check();
      return [draft];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
      return [];
    }
  });
  const [first] = refusals;
  if (!first || world.switches.badRows === 'skipped') return drafts;
  const errors: FieldErrors = Object.assign(
    {},
    ...refusals.map((one) => (one instanceof Problem ? one.errors : undefined)),
  );
  throw Object.keys(errors).length > 0 ? bad(first.message, errors) : first;
}

export const bulkOperations = operations({
  createCustomers: {
    at: ['POST', '/api/ApplicationBulk/create-customers'],
    writes: true,
    act(visit) {
      const { world, caller } = visit;
      const inUse = emailsInUse(world);
      const drafts = readRows(visit, (row) => {
        const draft = readCustomer(row, inUse);
        if (world.switches.duplicateEmails === 'refused')
          inUse.add(draft.email.trim().toLowerCase());
        return draft;
      });
      const made = drafts.map((draft) => {
        const customer = makeCustomer(world, draft, caller);
        emit(world, 'WB_Customer_Created', aboutCustomer(customer));
        visit.book({ customerId: customer.id });
        return customerView(world, customer, draft);
      });
      return visit.ok(made);
    },
  },
  createApplications: {
    at: ['POST', '/api/ApplicationBulk/create-applications'],
    writes: true,
    act(visit) {
      const { world, caller } = visit;
      const drafts = readRows(visit, (row) => {
        const draft = { customerId: row.requiredGuid('customerId'), ...readApplication(row) };
        row.check();
        customerFor(world, caller, draft.customerId);
        refuseUnknownPartner(world, draft);
        return draft;
      });
      const made = drafts.map(({ customerId, ...draft }) => {
        const application = makeApplication(world, draft, { customerId, caller });
        emit(world, 'WB_Application_Created', aboutApplication(application));
        visit.book({ customerId, applicationId: application.id });
        return { applicationId: application.id, customerId, ...draft };
      });
      return visit.ok(made);
    },
  },
});
