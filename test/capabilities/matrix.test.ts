/** What the graph says a lender can do is what it does: every lender by every feature and every action. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, parseGlobalId } from '../../src/datasources/global-id.js';
import { providerCodes, registry } from '../../src/datasources/index.js';
import { buildGraph } from '../../src/resolvers/index.js';
import { ProviderFeature } from '../../src/schema/provider.js';
import { corpus, operation } from '../support/corpus.js';
import { overStream } from '../support/live.js';
import { isMutation, send } from '../support/plays.js';
import { type GraphAnswer, type Running, startRunning } from '../support/running.js';

const lenders = [...providerCodes];
type Lender = (typeof lenders)[number];

let running: Running;
let features: Record<string, string[]>;
beforeAll(async () => {
  running = await startRunning();
  // Whom their lenders do not list are customers once they have been met.
  const { data } = await running.graph(`{ providers { code features }
    applications(first: 100) { nodes { customer { id } } } loans(first: 50) { nodes { customer { id } } } }`);
  features = Object.fromEntries(
    data.providers.map((one: { code: string; features: string[] }) => [one.code, one.features]),
  );
});
afterAll(() => running.close());

/** Whether what came back says that it cannot be asked; any other answer means that it can. */
type Refused = (lender: Lender) => Promise<boolean>;

const isRefused = ({ errors }: GraphAnswer) =>
  (errors ?? []).some(({ extensions }) => extensions.code === 'NOT_SUPPORTED');

const listed =
  (list: string): Refused =>
  async (lender) => {
    const { data } = await running.graph(
      `{ found: ${list}(providers: [${lender}], first: 1) { providers { failure } } }`,
    );
    return data.found.providers[0].failure === 'NOT_SUPPORTED';
  };

const signed = operation('plexe-sign').variables().input as { applicationId: string };

/** Where each lender has got far enough to be asked for all that it has of an application. */
const APPLICATION: Readonly<Record<Lender, string>> = {
  BRIGHTE: '10001',
  IUTE: '90006',
  PLEXE: parseGlobalId(signed.applicationId)?.ref ?? '',
  REALFINITY: '00000000-0000-4000-8000-000000000000',
};

const edgeOf =
  (field: string): Refused =>
  async (lender) => {
    const answer = await running.graph(
      `query ($id: ID!) { application(id: $id) { found: ${field} } }`,
      { id: globalId(lender, 'Application', APPLICATION[lender]) },
    );
    if (answer.data.application === null) return true;
    return isRefused(answer) || (answer.data.application.found === null && !answer.errors);
  };

const CELLS: Readonly<Record<ProviderFeature, Refused>> = {
  APPLICATIONS: listed('applications'),
  LOANS: listed('loans'),
  QUOTES: listed('quotes'),
  APPLICATION_DOCUMENTS: edgeOf('documents { fileName }'),
  APPLICATION_MESSAGES: edgeOf('messages { nodes { __typename } }'),
  OFFERS: edgeOf('offer { offerId }'),
  CONTRACTS: edgeOf('contracts { documentId }'),
  BANK_ACCOUNTS: edgeOf('bankAccounts { bankAccountId }'),
  REQUIRED_DOCUMENTS: edgeOf('requiredDocuments { documentId }'),
  CASH_RELEASE: edgeOf('cashRelease { allowed }'),
  AGREEMENTS: edgeOf('agreement(language: "eng") { byteSize }'),
  async CREDIT_LINES(lender) {
    const { data } = await running.graph(
      `{ loans(providers: [${lender}], first: 1) { nodes { balance { amount } } } }`,
    );
    const [loan] = data.loans.nodes;
    return !loan?.balance;
  },
  async QUOTE_COMPARISON(lender) {
    const { data } = await running.graph(
      `query ($input: QuoteCompareInput!) { quoteCompare(input: $input) { results {
        ... on QuoteFailure { error { code } } } } }`,
      { input: { amount: '5000.00', termMonths: 6, providers: [lender] } },
    );
    return data.quoteCompare.results.some(
      ({ error }: { error?: { code: string } }) => error?.code === 'NOT_SUPPORTED',
    );
  },
  async CLIENTS(lender) {
    const { data } = await running.graph(
      `{ customers(providers: [${lender}], first: 1) { nodes { clients { providers { failure } } } } }`,
    );
    const [customer] = data.customers.nodes;
    return customer.clients.providers[0].failure === 'NOT_SUPPORTED';
  },
  async PROVIDER_EVENTS(lender) {
    const follower = overStream(running.url, {
      query: `subscription { providerEvent(provider: ${lender}) { eventId } }`,
    });
    const settled = await Promise.race([
      follower.until(1),
      follower.ended.then(String),
      new Promise((resolve) => setTimeout(resolve, 1_000)),
    ]);
    await follower.cut();
    return JSON.stringify(settled ?? '').includes('sends nothing by itself');
  },
  async HOSTED_CHECKOUT(lender) {
    const mutations = buildGraph().getMutationType()?.getFields() ?? {};
    return !(`${lender.toLowerCase()}StartCheckout` in mutations);
  },
};

