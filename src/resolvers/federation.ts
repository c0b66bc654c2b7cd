/**
 * The graph as a subgraph of Apollo Federation 2: whatever is a `Node` is an entity under its id.
 * Written here, because a stranger's nonsense among the representations must cost its own entry only.
 */
import 'reflect-metadata';
import {
  extendSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import type { Context } from '../context.js';
import { parseGlobalId } from '../datasources/global-id.js';
import { KnownError } from '../datasources/known-error.js';
import { fieldsBy, nodeOf } from './node.js';

const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;

/** As Apollo's servers define it. */
const CACHE_CONTROL = `"Who may keep an answer."
enum CacheControlScope {
  "Anybody."
  PUBLIC
  "Who asked."
  PRIVATE
}

"How long an answer may be kept."
directive @cacheControl(maxAge: Int, scope: CacheControlScope) on FIELD_DEFINITION`;

/** Value types that another subgraph may define as well, with the same meaning. */
const SHAREABLE = ['Money', 'PageInfo'];

const machinery = (entities: readonly string[]) => `
"Anything that names an entity: its type and its key."
scalar _Any

"What another subgraph can name by its id."
union _Entity = ${entities.join(' | ')}

"This graph as a router composes it."
type _Service {
  "The schema with its keys."
  sdl: String!
}

extend type Query {
  "For routers: the schema with its keys. Where exploring is off, it needs the right operator."
  _service: _Service!
  "For routers: entities by their ids, each that cannot be read null alone."
  _entities("What they are and their keys." representations: [_Any!]!): [_Entity]!
}`;

const entitiesOf = (graph: GraphQLSchema): string[] => {
  const node = graph.getType('Node');
  return graph
    .getPossibleTypes(node as Parameters<GraphQLSchema['getPossibleTypes']>[0])
    .map(({ name }) => name)
    .sort();
};

function hintsOf(graph: GraphQLSchema, type: string, field: string) {
  const query = graph.getQueryType();
  const age = type === query?.name && query.getFields()[field]?.extensions.maxAge;
  return age ? directiveNodes(`@cacheControl(maxAge: ${age}, scope: PRIVATE)`) : [];
}

/** What a router composes: no trace of `_service` and `_entities`, as the specification asks. */
export function subgraphSdl(graph: GraphQLSchema): string {
  const entities = entitiesOf(graph);
  const directives = (name: string) => [
    ...(entities.includes(name) ? ['@key(fields: "id")'] : []),
    ...(SHAREABLE.includes(name) ? ['@shareable'] : []),
  ];
  const document = visit(parse(printSchema(graph)), {
    ObjectTypeDefinition: (type) => ({
      ...type,
      directives: directives(type.name.value).flatMap(directiveNodes),
      fields: type.fields?.map((field) => ({
        ...field,
        directives: [
          ...(field.directives ?? []),
          ...hintsOf(graph, type.name.value, field.name.value),
        ],
      })),
    }),
  });
  return `${LINK}\n\n${CACHE_CONTROL}\n\n${print(document)}\n`;
}

function directiveNodes(text: string) {
  const [definition] = parse(`scalar Any ${text}`).definitions;
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}

/** `open`: everybody who may ask anything may read the schema. */
export function federated(graph: GraphQLSchema, open: boolean): GraphQLSchema {
  const schema = extendSchema(graph, parse(machinery(entitiesOf(graph))), { assumeValid: true });
  let sdl: string | undefined;
  resolve(schema, '_service', (_root, _args, { caller }) => {
    if (!open && !caller.rights.has('operator'))
      throw new KnownError('FORBIDDEN', 'Exploring is off: the schema needs the right `operator`.');
    sdl ??= subgraphSdl(graph);
    return { sdl };
  });
  resolve(schema, '_entities', (_root, { representations }, context, info) => {
    const fields = fieldsBy(info);
    return (representations as unknown[]).map((one, at) => entityOf(one, at, context, fields));
  });
  return schema;
}

async function entityOf(
  representation: unknown,
  at: number,
  context: Context,
  fields: ReturnType<typeof fieldsBy>,
) {
  const { __typename: type, id } = Object(representation) as Record<string, unknown>;
  if (typeof id !== 'string' || parseGlobalId(id)?.type !== type)
    throw new KnownError(
      'INVALID_INPUT',
      'A representation is the __typename of an entity of this graph and an id of that type.',
      ['representations', String(at)],
    );
  return nodeOf(id, context, fields);
}

function resolve(
  schema: GraphQLSchema,
  name: string,
  resolver: GraphQLFieldResolver<unknown, Context>,
): void {
  const field = schema.getQueryType()?.getFields()[name];
  if (field) field.resolve = resolver;
}
