/**
 * `npm run schema:changelog`: CHANGELOG.md of the graph from the states of schema.graphql in git,
 * a chapter a day. Days that git does not show here, as in a short checkout, stay as they are.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { type Change, compare, ORDER } from './compare.js';
import { type Dated, history } from './revisions.js';

const FILE = 'CHANGELOG.md';
const HEAD = `# What changed in the graph

Made by \`npm run schema:changelog\` from the history of \`schema.graphql\`. **Breaking** is what fails for somebody who asks as before; **take care** is what may surprise.
`;

/** What several changes of one kind are called; the others speak for themselves. */
const KINDS: Readonly<Record<string, string>> = {
  TYPE_ADDED: 'New types',
  FIELD_ADDED: 'New fields',
  FIELD_ARGUMENT_ADDED: 'New arguments',
  INPUT_FIELD_ADDED: 'New input fields',
  ENUM_VALUE_ADDED: 'New values',
  UNION_MEMBER_ADDED: 'New members',
  OBJECT_TYPE_INTERFACE_ADDED: 'New interfaces',
  FIELD_DEPRECATION_ADDED: 'Deprecated',
  TYPE_REMOVED: 'Removed types',
  FIELD_REMOVED: 'Removed fields',
  FIELD_ARGUMENT_REMOVED: 'Removed arguments',
  INPUT_FIELD_REMOVED: 'Removed input fields',
  ENUM_VALUE_REMOVED: 'Removed values',
};
const ROOTS: Readonly<Record<string, string>> = {
  'FIELD_ADDED Query': 'New queries',
  'FIELD_ADDED Mutation': 'New mutations',
  'FIELD_ADDED Subscription': 'New subscriptions',
  'FIELD_REMOVED Query': 'Removed queries',
  'FIELD_REMOVED Mutation': 'Removed mutations',
  'FIELD_REMOVED Subscription': 'Removed subscriptions',
};
const TITLES = { BREAKING: '**Breaking.** ', DANGEROUS: '**Take care.** ', SAFE: '' } as const;

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

const parentOf = ({ at }: Pick<Change, 'at'>) => at.split('.').slice(0, -1).join('.');
const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

const rootOf = (one: Pick<Change, 'type' | 'at'>) => ROOTS[`${one.type} ${parentOf(one)}`];

function kindOf(change: Change): string {
  const named = rootOf(change) ?? KINDS[change.type];
  return TITLES[change.level] + (named ?? '');
}

/** `Loan`: `source`, `agentName`; types that gained the same together; types and roots by name alone. */
function linesOf([title, changes]: [string, Change[]]): string[] {
  const isRaw = title === '' || title.endsWith(' ');
  if (isRaw) return changes.map(({ message }) => `- ${title}${message.replace(/\.$/, '')}.`);
  const isFlat = changes.every((one) => !one.at.includes('.') || rootOf(one));
  const names = (some: readonly Change[]) => quoted(some.map(({ at }) => at.split('.').at(-1)!));
  if (isFlat) return [`- ${title}: ${names(changes)}`];
  const byParent = grouped(changes, parentOf).map(
    ([parent, some]) => [parent, names(some)] as const,
  );
  const parts = grouped(byParent, ([, gained]) => gained).map(
    ([gained, some]) => `${quoted(some.map(([parent]) => parent))}: ${gained}`,
  );
  return [`- ${title}: ${parts.join(' · ')}`];
}

/** What is asked first: roots before types, types before fields. */
const weightOf = ({ level, type, at }: Change): number =>
  ORDER.indexOf(level) * 4 + (rootOf({ type, at }) ? 0 : type.startsWith('TYPE_') ? 1 : 2);

/** Comes with the query or the mutation that it belongs to. */
const COMPANION = /(Input|Payload|Connection|Edge)$/;

/** The words of descriptions are no change of the graph. */
const isWorthALine = ({ type, at }: Change) =>
  !type.includes('DESCRIPTION') && !(type === 'TYPE_ADDED' && COMPANION.test(at));

/** A root that begins: what it holds says more than that it is there. */
function unfolded(schema: GraphQLSchema, change: Change): Change[] {
  if (change.type.startsWith('SCHEMA_')) return [];
  const type = schema.getType(change.at);
  const isRoot = `FIELD_ADDED ${change.at}` in ROOTS && isObjectType(type);
  if (change.type !== 'TYPE_ADDED' || !isRoot) return [change];
  const names = Object.keys(type.getFields());
  return names.map((name) => ({ ...change, type: 'FIELD_ADDED', at: `${change.at}.${name}` }));
}

const count = (root: GraphQLObjectType | null | undefined, what: string) =>
  root ? `${Object.keys(root.getFields()).length} ${what}` : undefined;

const beginning = (schema: GraphQLSchema): string =>
  `- The graph begins: ${[
    count(schema.getQueryType(), 'queries'),
    count(schema.getMutationType(), 'mutations'),
    count(schema.getSubscriptionType(), 'subscriptions'),
  ]
    .filter(Boolean)
    .join(', ')}.`;

/** A chapter for each day on which something changed, newest first. */
export async function chapters(states: readonly Dated[]): Promise<Map<string, string>> {
  const days = grouped(states, ({ day }) => day);
  const made: [string, string][] = [];
  let before = states[0] && buildSchema(states[0].sdl);
  for (const [at, [day, some]] of days.entries()) {
    const after = buildSchema(some.at(-1)?.sdl ?? '');
    const changes = await compare(before ?? after, after, { today: day });
    const worth = changes
      .filter(isWorthALine)
      .flatMap((change) => unfolded(after, change))
      .sort((a, b) => weightOf(a) - weightOf(b));
    const lines = grouped(worth, kindOf).flatMap(linesOf);
    if (at === 0 && before) lines.unshift(beginning(before));
    if (lines.length > 0) made.push([day, lines.join('\n')]);
    before = after;
  }
  return new Map(made.reverse());
}

/** Chapters of a file that is there, by their day. */
const read = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, 10), part.slice(11).trim()]),
  );

export async function changelog(states: readonly Dated[], written = ''): Promise<string> {
  const all = new Map([...read(written), ...(await chapters(states))]);
  const days = [...all].sort(([a], [b]) => b.localeCompare(a));
  return [HEAD, ...days.map(([day, text]) => `## ${day}\n\n${text}\n`)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = join(process.cwd(), FILE);
  const states = history(process.cwd(), new Date().toISOString().slice(0, 10));
  writeFileSync(file, await changelog(states, existsSync(file) ? readFileSync(file, 'utf8') : ''));
}
