/** Lender by noun: what its reader can be asked, as the graph finds out (an absent method is an absent capability). */
import { registry } from '../../src/datasources/index.js';
import type { ProviderModule, Reader } from '../../src/datasources/provider.js';
import type { Lender } from './lenders.js';
import { link, matrix, type Page, table } from './markdown.js';

type Has = (reader: Reader, line: ProviderModule) => boolean;
const reads =
  (method: keyof Reader): Has =>
  (reader) =>
    method in reader;

const ROWS: readonly (readonly [what: string, has: Has])[] = [
  ['`Application`', reads('application')],
  ['`Application.documents`', reads('applicationDocuments')],
  ['`Application.requiredDocuments`, `contracts`, `offer`', reads('offer')],
  ['`Application.messages`', reads('messages')],
  ['`Application.cashRelease`', reads('cashRelease')],
  ['The agreement as a `Document`', reads('document')],
  ['`Loan`', reads('loan')],
  ['`Loan.balance`, `transactions`, `withdrawals` (a line of credit)', reads('creditLine')],
  ['`Quote`', reads('quote')],
  ['`Client`', reads('client')],
  ['`quoteCompare`', (reader) => (reader.products?.length ?? 0) > 0],
  ['Lists its own applications and loans', (_, line) => line.lists],
  ['Tells of changes by itself', (_, line) => line.webhook !== undefined],
  ['Customers may apply on its own pages', (_, line) => line.checkout !== undefined],
  ["Takes a caller's own token", (_, line) => line.ownToken !== undefined],
];

/** Made with settings that fit nobody: nothing is asked. */
function readerOf(line: ProviderModule): Reader {
  const credentials = Object.keys(line.settings.credentials).map((name) => [name, 'none']);
  const settings = {
    url: 'https://lender.invalid',
    credentials: Object.fromEntries(credentials) as Record<string, string>,
    currency: 'XXX',
  };
  return line.create(settings, () => {}).reader({} as never);
}

export function capabilityPage(lenders: readonly Lender[]): Page {
  const columns = lenders.map(({ code }) => {
    const line: ProviderModule = registry[code];
    return { line, reader: readerOf(line) };
  });
  const rows = ROWS.map(([what, has]) => [
    what,
    ...columns.map(({ reader, line }) => (has(reader, line) ? 'yes' : '–')),
  ]);
  const counts = (kind: 'questions' | 'actions') =>
    columns.map(({ line }) => {
      const all = Object.values(line.operations);
      const asks = all.filter(({ safety }) => safety === 'safe-read').length;
      const acts = all.filter(({ safety }) => safety.endsWith('write')).length;
      return String(kind === 'questions' ? asks : acts);
    });
  return matrix(
    'reference/capabilities',
    'What each lender can do',
    'A field that a lender does not have is null or says `NOT_SUPPORTED`. `providers { capabilities }` tells it to a program, call by call.',
    table(
      ['', ...lenders.map(({ name, slug }) => link(name, `/lenders/${slug}`))],
      [
        ...rows,
        ['Calls that ask', ...counts('questions')],
        ['Calls that act', ...counts('actions')],
      ],
    ),
  );
}
