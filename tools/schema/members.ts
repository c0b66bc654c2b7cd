/** A schema as a flat list of what has a coordinate: `Type.field`, `Type.field.argument`, `Enum.VALUE`. */
import {
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

export interface Member {
  readonly at: string;
  readonly name: string;
  /** The type, or the field of an argument. */
  readonly parent: string;
  /** An enum value has none. */
  readonly type?: GraphQLType;
  /** Why it is deprecated. */
  readonly reason?: string;
}

interface Named {
  readonly name: string;
  readonly type?: GraphQLType;
  readonly deprecationReason?: string | null | undefined;
}

const memberOf = (parent: string, { name, type, deprecationReason: reason }: Named): Member => ({
  at: `${parent}.${name}`,
  name,
  parent,
  ...(type && { type }),
  ...(reason != null && { reason }),
});

export const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );

export function membersOf(type: GraphQLNamedType): Member[] {
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name, deprecationReason }) => memberOf(type.name, { name, deprecationReason }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => memberOf(type.name, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    memberOf(type.name, field),
    ...field.args.map((arg) => memberOf(`${type.name}.${field.name}`, arg)),
  ]);
}

export const members = (schema: GraphQLSchema): Member[] => ownTypes(schema).flatMap(membersOf);
