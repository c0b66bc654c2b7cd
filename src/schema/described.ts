import { Field, type FieldOptions, registerEnumType } from 'type-graphql';

/** What type-graphql takes for a type: a class, a scalar, an enum, or a list of one. */
type TypeThunk = () => object;

/**
 * A field that cannot be declared without saying what it means. Schema classes are shapes that
 * lenders' answers satisfy; nobody calls `new`, hence `readonly name!: Type`. Fields marked so run
 * as simple resolvers: authorization and masking happen once per operation or edge, not per leaf.
 */
export const Described = (type: TypeThunk, description: string, options?: FieldOptions) =>
  Field(type, { simple: true, ...options, description });

/** Registers `{ NAME: 'what it means' }` as an enum and returns its values as constants. */
export function describedEnum<K extends string>(
  name: string,
  description: string,
  values: Record<K, string>,
): { readonly [P in K]: P } {
  const constants = Object.fromEntries(Object.keys(values).map((key) => [key, key]));
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([key, text]) => [key, { description: text }]),
  );
  registerEnumType(constants, { name, description, valuesConfig });
  return constants as { readonly [P in K]: P };
}
