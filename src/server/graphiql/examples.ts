/**
 * The example operations of the page are the operations that the tests run: every file in
 * test/operations whose first line reads `# tab 01: Task · Title`. Vite inlines them at build time.
 */
export interface Example {
  order: number;
  /** What somebody wants to do, in their words. */
  task: string;
  title: string;
  /** Its name in links: `/graphiql?example=<file>`. */
  file: string;
  query: string;
  variables?: string;
}

const queries = import.meta.glob<string>('../../../test/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../../../test/operations/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const TAB_LINE = /^# tab (\d+): (.+) · (.+)\r?\n/;

function toExample([path, text]: [string, string]): Example[] {
  const [line, order, task, title] = TAB_LINE.exec(text) ?? [];
  if (!line || !task || !title) return [];
  return [
    {
      order: Number(order),
      task,
      title,
      file: path.replace(/^.*\/|\.graphql$/g, ''),
      query: `${text.slice(line.length).trim()}\n`,
      variables: variables[path.replace(/\.graphql$/, '.variables.json')]?.trim(),
    },
  ];
}

export const examples: readonly Example[] = Object.entries(queries)
  .flatMap(toExample)
  .sort((a, b) => a.order - b.order);

/** Tasks in their order, each with its examples. */
export const tasks = [...new Set(examples.map(({ task }) => task))].map((task) => ({
  task,
  examples: examples.filter((one) => one.task === task),
}));

/** crypto.randomUUID exists only on https and localhost; the page must also open on a plain LAN address. */
function uuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * The example's variables with a fresh UUID for every string value "$uuid" (idempotency keys).
 * Works on the text, so that the author's layout and digits stay as written.
 */
export function freshVariables(example: Example): string {
  return (example.variables ?? '').replace(/"\$uuid"(?!\s*:)/g, () => JSON.stringify(uuid()));
}
