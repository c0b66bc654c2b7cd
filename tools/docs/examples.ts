/** The operations of the corpus, each played by the tests, with what they cost. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, Kind, parse } from 'graphql';

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

/** The one that shows a field with the least beside it. */
export const exampleOf = (examples: readonly Example[], field: string): Example | undefined =>
  examples
    .filter(({ roots }) => roots.includes(field))
    .sort((a, b) => a.roots.length - b.roots.length || a.text.length - b.text.length)[0];