describe.each(lenders)('%s', (lender) => {
  it.each(
    Object.keys(ProviderFeature) as ProviderFeature[],
  )('%s is what it says', async (feature) => {
    expect(await CELLS[feature](lender)).toBe(!features[lender]?.includes(feature));
  });
});

/** Every action of every lender's contract. */
const actions = [...new Set(lenders.flatMap((code) => Object.keys(registry[code].actions)))];
const fieldOf = (lender: string, action: string) =>
  lender.toLowerCase() + action[0]?.toUpperCase() + action.slice(1);

describe.each(lenders)('the actions of %s', (lender) => {
  it.each(actions)('%s: a capability is a mutation', async (action) => {
    const { data } = await running.graph('{ providers { code capabilities } }');
    const { capabilities } = data.providers.find(({ code }: { code: string }) => code === lender);
    const mutations = buildGraph().getMutationType()?.getFields() ?? {};
    expect(fieldOf(lender, action) in mutations).toBe(
      capabilities.includes(action) && action in registry[lender].actions,
    );
  });
});

/** Every action of the corpus that is about something of its lender's, and where its id stands. */
const aboutOne = corpus.filter(isMutation).flatMap((one) => {
  const input = (one.variables().input ?? {}) as Record<string, unknown>;
  const [, type = ''] = /\$input: (\w+!)/.exec(one.text) ?? [];
  const [, action = ''] = /(\w+)\(input: \$input\)/.exec(one.text) ?? [];
  const text = `mutation ($input: ${type}) { done: ${action}(input: $input) { userErrors { code path } } }`;
  return Object.entries(input).flatMap(([field, value]) => {
    const id = typeof value === 'string' ? parseGlobalId(value) : undefined;
    return id && (lenders as string[]).includes(id.provider)
      ? [{ ...one, text, action, field, type: id.type, own: id.provider as Lender, input }]
      : [];
  });
});

describe("an action on another lender's record", () => {
  it.each(aboutOne)('$action is NOT_SUPPORTED at $field, and nothing is sent', async (one) => {
    const own = one.own.toLowerCase() as 'iute';
    await running.calls(own);
    for (const other of lenders.filter((lender) => lender !== one.own)) {
      const input = {
        ...one.input,
        idempotencyKey: `${one.file} of ${other}`,
        [one.field]: globalId(other, one.type, APPLICATION[other]),
      };
      const { data, errors } = await send(running, one, { input });
      expect(errors).toBeUndefined();
      expect(data.done.userErrors).toEqual([{ code: 'NOT_SUPPORTED', path: ['input', one.field] }]);
    }
    expect(await running.calls(own)).toEqual({});
  });
});
