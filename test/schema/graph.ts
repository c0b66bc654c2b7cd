/** The graph as a flat list of what has a name, for rules that hold for all of it. */
import { readFileSync } from 'node:fs';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { buildGraph } from '../../src/resolvers/index.js';

export const graph: GraphQLSchema = buildGraph();

export const types: readonly GraphQLNamedType[] = Object.values(graph.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** A type, field, argument, input field or enum value, by its coordinate. */
export interface Member {
  readonly at: string;
  readonly name: string;
  readonly description: string | null | undefined;
  readonly type?: GraphQLType;
}

const member = (
  parent: string,
  { name, description, type }: GraphQLArgument | GraphQLInputField | GraphQLField<unknown, unknown>,
): Member => ({ at: `${parent}.${name}`, name, description, type });

export const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Fields, input fields and arguments: all that has a type of its own. */
export const typed: readonly Member[] = types.flatMap((type) => [
  ...fieldsOf(type).flatMap((field) => [
    member(type.name, field),
    ...field.args.map((arg) => member(`${type.name}.${field.name}`, arg)),
  ]),
  ...(isInputObjectType(type)
    ? Object.values(type.getFields()).map((field) => member(type.name, field))
    : []),
]);

export const members: readonly Member[] = [
  ...types.map(({ name, description }) => ({ at: name, name, description })),
  ...typed,
  ...types.flatMap((type) =>
    isEnumType(type)
      ? type
          .getValues()
          .map(({ name, description }) => ({ at: `${type.name}.${name}`, name, description }))
      : [],
  ),
];

export const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
