/**
 * `npm run documents:manifest -- <folder or file>… [--out file] [--typename]`: registered operations
 * of consumers as Apollo's persisted query manifest. Reads `.graphql` and `.gql`, and the manifests
 * of Apollo and of graphql-codegen (`persistedDocuments`), whose ids it keeps.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import { FORMAT, readManifest } from '../../src/server/documents.js';

export interface Operation {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: 1;
  readonly operations: readonly Operation[];
}

/** A text with where it stands; with an id where somebody has already given it one. */
export interface Source {
  readonly at: string;
  readonly text: string;
  readonly id?: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export function sourcesIn(path: string): Source[] {
  if (statSync(path).isDirectory())
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .filter((entry) => entry.isDirectory() || /\.(graphql|gql)$/.test(entry.name))
      .flatMap(({ name }) => sourcesIn(join(path, name)));
  const text = readFileSync(path, 'utf8');
  if (extname(path) !== '.json') return [{ at: path, text }];
  return [...readManifest(text)].map(([id, body]) => ({ at: `${path}, ${id}`, text: body, id }));
}

/** The fragments that a definition spreads, and those that they do. */
function withFragments(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const used = new Set<FragmentDefinitionNode>();
  const walk = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        walk(fragment);
      },
    });
  };
  walk(operation);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
}

/** As Apollo Client asks for its cache: in every selection but the operation's own. */
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet(node, _key, parent) {
      const isRoot =
        parent &&
        !Array.isArray(parent) &&
        (parent as { kind?: string }).kind === Kind.OPERATION_DEFINITION;
      const isAsked = node.selections.some(
        (one) => one.kind === Kind.FIELD && one.name.value.startsWith('__'),
      );
      if (isRoot || isAsked) return undefined;
      const name = { kind: Kind.NAME, value: '__typename' } as const;
      return { ...node, selections: [...node.selections, { kind: Kind.FIELD, name }] };
    },
  });

/** What is wrong with the sources, one line for each; the manifest where nothing is. */
export function manifestOf(
  sources: readonly Source[],
  schema: GraphQLSchema,
  { typename = false } = {},
): { readonly problems: readonly string[]; readonly manifest: Manifest } {
  const problems: string[] = [];
  const parsed = sources.flatMap((source) => {
    try {
      return [{ ...source, document: parse(source.text) }];
    } catch (error) {
      problems.push(`${source.at}: ${(error as Error).message}`);
      return [];
    }
  });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { document, id } of parsed)
    for (const one of document.definitions)
      if (id === undefined && one.kind === Kind.FRAGMENT_DEFINITION) {
        const known = fragments.get(one.name.value);
        if (known && print(known) !== print(one))
          problems.push(`There are two fragments named ${one.name.value}.`);
        fragments.set(one.name.value, one);
      }

  const found = new Map<string, Operation>();
  for (const { document, text, at, id } of parsed)
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      // A text that has an id is somebody's promise: it stays as it is.
      const whole = id === undefined ? withFragments(definition, fragments) : document;
      const body = id === undefined ? print(typename ? withTypenames(whole) : whole) : text;
      const name = definition.name?.value;
      if (!name) problems.push(`${at}: an operation has no name.`);
      for (const { message } of validate(schema, whole)) problems.push(`${at}: ${message}`);
      const operation = {
        id: id ?? sha256(body),
        name: name ?? '',
        type: definition.operation,
        body,
      };
      const same = found.get(operation.name);
      if (same && same.body !== body) problems.push(`There are two operations named ${name}.`);
      found.set(operation.name, operation);
    }
  const operations = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { problems, manifest: { format: FORMAT, version: 1, operations } };
}

function main(args: readonly string[]): number {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const outAt = args.indexOf('--out');
  const out = outAt < 0 ? 'persisted-query-manifest.json' : (args[outAt + 1] ?? '');
  const paths = args.filter((arg, at) => !arg.startsWith('--') && (outAt < 0 || at !== outAt + 1));
  if (paths.length === 0 || !out) {
    say(
      'Say where the operations are: npm run documents:manifest -- <folder>… [--out file] [--typename]',
    );
    return 2;
  }
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const typename = args.includes('--typename');
  const { problems, manifest } = manifestOf(paths.flatMap(sourcesIn), schema, { typename });
  for (const problem of problems) say(problem);
  if (problems.length > 0) return 1;
  writeFileSync(out, `${JSON.stringify(manifest, null, 2)}\n`);
  say(`${out}: ${manifest.operations.length} operations.`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.slice(2));
