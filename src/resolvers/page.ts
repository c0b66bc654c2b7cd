/** Pages of what the store lists, each entry read from its provider. */
import { providerCodes, registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import { failureOf } from '../mutations/words.js';
import type { Connection, PageArgs } from '../schema/page.js';
import type { ProviderCode, ProviderOutcome } from '../schema/provider.js';
import type { ErrorCode } from '../schema/user-error.js';
import type { PageAsk, Place } from '../store/memory.js';

const cursorOf = ({ createdAt, provider, ref }: Place) =>
  Buffer.from(JSON.stringify([createdAt.toISOString(), provider, ref])).toString('base64url');

function placeOf(cursor: string, isRef: (ref: string) => boolean): Place {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [at, provider, ref] = Array.isArray(parts) ? (parts as unknown[]) : [];
    const createdAt = new Date(typeof at === 'string' ? at : '');
    if (typeof provider === 'string' && typeof ref === 'string' && isRef(ref))
      if (!Number.isNaN(createdAt.getTime())) return { createdAt, provider, ref };
  } catch {}
  throw new KnownError('INVALID_INPUT', '`after` is not a cursor of this list.', ['after']);
}

export function firstOf({ first }: Pick<PageArgs, 'first'>): number {
  if (first < 1 || first > 100)
    throw new KnownError('INVALID_INPUT', '`first` must be 1 to 100.', ['first']);
  return first;
}

/** One row more than asked for tells whether more follow. */
export function pageAsk(
  { first, after }: PageArgs,
  isRef: (ref: string) => boolean = () => true,
): PageAsk {
  return { limit: firstOf({ first }) + 1, after: after ? placeOf(after, isRef) : null };
}

export async function connectionFrom<R, T>(
  args: PageArgs,
  asked: readonly ProviderCode[],
  rows: readonly R[],
  placeAt: (row: R) => Place,
  load: (row: R) => Promise<T | Error>,
  kept: readonly ProviderCode[] = providerCodes,
): Promise<Connection<T>> {
  const started = performance.now();
  const shown = rows.slice(0, args.first);
  const edges = await Promise.all(
    shown.map(async (row) => ({
      cursor: cursorOf(placeAt(row)),
      node: await load(row).catch((error: Error) => error),
    })),
  );
  const elapsedMs = Math.round(performance.now() - started);
  const nodes = edges.map((edge) => edge.node);
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > shown.length,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    providers: outcomes(
      asked,
      kept,
      shown.map((row) => placeAt(row).provider),
      nodes,
      elapsedMs,
    ),
  };
}

/** The lenders whose references we keep, because they cannot list them; the others have lists of their own. */
export const keptCodes = providerCodes.filter((code) => !registry[code].lists);

const NOT_KEPT = { result: 'FAILED', expected: 0, received: 0, failure: 'NOT_SUPPORTED' } as const;

/** One for each lender that was asked, also where it had nothing to give. */
function outcomes(
  asked: readonly ProviderCode[],
  kept: readonly ProviderCode[],
  owners: string[],
  nodes: readonly unknown[],
  elapsedMs: number,
): ProviderOutcome[] {
  return asked.map((provider) => {
    if (!kept.includes(provider)) return { provider, ...NOT_KEPT, elapsedMs };
    const own = nodes.filter((_, index) => owners[index] === provider);
    const errors = own.filter((node) => node instanceof Error);
    const received = own.length - errors.length;
    const failure: ErrorCode | null = errors.length > 0 ? failureOf(errors[0]).code : null;
    return {
      provider,
      result: errors.length === 0 ? 'OK' : received > 0 ? 'PARTIAL' : 'FAILED',
      expected: own.length,
      received,
      failure,
      elapsedMs,
    };
  });
}
