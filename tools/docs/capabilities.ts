/** Lender by feature, as the graph finds out itself and as `providers { features }` tells. */
import type { GraphQLEnumType, GraphQLSchema } from 'graphql';
import { featuresOf } from '../../src/datasources/features.js';
import { registry } from '../../src/datasources/index.js';
import type { ProviderModule, Reader } from '../../src/datasources/provider.js';
import type { Lender } from './lenders.js';
import { code, link, matrix, type Page, plain, table } from './markdown.js';

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

export function capabilityPage(schema: GraphQLSchema, lenders: readonly Lender[]): Page {
  const columns = lenders.map((lender) => {
    const line: ProviderModule = registry[lender.code];
    return { line, features: featuresOf(line, readerOf(line)) as readonly string[] };
  });
  const features = schema.getType('ProviderFeature') as GraphQLEnumType;
  const rows = features
    .getValues()
    .map(({ name, description }) => [
      `${code(name)} ${plain(description ?? '')}`,
      ...columns.map((column) => (column.features.includes(name) ? 'yes' : '–')),
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
    'A field that a lender does not have is null or says `NOT_SUPPORTED`. `providers { features }` tells it to a program, `capabilities` call by call.',
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
