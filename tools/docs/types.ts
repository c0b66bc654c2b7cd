/** One page for each kind of type: what it means, its members, and where it is used. */
import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { code, heading, link, type Page, page, paragraphs, plain, table } from './markdown.js';

interface Group {
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  holds(type: GraphQLNamedType): boolean;
}

const named = (pattern: RegExp) => (type: GraphQLNamedType) =>
  isObjectType(type) && pattern.test(type.name);

/** The first that holds a type has it. */
export const GROUPS: readonly Group[] = [
  {
    slug: 'payloads',
    title: 'Payloads',
    lead: 'What an action answers: the thing as it stands now, what is against it, and the receipt.',
    holds: named(/Payload$/),
  },
  {
    slug: 'lists',
    title: 'Lists',
    lead: 'Connections with their pages. See [reading](/guide/reading).',
    holds: named(/(Connection|Edge)$|^PageInfo$/),
  },
  {
    slug: 'objects',
    title: 'Objects',
    lead: 'The nouns of the graph, and what they are made of.',
    holds: isObjectType,
  },
  {
    slug: 'interfaces',
    title: 'Interfaces',
    lead: 'What several nouns share.',
    holds: isInterfaceType,
  },
  { slug: 'unions', title: 'Unions', lead: 'One of several.', holds: isUnionType },
  {
    slug: 'inputs',
    title: 'Inputs',
    lead: 'What actions and filters take. `!` marks what must be given.',
    holds: isInputObjectType,
  },
  { slug: 'enums', title: 'Enums', lead: 'Closed lists of words.', holds: isEnumType },
  {
    slug: 'scalars',
    title: 'Scalars',
    lead: 'Values that are not made of others.',
    holds: isScalarType,
  },
];

export function typesOf(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !roots.some((root) => root === type))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const groupOf = (type: GraphQLNamedType): Group => GROUPS.find(({ holds }) => holds(type))!;

export const pathOf = (type: GraphQLNamedType): string =>
  `/reference/${groupOf(type).slug}#${type.name}`;

export const typeLink = (type: GraphQLType): string =>
  link(code(String(type)), pathOf(getNamedType(type)));

export const deprecation = (reason: string | null | undefined): string =>
  reason ? ` **Deprecated:** ${plain(reason)}` : '';

const words = (description: string | null | undefined) => plain(description ?? '');

const argumentsOf = ({ args }: GraphQLField<unknown, unknown>): string =>
  args
    .map((arg) => `<br>${code(arg.name)} ${typeLink(arg.type)}: ${words(arg.description)}`)
    .join('');

function members(type: GraphQLNamedType): string {
  if (isEnumType(type)) return values(type);
  if (isUnionType(type))
    return type
      .getTypes()
      .map((one) => `- ${typeLink(one)}`)
      .join('\n');
  if (isInputObjectType(type))
    return table(
      ['Field', 'Type', 'What'],
      Object.values(type.getFields()).map((field) => [
        code(field.name),
        typeLink(field.type),
        words(field.description) + deprecation(field.deprecationReason),
      ]),
    );
  if (isObjectType(type) || isInterfaceType(type))
    return table(
      ['Field', 'Type', 'What'],
      Object.values(type.getFields()).map((field) => [
        code(field.name),
        typeLink(field.type),
        words(field.description) + deprecation(field.deprecationReason) + argumentsOf(field),
      ]),
    );
  return '';
}

const values = (type: GraphQLEnumType): string =>
  table(
    ['Value', 'What'],
    type
      .getValues()
      .map(({ name, description, deprecationReason }) => [
        type.name === 'ErrorCode' ? link(code(name), `/errors/${name}`) : code(name),
        words(description) + deprecation(deprecationReason),
      ]),
  );

/** `Loan.installments` and the like, by the type that stands there. */
function usesIn(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const add = (type: GraphQLType, at: string) => {
    const { name } = getNamedType(type);
    uses.set(name, [...(uses.get(name) ?? []), at]);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      add(field.type, `${type.name}.${field.name}`);
      if ('args' in field)
        for (const arg of field.args) add(arg.type, `${type.name}.${field.name}`);
    }
  }
  return uses;
}

const MOST_USES = 8;

function section(type: GraphQLNamedType, uses: readonly string[] = []): string {
  const shown = [...new Set(uses)].slice(0, MOST_USES).map(code);
  const more = new Set(uses).size - shown.length;
  return paragraphs(
    heading(2, type.name),
    words(type.description),
    isObjectType(type) &&
      type.getInterfaces().length > 0 &&
      `Implements ${type.getInterfaces().map(typeLink).join(', ')}.`,
    members(type),
    shown.length > 0 &&
      !isSpecifiedScalarType(type) &&
      `<small>Used by ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.</small>`,
  );
}

export function typePages(schema: GraphQLSchema): Page[] {
  const uses = usesIn(schema);
  const types = typesOf(schema);
  return GROUPS.flatMap((group) => {
    const own = types.filter((type) => groupOf(type) === group);
    if (own.length === 0) return [];
    const sections = own.map((type) => section(type, uses.get(type.name)));
    return [page(`reference/${group.slug}`, group.title, group.lead, ...sections)];
  });
}
