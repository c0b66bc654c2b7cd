/** Reads a list to its end as a page's "more" button does. */
import { expect } from 'vitest';
import type { Running } from '../support/running.js';

export interface Entry {
  readonly id: string;
  readonly provider: string;
  readonly externalId?: string;
  readonly createdAt?: string | null;
  readonly [field: string]: unknown;
}

export interface Walk {
  readonly first?: number;
  readonly args?: Readonly<Record<string, unknown>>;
  /** Between one page and the next. */
  between?(page: number): Promise<unknown>;
}

const INPUTS: Readonly<Record<string, string>> = {
  applications: 'Application',
  loans: 'Loan',
  quotes: 'Quote',
  customers: 'Customer',
};

/** Every entry of the list in its order; each page must say that it is complete. */
export async function walk(
  running: Running,
  list: string,
  fields: string,
  { first = 12, args = {}, between }: Walk = {},
): Promise<Entry[]> {
  const query = `query ($first: Int!, $after: String, $providers: [ProviderCode!],
      $orderBy: ListOrder! = NEWEST_FIRST, $filter: ${INPUTS[list]}FilterInput) {
    ${list}(first: $first, after: $after, providers: $providers, orderBy: $orderBy, filter: $filter) {
      nodes { id provider ${fields} } pageInfo { hasNextPage endCursor } providers { result } } }`;
  const found: Entry[] = [];
  for (let page = 0, after: string | null = null; ; page++) {
    const { data, errors } = await running.graph(query, { first, after, ...args });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo, providers } = data[list];
    for (const { result } of providers) expect(result).toBe('OK');
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    expect(nodes).toHaveLength(first);
    after = pageInfo.endCursor;
    await between?.(page);
  }
}

export const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);
