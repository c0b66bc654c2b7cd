/**
 * Making customers and applications. Customers cannot be listed, so a lost answer about a new one goes to
 * a person; applications of a customer can.
 */
import type { Json, Look, WriteAction } from '../../action.js';
import { ProviderFault } from '../../fault.js';
import type * as wire from '../answers/applications.js';
import type { PlexeReader } from '../reader.js';
import type * as bodies from '../request/applications.js';
import * as problems from '../request/problems.js';

type Action<Input, Kept = Input> = WriteAction<Input, Kept, PlexeReader>;
type Named = Omit<bodies.Customer, 'password'>;

/** The password is handed on and kept nowhere. */
const named = ({ password: _, ...customer }: bodies.Customer): Named => customer;
const withoutPassword = (answer: Json): Json => {
  const { password: _, ...customer } = answer as unknown as wire.CreatedCustomer;
  return customer;
};
/** What is null says no more than what is left out. */
const plain = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => part ?? undefined)) as T;

const createCustomer: Action<bodies.Customer, Named> = {
  problems: problems.customer,
  kept: named,
  meaning: (kept, { password }) => ({ ...kept, password }),
  lane: ({ email }) => ({ name: 'plexe:new-customer', secret: email.toLowerCase() }),
  created: (answer) => (answer as unknown as wire.CreatedCustomer).id,
  stored: withoutPassword,
};

interface Customers {
  readonly customers: readonly bodies.Customer[];
}
const createCustomers: Action<Customers, { readonly customers: readonly Named[] }> = {
  problems: problems.customers,
  kept: ({ customers }) => ({ customers: customers.map(named) }),
  meaning: (kept, { customers }) => ({ ...kept, passwords: customers.map((one) => one.password) }),
  lane: ({ customers }) => ({
    name: 'plexe:new-customers',
    secret: customers
      .map(({ email }) => email.toLowerCase())
      .sort()
      .join(' '),
  }),
  stored: (answer) => (answer as readonly Json[]).map(withoutPassword),
};

type KeptBoth = Omit<bodies.NewBoth, 'customer'> & { readonly customer: Named };

const createBoth: Action<bodies.NewBoth, KeptBoth> = {
  problems: problems.both,
  kept: ({ customer, ...rest }) => plain({ ...rest, customer: named(customer) }),
  meaning: (kept, { customer }) => ({ ...kept, password: customer.password }),
  lane: ({ customer }) => ({ name: 'plexe:new-customer', secret: customer.email.toLowerCase() }),
  created: (answer) => (answer as unknown as wire.CreatedBoth).applicationId,
};

/** Ids of the customer's applications under this name, or null where the list may not be read. */
async function like(
  reader: PlexeReader,
  { customerId, application: { businessName } }: bodies.NewApplication,
): Promise<readonly string[] | null> {
  try {
    return (await reader.customerApplications(customerId))
      .filter(({ lineOfCredit }) => lineOfCredit?.businessName === (businessName || null))
      .map(({ externalId }) => externalId);
  } catch (error) {
    if (error instanceof ProviderFault && error.kind === 'REFUSED') return null;
    throw error;
  }
}

const unreadable: Look = { verdict: 'UNCLEAR', reading: 'the list cannot be read' };

const createApplication: Action<bodies.NewApplication> = {
  problems: problems.application,
  kept: plain,
  lane: ({ customerId }) => ({ name: `plexe:new-application:${customerId}` }),
  baseline: like,
  async look(reader, kept, baseline): Promise<Look> {
    const before = baseline as readonly string[] | null;
    const now = await like(reader, kept);
    if (!before || !now) return unreadable;
    const fresh = now.filter((id) => !before.includes(id));
    const [ref] = fresh;
    const reading = `${fresh.length} new applications of this name`;
    if (ref === undefined) return { verdict: 'NOT_APPLIED', reading };
    return fresh.length === 1
      ? { verdict: 'APPLIED', reading, ref }
      : { verdict: 'UNCLEAR', reading };
  },
  created: (answer) => (answer as { applicationId: string }).applicationId,
};

interface Applications {
  readonly applications: readonly bodies.NewApplication[];
}
/** All are made, or none (notes, 10): in between nothing is concluded. */
const createApplications: Action<Applications> = {
  problems: problems.applications,
  kept: plain,
  lane: ({ applications }) => ({
    name: 'plexe:new-applications',
    secret: [...new Set(applications.map(({ customerId }) => customerId))].sort().join(' '),
  }),
  baseline: (reader, { applications }) => Promise.all(applications.map((one) => like(reader, one))),
  async look(reader, { applications }, baseline): Promise<Look> {
    const before = baseline as readonly (readonly string[] | null)[];
    const now = await Promise.all(applications.map((one) => like(reader, one)));
    if ([...before, ...now].includes(null)) return unreadable;
    const known = new Set(before.flatMap((ids) => ids ?? []));
    const fresh = new Set(now.flatMap((ids) => ids ?? []).filter((id) => !known.has(id)));
    const reading = `${fresh.size} of ${applications.length} are there`;
    if (fresh.size === 0) return { verdict: 'NOT_APPLIED', reading };
    return { verdict: fresh.size === applications.length ? 'APPLIED' : 'UNCLEAR', reading };
  },
};

export const creatingActions = {
  createCustomer,
  createCustomers,
  createCustomerAndApplication: createBoth,
  createCustomerAndApplicationAndApplicant: createBoth,
  createApplication,
  createApplicationAndApplicant: createApplication,
  createApplications,
};
