/** The operations of the corpus, each played by the tests, with what they cost. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ASTNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';

export interface Example {
  readonly file: string;
  readonly text: string;
  /** JSON; absent where the operation takes none, or where a test has to make them. */
  readonly variables?: string;
  /** Lines like `iute.getLoanInfo 2`, as test/plans has them. */
  readonly calls: readonly string[];
  readonly roots: readonly string[];
}

/** Keys are made anew for each action; this one is for reading only. */
const SOME_KEY = '5f0c6f1e-3f0b-4a53-9d0c-0d5c9c1f8a11';

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

export const rootsOf = (document: DocumentNode): string[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((one) =>
          one.kind === Kind.FIELD ? [one.name.value] : [],
        )
      : [],
  );

export function readExamples(root: string): Example[] {
  const folder = join(root, 'test/operations');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const file = name.replace(/\.graphql$/, '');
      const text = readFileSync(join(folder, name), 'utf8').replace(/^# tab .*\n/, '');
      const variables = read(join(folder, `${file}.variables.json`))?.replaceAll('$uuid', SOME_KEY);
      const plan = read(join(root, 'test/plans', `${file}.txt`)) ?? '';
      return {
        file,
        text,
        ...(variables && { variables }),
        calls: plan.split('\n').filter((line) => /^\w+\.\w+ \d+$/.test(line)),
        roots: rootsOf(parse(text)),
      };
    });
}

/** What of it is about one field, with the variables of that. What it costs is known of the whole only. */
function cut(one: Example, field: string): Example {
  if (one.roots.every((root) => root === field)) return one;
  const used = new Set<string>();
  const shorter = visit(parse(one.text), {
    SelectionSet: (node, _key, parent) =>
      (parent as ASTNode).kind === Kind.OPERATION_DEFINITION
        ? {
            ...node,
            selections: node.selections.filter(
              (selection) => selection.kind === Kind.FIELD && selection.name.value === field,
            ),
          }
        : undefined,
  });
  visit(shorter, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const text = visit(shorter, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
  const given = Object.entries(JSON.parse(one.variables ?? '{}') as Record<string, unknown>);
  const kept = Object.fromEntries(given.filter(([name]) => used.has(name)));
  return {
    file: one.file,
    text: print(text),
    ...(Object.keys(kept).length > 0 && { variables: JSON.stringify(kept, null, 2) }),
    calls: [],
    roots: [field],
  };
}

/** The one that shows a field with the least beside it, without that. */
export function exampleOf(examples: readonly Example[], field: string): Example | undefined {
  const [best] = examples
    .filter(({ roots }) => roots.includes(field))
    .sort((a, b) => a.roots.length - b.roots.length || a.text.length - b.text.length);
  return best && cut(best, field);
}
