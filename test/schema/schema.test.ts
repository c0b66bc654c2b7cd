/** Rules that hold for the whole graph (design §4). */
import {
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  validateSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/datasources/index.js';
import type { ProviderModule } from '../../src/datasources/provider.js';
import { printGraph } from '../../src/resolvers/index.js';
import { loadContract } from '../support/contract.js';
import { isInTheGraph, isOursToSend, sentByABrowser } from '../support/not-sent.js';
import { committed, fieldsOf, graph, members, typed, types } from './graph.js';

const query = graph.getQueryType() as GraphQLObjectType;
const mutation = graph.getMutationType() as GraphQLObjectType;
const nameOf = (member: { at: string }) => member.at;
const printed = (member: { type?: unknown }) => String(member.type);
/** A condition on a thing counts as the thing. */
const plainName = (type: Parameters<typeof getNamedType>[0]) =>
  getNamedType(type)?.name.replace(/FilterInput$/, '') ?? '';

const isRoot = (type: unknown) => type === query || type === mutation;
/** Named by a lender's contract. */
const isOfRoot = (at: string) => /^(Query|Mutation)\.\w+$/.test(at);

describe('the graph', () => {
  it('is valid', () => {
    expect(validateSchema(graph)).toEqual([]);
  });

  it('is committed as schema.graphql; `npm run schema` writes it', () => {
    expect(printGraph(graph)).toBe(committed);
  });

  it('describes every type, field, argument, input field and enum value', () => {
    expect(members.filter(({ description }) => !description?.trim()).map(nameOf)).toEqual([]);
  });

  it('describes in sentences', () => {
    const wrong = members.filter(
      ({ description }) => !/^[A-Z].*[.:]$/s.test((description ?? '').trim()),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('has no Float anywhere', () => {
    expect(typed.filter((one) => /\bFloat\b/.test(printed(one))).map(nameOf)).toEqual([]);
    expect(committed).not.toMatch(/:\s*\[?Float\b/);
  });

  it('has ids that are never null, but where it says when', () => {
    const ids = types.flatMap((type) =>
      (isObjectType(type) && !isRoot(type)) || type.name === 'Node'
        ? fieldsOf(type).filter(({ name }) => name === 'id' || name.endsWith('Id'))
        : [],
    );
    const nullable = ids.filter((field) => !isNonNullType(field.type));
    const silent = nullable.filter(
      ({ name, description }) => name === 'id' || !/\bnull\b/.test(description ?? ''),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('uses ID for what is an id of this graph, and String for a reference of a lender', () => {
    const ids = typed.filter(({ at, name }) => /^(id|ids)$|[a-z]Ids?$/.test(name) && !isOfRoot(at));
    // A request is named in the log; nothing in the graph can be asked by it.
    const texts = ['externalId', 'requestId'];
    const wrong = ids.filter(
      (one) => !printed(one).includes(texts.includes(one.name) ? 'String' : 'ID'),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('has a Date under every name in On, a DateTime under every name in At', () => {
    const wrong = typed.filter(({ name, type }) => {
      if (!type || getNamedType(type).name === 'Boolean') return false;
      if (/[a-z]On$/.test(name)) return plainName(type) !== 'Date';
      return /[a-z]At$/.test(name) && plainName(type) !== 'DateTime';
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('names every Date in On', () => {
    const dates = typed.filter(({ type }) => type && getNamedType(type).name === 'Date');
    expect(dates.filter(({ name }) => !name.endsWith('On')).map(nameOf)).toEqual([]);
  });

  it('has money only as Money out and Decimal in', () => {
    const amounts = typed.filter(
      ({ at, name }) =>
        /amount|payment$|principal|repaid|outstanding|total|balance/i.test(name) &&
        !name.startsWith('native') &&
        !isOfRoot(at),
    );
    const wrong = amounts.filter(
      ({ type }) => !type || !/^(Money|Decimal)$|(Payload|Estimate)$/.test(plainName(type)),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('may answer null for what one provider gives, so that a dead one nulls only itself', () => {
    /** Answered by this server alone. */
    const OURS = ['providers', 'nodes'];
    const roots = [...fieldsOf(query), ...fieldsOf(mutation)];
    const rigid = roots.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
    expect(rigid.sort()).toEqual(OURS.sort());
    const node = typed.find(({ at }) => at === 'Query.nodes');
    expect(printed(node!)).toBe('[Node]!');
  });

  it('has enum values in capitals, types and inputs in one spelling', () => {
    for (const type of types) {
      expect(type.name).toMatch(/^[A-Z][A-Za-z0-9]+$/);
      if (isInputObjectType(type)) expect(type.name).toMatch(/Input$/);
      if (isEnumType(type))
        for (const { name } of type.getValues()) expect(name).toMatch(/^[A-Z][A-Z_]*$/);
    }
    for (const { name } of typed) expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  it.each([
    'ApplicationStatus',
    'LoanStatus',
    'QuoteStatus',
    'CalloutStatus',
  ])('lets %s say OTHER beside nativeStatus, never a guess', (name) => {
    const status = graph.getType(name);
    expect(isEnumType(status) && status.getValues().map((value) => value.name)).toContain('OTHER');
    const holders = types.filter((type) =>
      fieldsOf(type).some((field) => getNamedType(field.type) === status),
    );
    for (const holder of holders)
      expect(fieldsOf(holder).map((field) => field.name)).toContain('nativeStatus');
  });
});

describe('each mutation', () => {
  const mutations = fieldsOf(mutation);
  const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

  it.each(mutations)('$name takes one input and gives its own payload', ({ name, args, type }) => {
    expect(args.map((arg) => [arg.name, String(arg.type)])).toEqual([
      ['input', `${upper(name)}Input!`],
    ]);
    expect(String(type)).toBe(`${upper(name)}Payload`);
  });

  // Nothing of them goes to a lender: the link is its own record, and it ends once.
  const ofLinks = ['customerLink', 'customerUnlink'];

  it.each(
    mutations.filter(({ name }) => !ofLinks.includes(name)),
  )('$name leaves a receipt and userErrors', ({ type }) => {
    const fields = new Map(
      fieldsOf(getNamedType(type)).map((field) => [field.name, String(field.type)]),
    );
    expect(fields.get('receipt')).toBe('Receipt!');
    expect(fields.get('userErrors')).toBe('[UserError!]!');
  });

  it.each(
    mutations.filter(({ name }) => !['receiptResolve', 'customerUnlink'].includes(name)),
  )('$name needs an idempotency key and gives its entity, or null', ({ name, type }) => {
    const key = typed.find(({ at }) => at === `${upper(name)}Input.idempotencyKey`);
    expect(printed(key!)).toBe('String!');
    const entities = fieldsOf(getNamedType(type)).filter(
      (field) => !['receipt', 'userErrors'].includes(field.name),
    );
    expect(entities.length).toBeGreaterThan(0);
    for (const { type: entity } of entities) expect(isObjectType(entity)).toBe(true);
  });
});

/** Calls that are asked by a noun which only this lender answers. */
const BY_NOUN: Readonly<Record<string, string>> = { 'realfinity.listClients': 'clients' };
/** A documented use of a call that has a mutation of its own; its receipt names the call. */
const USES: Readonly<Record<string, string>> = {
  realfinityArchiveClient: 'realfinity.updateClient',
};

describe.each(Object.keys(registry))('the calls of %s', (code) => {
  const prefix = code.toLowerCase();
  const { operations: table } = registry[code as keyof typeof registry];
  const isLogin = (id: string) =>
    (table as Record<string, { safety: string }>)[id]?.safety === 'auth';
  const contract = loadContract(prefix)
    .operations.filter(isInTheGraph(prefix))
    .map(({ id }) => id)
    .filter((id) => !isLogin(id));
  const prefixed = (root: GraphQLObjectType) =>
    fieldsOf(root)
      .map(({ name }) => name)
      .filter((name) => name.startsWith(prefix) && !(name in USES))
      .map((name) => name.charAt(prefix.length).toLowerCase() + name.slice(prefix.length + 1));

  it('are all in the graph under the names of the contract, and nothing else is', () => {
    const named = contract.filter((id) => !(`${prefix}.${id}` in BY_NOUN));
    expect([...prefixed(query), ...prefixed(mutation)].sort()).toEqual(named.sort());
    for (const noun of Object.values(BY_NOUN)) expect(query.getFields()).toHaveProperty(noun);
    for (const [use, call] of Object.entries(USES)) {
      expect(mutation.getFields()[use]?.description).toContain(call);
      if (call.startsWith(`${prefix}.`)) expect(contract).toContain(call.split('.')[1]);
    }
  });

  it('are queries when they only read, mutations when they write', () => {
    const { operations } = registry[code as keyof typeof registry];
    for (const name of prefixed(query)) expect(operations[name]?.safety).toBe('safe-read');
    const sent = prefixed(mutation).filter((id) => isOursToSend(prefix)({ id }));
    for (const name of sent) expect(operations[name]?.safety).toMatch(/-write$/);
  });
});

describe('a call that only a browser makes', () => {
  it.each(
    Object.keys(registry).flatMap((code) =>
      sentByABrowser(code.toLowerCase()).map((id) => [code, id] as const),
    ),
  )('%s %s is a mutation, and nothing that this server could send', (code, id) => {
    const { operations, actions }: ProviderModule = registry[code as keyof typeof registry];
    const name = `${code.toLowerCase()}${id.charAt(0).toUpperCase()}${id.slice(1)}`;
    expect(Object.keys(mutation.getFields())).toContain(name);
    expect(Object.keys({ ...operations, ...actions })).not.toContain(id);
    const paths = Object.values(operations).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('/checkout'))).toEqual([]);
  });
});

describe('Relay', () => {
  const connections = types.filter(({ name }) => name.endsWith('Connection'));
  const shape = (name: string) =>
    Object.fromEntries(
      fieldsOf(graph.getType(name)!).map((field) => [field.name, String(field.type)]),
    );

  it('finds every entity by node(id:) and nodes(ids:)', () => {
    const withId = types.filter(
      (type) => isObjectType(type) && fieldsOf(type).some(({ name }) => name === 'id'),
    );
    const nodes = graph.getPossibleTypes(graph.getType('Node') as never);
    expect(nodes.map(({ name }) => name).sort()).toEqual(withId.map(({ name }) => name).sort());
    expect(shape('Node')).toEqual({ id: 'ID!' });
    expect(String(query.getFields().node?.type)).toBe('Node');
    expect(query.getFields().node?.args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual([
      'id: ID!',
    ]);
  });

  it('gets PageInfo as it is specified', () => {
    expect(shape('PageInfo')).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
  });

  it.each(
    connections.map(({ name }) => name),
  )('gets %s with edges, pageInfo and outcomes', (name) => {
    const noun = name.replace(/Connection$/, '');
    expect(shape(name)).toEqual({
      edges: `[${noun}Edge!]!`,
      nodes: `[${noun}]!`,
      pageInfo: 'PageInfo!',
      providers: '[ProviderOutcome!]!',
    });
    expect(shape(`${noun}Edge`)).toEqual({ cursor: 'String!', node: noun });
  });

  it('gets first and after wherever there is a connection, and no other endless list', () => {
    const pages = types.flatMap((type) =>
      fieldsOf(type).filter((field) => connections.includes(getNamedType(field.type))),
    );
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const { args } of pages) {
      const given = Object.fromEntries(args.map((arg) => [arg.name, String(arg.type)]));
      expect(given).toMatchObject({ first: 'Int!', after: 'String' });
    }
    const lists = fieldsOf(query).filter(({ type }) =>
      isListType(isNonNullType(type) ? type.ofType : type),
    );
    /** Given whole by the lender, and short. */
    const unpaged = [
      'brighteListAccounts',
      'brighteListApplicationDocumentTypes',
      'brighteListApplicationDocuments',
      'brighteListProductCategories',
      'plexeCalculateLineOfCreditSlider',
      'plexeGetAllApplicants',
      'plexeGetAllBankAccounts',
      'plexeGetContractDetails',
      'plexeGetContractDocuments',
      'plexeGetContracts',
      'plexeGetCustomerLoans',
      'plexeGetIndustries',
      'plexeGetLoansOnPartner',
      'plexeGetRegisteredWebhooks',
      'plexeGetRepaymentBalances',
      'plexeGetRequiredDocuments',
    ];
    expect(lists.map(({ name }) => name).sort()).toEqual([...unpaged, 'nodes', 'providers'].sort());
  });
});
