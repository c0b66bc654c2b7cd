/** Queries, mutations and subscriptions: those of all lenders, and one page for each lender. */
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { type Example, exampleOf } from './examples.js';
import { type Call, callBehind, type Lender, lenderOf } from './lenders.js';
import {
  code,
  fence,
  heading,
  link,
  type Page,
  page,
  paragraphs,
  plain,
  table,
} from './markdown.js';
import { deprecation, typeLink } from './types.js';

type Field = GraphQLField<unknown, unknown>;

export interface Sources {
  readonly schema: GraphQLSchema;
  readonly lenders: readonly Lender[];
  readonly examples: readonly Example[];
}

const SAFETY = {
  'safe-read': 'A question: changes nothing, and may be repeated.',
  'keyed-write': 'An action that the lender knows again by a key or reference.',
  'unkeyed-write': 'An action. Sent at most once, on a fresh connection, and never repeated.',
  auth: 'Opens a session.',
} as const;
const BY_A_BROWSER = "Posted by the customer's browser, never by this server.";

const action = (call: Call, lender: Lender): string =>
  paragraphs(
    `**${lender.name}:** ${code(call.id)}, ${plain(call.summary).replace(/^./, (first) => first.toLowerCase())}. ${code(`${call.method} ${call.path}`)}`,
    `${call.safety ? SAFETY[call.safety] : BY_A_BROWSER}${call.movesMoney ? ' **Moves money.**' : ''}`,
  );

function example(one: Example | undefined): string {
  if (!one) return '';
  const calls = one.calls.map((line) => code(line.replace(/ (\d+)$/, ' × $1')));
  return paragraphs(
    `::: details Example`,
    fence('graphql', one.text),
    one.variables && paragraphs('Variables:', fence('json', one.variables)),
    calls.length > 0 && `Calls to the lenders: ${calls.join(', ')}.`,
    ':::',
  );
}

function section(field: Field, { lenders, examples }: Sources, level: 2 | 3): string {
  const lender = lenderOf(lenders, field.name);
  const call = lender && callBehind(lender, field.name);
  return paragraphs(
    heading(level, field.name),
    plain(field.description ?? '') + deprecation(field.deprecationReason),
    call && action(call, lender),
    table(
      ['Argument', 'Type', 'What'],
      field.args.map((arg) => [code(arg.name), typeLink(arg.type), plain(arg.description ?? '')]),
    ),
    `Answers ${typeLink(field.type)}.`,
    example(exampleOf(examples, field.name)),
  );
}

const fieldsOf = (type: ReturnType<GraphQLSchema['getQueryType']>): Field[] =>
  Object.values(type?.getFields() ?? {}).sort((a, b) => a.name.localeCompare(b.name));

const ROOTS = [
  {
    path: 'reference/queries',
    title: 'Queries over all lenders',
    lead: 'Nouns, whoever the lender is. What only one lender can be asked stands on its own page.',
    of: (schema: GraphQLSchema) => fieldsOf(schema.getQueryType()),
  },
  {
    path: 'reference/mutations',
    title: 'Mutations of our own',
    lead: 'Actions that reach no lender. Those of a lender stand on its own page.',
    of: (schema: GraphQLSchema) => fieldsOf(schema.getMutationType()),
  },
  {
    path: 'reference/subscriptions',
    title: 'Subscriptions',
    lead: 'What can be followed. See [following](/guide/following).',
    of: (schema: GraphQLSchema) => fieldsOf(schema.getSubscriptionType()),
  },
];

const rootPage = ({ path, title, lead, of }: (typeof ROOTS)[number], sources: Sources): Page =>
  page(
    path,
    title,
    lead,
    ...of(sources.schema)
      .filter(({ name }) => !lenderOf(sources.lenders, name))
      .map((field) => section(field, sources, 2)),
  );

function lenderPage(lender: Lender, sources: Sources): Page {
  const own = (fields: readonly Field[]) => fields.filter(({ name }) => lenderOf([lender], name));
  const questions = own(fieldsOf(sources.schema.getQueryType()));
  const actions = own(fieldsOf(sources.schema.getMutationType()));
  const behind = new Set(
    [...questions, ...actions].map(({ name }) => callBehind(lender, name)?.id),
  );
  const alone = [...lender.calls.values()].filter(({ id, safety }) => safety && !behind.has(id));
  return page(
    `lenders/${lender.slug}`,
    lender.name,
    plain(descriptionOf(sources, lender.code)),
    `Each field is a call of the lender under its own name, behind the prefix ${code(lender.slug)}. How it behaves otherwise: ${link('quirks', `/lenders/${lender.slug}-quirks`)}. A way through: ${link('journey', `/guide/journeys/${lender.slug}`)}.`,
    questions.length > 0 && '## Questions',
    ...questions.map((field) => section(field, sources, 3)),
    actions.length > 0 && '## Actions',
    ...actions.map((field) => section(field, sources, 3)),
    alone.length > 0 && '## Calls that the server makes by itself',
    table(
      ['Call', 'What'],
      alone.map(({ id, method, path, summary }) => [
        `${code(id)}<br>${code(`${method} ${path}`)}`,
        plain(summary),
      ]),
    ),
  );
}

const descriptionOf = ({ schema }: Sources, value: string): string => {
  const type = schema.getType('ProviderCode');
  const config = type && 'getValue' in type ? type.getValue(value) : undefined;
  return config?.description ?? '';
};

export const fieldPages = (sources: Sources): Page[] => [
  ...ROOTS.map((root) => rootPage(root, sources)),
  ...sources.lenders.map((lender) => lenderPage(lender, sources)),
];
