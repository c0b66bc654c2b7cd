/** Rules of the field that hold for any graph; those of this house are in test/schema. */
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { members, membersOf, ownTypes } from './members.js';

interface Rule {
  readonly says: string;
  find(schema: GraphQLSchema): string[];
}

const letters = (text: string) => text.replace(/[^a-z]/gi, '').toLowerCase();
const repeats = (parent: string, name: string) =>
  letters(name) !== letters(parent) && letters(name).startsWith(letters(parent));
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Roots, what they lead to, and what implements an interface on the way. */
function reached(schema: GraphQLSchema): ReadonlySet<GraphQLNamedType> {
  const found = new Set<GraphQLNamedType>();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const open: GraphQLNamedType[] = roots.filter((type) => type != null);
  for (let type = open.pop(); type; type = open.pop()) {
    if (found.has(type)) continue;
    found.add(type);
    if (isUnionType(type)) open.push(...type.getTypes());
    if (isInterfaceType(type)) open.push(...schema.getPossibleTypes(type));
    if (isObjectType(type) || isInterfaceType(type)) open.push(...type.getInterfaces());
    open.push(...membersOf(type).flatMap((one) => (one.type ? [getNamedType(one.type)] : [])));
  }
  return found;
}

const holdsNulls = (type: GraphQLType): boolean => {
  const list = isNonNullType(type) ? type.ofType : type;
  return isListType(list) && (!isNonNullType(list.ofType) || holdsNulls(list.ofType));
};

/** In these a dead record nulls only itself. */
const NULL_BY_DESIGN = /\.(nodes|_entities)$/;

const RULES: readonly Rule[] = [
  {
    says: 'is reached from no query and no mutation',
    find: (schema) => {
      const all = reached(schema);
      return ownTypes(schema)
        .filter((type) => !all.has(type))
        .map(({ name }) => name);
    },
  },
  {
    says: 'repeats the name of its type',
    // A reference is named in full: its type has an `id` of its own, or none.
    find: (schema) =>
      members(schema)
        .filter(({ parent, name }) => repeats(parent, name) && name !== `${lower(parent)}Id`)
        .map(({ at }) => at),
  },
  {
    says: 'says in its name what kind of thing it is',
    find: (schema) =>
      ownTypes(schema)
        .filter(({ name }) => /(Enum|Interface|Object|Union|Scalar)$|^I[A-Z][a-z]/.test(name))
        .map(({ name }) => name),
  },
  {
    says: 'is a query with a verb: name what comes back',
    find: (schema) =>
      Object.keys(schema.getQueryType()?.getFields() ?? {})
        .filter((name) => /^(get|fetch|find|query|list|load|read)([A-Z]|$)/.test(name))
        .map((name) => `Query.${name}`),
  },
  {
    says: 'is a list that may hold nulls',
    find: (schema) =>
      members(schema)
        .filter(({ at, type }) => type && holdsNulls(type) && !NULL_BY_DESIGN.test(at))
        .map(({ at }) => at),
  },
  {
    says: 'differs from another type only in capitals',
    find: (schema) => {
      const names = ownTypes(schema).map(({ name }) => name);
      const all = names.map((name) => name.toLowerCase());
      return names.filter((name) => all.filter((one) => one === name.toLowerCase()).length > 1);
    },
  },
];

/** One sentence for each place that breaks a rule. */
export const lint = (schema: GraphQLSchema): string[] =>
  RULES.flatMap(({ says, find }) => find(schema).map((at) => `${at} ${says}`));
