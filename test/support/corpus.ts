/** The operations of test/operations: what a frontend would send, and the example tabs of GraphiQL. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface CorpusOperation {
  /** The file without `.graphql`. */
  readonly file: string;
  readonly text: string;
  /** Its place in GraphiQL's menu of examples. */
  readonly tab?: { readonly order: number; readonly task: string; readonly title: string };
  /** As in the file beside it, with a new UUID for each "$uuid". */
  variables(): Record<string, unknown>;
}

const folder = new URL('../operations/', import.meta.url);
const TAB = /^# tab (\d+): (.+) · (.+)\n/;

function read(name: string): CorpusOperation {
  const file = name.replace(/\.graphql$/, '');
  const text = readFileSync(new URL(name, folder), 'utf8');
  const beside = new URL(`${file}.variables.json`, folder);
  const variables = existsSync(beside) ? readFileSync(beside, 'utf8') : '{}';
  const [, order, task, title] = TAB.exec(text) ?? [];
  if (!title && text.startsWith('# tab'))
    throw new Error(`${name} has to begin: # tab 01: Task · Title`);
  return {
    file,
    text,
    ...(order && task && title && { tab: { order: Number(order), task, title } }),
    variables: () =>
      JSON.parse(variables.replaceAll('"$uuid"', () => JSON.stringify(randomUUID()))) as Record<
        string,
        unknown
      >,
  };
}

export const corpusFiles: readonly string[] = readdirSync(folder).sort();
export const corpus: readonly CorpusOperation[] = corpusFiles
  .filter((name) => name.endsWith('.graphql'))
  .map(read);

/** The examples in their order. */
export const tabs = corpus
  .flatMap((one) => (one.tab ? [{ ...one, tab: one.tab }] : []))
  .sort((a, b) => a.tab.order - b.tab.order);

export function operation(file: string): CorpusOperation {
  const found = corpus.find((one) => one.file === file);
  if (!found) throw new Error(`test/operations has no ${file}.graphql`);
  return found;
}
