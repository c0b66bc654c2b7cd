/** The product as a subgraph, asked as a router asks it. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildClientSchema,
  type GraphQLSchema,
  introspectionFromSchema,
  isObjectType,
  Kind,
  lexicographicSortSchema,
  type ObjectTypeDefinitionNode,
  parse,
  printSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { federated, subgraphSdl } from '../../src/resolvers/federation.js';
import { forPeople } from '../../src/server/graphiql/introspection.js';
import { graph } from '../schema/graph.js';
import { operation } from '../support/corpus.js';
import { prepare } from '../support/plays.js';
import { type Running, startRunning } from '../support/running.js';

const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations)';
const loan = (ref: string) => ({ __typename: 'Loan', id: globalId('IUTE', 'Loan', ref) });
const application = (n: number) => ({
  __typename: 'Application',
  id: globalId('BRIGHTE', 'Application', String(n)),
});

describe('the schema for routers', () => {
  const sdl = subgraphSdl(graph);

  it('is one that Apollo’s own library builds a subgraph from', () => {
    const built = buildSubgraphSchema({ typeDefs: parse(sdl) });
    expect(printSchema(built)).toContain('union _Entity');
  });

  it('gives every Node a key, and nothing else', () => {
    const keyed = [...sdl.matchAll(/^type (\w+)[^{]*@key\(fields: "id"\)/gm)].map(
      ([, name]) => name,
    );
    const node = graph.getType('Node') as Parameters<typeof graph.getPossibleTypes>[0];
    expect(keyed.sort()).toEqual(
      graph
        .getPossibleTypes(node)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('says which answers may be kept: what lenders call static', () => {
    const query = parse(sdl).definitions.find(
      (type) => type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === 'Query',
    ) as ObjectTypeDefinitionNode;
    const kept = query.fields?.filter(({ directives }) =>
      directives?.some(({ name }) => name.value === 'cacheControl'),
    );
    expect(kept?.map(({ name }) => name.value).sort()).toEqual([
      'brighteGetContent',
      'brighteListApplicationDocumentTypes',
      'brighteListProductCategories',
      'plexeGetIndustries',
    ]);
  });

  it('says nothing of the machinery, and the graph for people says nothing of keys', () => {
    expect(sdl).not.toMatch(/_Entity|_Service|_Any|_entities/);
    expect(printSchema(graph)).not.toMatch(/_Entity|_Service|@key/);
  });

  it('is left out of what GraphiQL shows', () => {
    const data = introspectionFromSchema(federated(graph, true));
    const shown = buildClientSchema(forPeople({ data: { ...data } }).data as never);
    const text = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema));
    expect(text(shown)).toBe(text(graph));
  });

  it('leaves every type and resolver of the graph as it was', () => {
    const whole = federated(graph, true);
    for (const [name, type] of Object.entries(graph.getTypeMap())) {
      const kept = whole.getType(name);
      if (!isObjectType(type) || !isObjectType(kept)) continue;
      for (const field of Object.values(type.getFields()))
        expect(kept.getFields()[field.name]?.resolve, `${name}.${field.name}`).toBe(field.resolve);
    }
  });
});

describe('entities', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startRunning();
    await running.control('POST', '/brighte/applications', { count: 60 });
  });
  afterAll(() => running.close());

  const entities = (representations: readonly unknown[], selection: string) =>
    running.graph(`${ENTITIES} { __typename ${selection} } }`, { representations });

  it('of each type are found by their ids', async () => {
    const made = await running.graph(
      `mutation ($input: IuteInsertRepaymentInput!) { iuteInsertRepayment(input: $input) {
        receipt { id } loan { customer { id } } } }`,
      {
        input: {
          idempotencyKey: 'entities',
          loanId: loan('90010').id,
          amount: '10.00',
          paidOn: '2026-01-15',
        },
      },
    );
    const { receipt, loan: repaid } = made.data.iuteInsertRepayment;
    const { input } = (await prepare(running, operation('customer-unlink-two'))) as {
      input: { linkId: string };
    };
    const { data: listed } = await running.graph(
      '{ clients(first: 1) { nodes { __typename id } } }',
    );
    const wanted = [
      listed.clients.nodes[0],
      loan('90010'),
      { __typename: 'Installment', id: globalId('IUTE', 'Installment', '90010-1') },
      application(10001),
      { __typename: 'Quote', id: globalId('BRIGHTE', 'Quote', '7005') },
      { __typename: 'Customer', id: repaid.customer.id },
      { __typename: 'CustomerLink', id: input.linkId },
      { __typename: 'Receipt', id: receipt.id },
    ];
    const { data, errors } = await entities(wanted, '... on Node { id }');
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual(wanted);
    const node = graph.getType('Node') as Parameters<typeof graph.getPossibleTypes>[0];
    expect(wanted.map(({ __typename }) => __typename).sort()).toEqual(
      graph
        .getPossibleTypes(node)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('fifty at once cost no more calls than the same fifty ids asked directly', async () => {
    const { data: page } = await running.graph(
      '{ brighteListApplications(accountId: "E435", first: 50) { nodes { id __typename } } }',
    );
    const wanted = page.brighteListApplications.nodes as { id: string; __typename: string }[];
    expect(wanted).toHaveLength(50);
    await running.calls('brighte');
    const direct = await running.graph(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Application { status } } }',
      { ids: wanted.map(({ id }) => id) },
    );
    const asked = await running.calls('brighte');
    const { data, errors } = await entities(wanted, '... on Application { status }');
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ status }: { status: string }) => status)).toEqual(
      direct.data.nodes.map(({ status }: { status: string }) => status),
    );
    expect(await running.calls('brighte')).toEqual(asked);
    expect(Object.values(asked).reduce((sum, count) => sum + count, 0)).toBeLessThan(50);
  });

  it('named fifty times are asked for once', async () => {
    await running.calls();
    const { errors } = await entities(Array(50).fill(loan('90010')), '... on Loan { status }');
    expect(errors).toBeUndefined();
    expect(await running.calls()).toEqual({ getLoanInfo: 1 });
  });

  it.each<[string, unknown]>([
    ['no object', 'Loan'],
    ['a number', 7],
    ['a list', [loan('90010')]],
    ['nothing in it', {}],
    ['no id', { __typename: 'Loan' }],
    ['no type', { id: loan('90010').id }],
    ['an id that is an object', { __typename: 'Loan', id: {} }],
    ['an id of another type', { __typename: 'Customer', id: loan('90010').id }],
    ['a type of nobody', { __typename: 'Unicorn', id: loan('90010').id }],
    ['a type that every object has', { __typename: 'constructor', id: 'constructor' }],
    ['a type without a key', { __typename: 'Money', id: globalId('IUTE', 'Money', '1') }],
    ['a foreign id', { __typename: 'Loan', id: '1' }],
  ])('with %s: a typed error at its path, and null for it alone', async (_, nonsense) => {
    const { data, errors } = await entities(
      [loan('90010'), nonsense, loan('90009')],
      '... on Loan { externalId }',
    );
    expect(data._entities.map((one: { externalId: string } | null) => one?.externalId)).toEqual([
      '90010',
      undefined,
      '90009',
    ]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['_entities', 1], 'INVALID_INPUT'],
    ]);
  });

  it('that nobody knows are null alone, as NOT_FOUND', async () => {
    const { data, errors } = await entities([loan('77777'), loan('90009')], '... on Loan { id }');
    expect(data._entities).toEqual([null, loan('90009')]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['_entities', 0], 'NOT_FOUND'],
    ]);
  });

  it('count towards the cost of an operation', async () => {
    const { status, errors } = await entities(
      Array(1_500).fill(loan('90010')),
      '... on Loan { id status externalId installments { id dueOn } }',
    );
    expect([status, errors?.[0].extensions.code]).toEqual([400, 'QUERY_TOO_LARGE']);
  });
});

describe('where callers are known and exploring is off', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startRunning({
      env: {
        EXPLORE: 'off',
        CALLER_TOKENS:
          'web=web-token-0123456789,desk=desk-token-0123456789,router=router-token-0123456789:operator',
      },
    });
  });
  afterAll(() => running.close());
  const as = (name: string) => ({ authorization: `Bearer ${name}-token-0123456789` });

  it('nobody without a token gets entities or the schema', async () => {
    const asked = await Promise.all([
      running.graph('{ _service { sdl } }'),
      running.graph(`${ENTITIES} { __typename } }`, { representations: [loan('90010')] }),
    ]);
    for (const { status, data, errors } of asked)
      expect([status, data, errors?.[0].extensions.code]).toEqual([
        401,
        undefined,
        'UNAUTHENTICATED',
      ]);
  });

  it('the schema is for operators', async () => {
    const refused = await running.graph('{ _service { sdl } }', {}, as('web'));
    expect(refused.data).toBeNull();
    expect(refused.errors?.[0].extensions.code).toBe('FORBIDDEN');
    const given = await running.graph('{ _service { sdl } }', {}, as('router'));
    expect(given.data._service.sdl).toBe(subgraphSdl(graph));
  });

  it('an entity shows a caller no more than a field does', async () => {
    const { data } = await running.graph(
      `mutation ($input: IuteInsertRepaymentInput!) { iuteInsertRepayment(input: $input) {
        receipt { id } loan { customer { id } } } }`,
      {
        input: {
          idempotencyKey: 'mine',
          loanId: loan('90010').id,
          amount: '10.00',
          paidOn: '2026-01-15',
        },
      },
      as('web'),
    );
    const { receipt, loan: repaid } = data.iuteInsertRepayment;
    const representations = [
      { __typename: 'Receipt', id: receipt.id },
      { __typename: 'Customer', id: repaid.customer.id },
    ];
    const query = `${ENTITIES} { ... on Receipt { id } ... on Customer { id personalNumber(reveal: true) } } }`;
    const own = await running.graph(query, { representations }, as('web'));
    expect(own.data._entities[0]).toEqual({ id: receipt.id });
    const others = await running.graph(query, { representations }, as('desk'));
    expect(others.data._entities).toEqual([null, { id: repaid.customer.id, personalNumber: null }]);
    expect(others.errors?.map(({ path, extensions }) => [path, extensions.code]).sort()).toEqual([
      [['_entities', 0], 'NOT_FOUND'],
      [['_entities', 1, 'personalNumber'], 'FORBIDDEN'],
    ]);
  });
});
