/** Lists over lenders that page differently, or not at all: which parts they have, and what fits. */
import type { GraphQLResolveInfo } from 'graphql';
import { type Context, keyOf, type RefKey } from '../context.js';
import { providerCodes } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { Reader, Stage, Within } from '../datasources/provider.js';
import type { ListArgs, ListFilter } from '../schema/listing.js';
import type { Connection } from '../schema/page.js';
import type { ProviderCode } from '../schema/provider.js';
import type { LoanFilter } from '../store/memory.js';
import { datedPart, hasWords, NEVER, rangeBehind, rangeOf, wordsOf } from './filtering.js';
import { keptCodes } from './page.js';
import {
  askOf,
  connectionOfParts,
  filteredPart,
  isForeseen,
  type Part,
  type Row,
  type Texts,
  wholePart,
} from './parts.js';

export type Filter = ListFilter & { readonly status?: readonly string[] | null };

/** One kind of entry, and how it is found. */
export interface Noun<T> {
  /** For lenders that list none: the references that are kept here. */
  readonly kept?: {
    readonly stages?: readonly Stage[];
    load(key: RefKey, context: Context): Promise<T>;
  };
  /** Undefined where the lender has no such list. */
  allOf(reader: Reader): ((within: Within) => Promise<readonly T[]>) | undefined;
  statusOf(node: T, context: Context): string | null | Promise<string | null>;
  /** What people know it by. */
  textsOf(node: T, context: Context): Texts | Promise<Texts>;
}

type Listed = {
  readonly provider: ProviderCode;
  readonly externalId: string;
  readonly createdAt?: Date | null;
};

const rowsOf = <T extends Listed>(list: readonly T[]): readonly Row<T>[] =>
  list.map((one) => ({
    place: { createdAt: one.createdAt ?? NEVER, provider: one.provider, ref: one.externalId },
    load: async () => one,
  }));

export const listedPart = <T extends Listed>(
  provider: ProviderCode,
  list: () => Promise<readonly T[]>,
): Part<T> => wholePart(provider, async () => rowsOf(await list()));

/** Asked for by name, a lender that has none of it says so. */
export const nonePart = (provider: ProviderCode, message: string): Part<never> => ({
  provider,
  read: () => Promise.reject(new KnownError('NOT_SUPPORTED', message)),
});

export const NOT_LISTED = 'This lender has no such list.';

/** References that are kept here, because the lender lists none. */
export const keptPart = <T>(
  provider: ProviderCode,
  { stages, load }: NonNullable<Noun<T>['kept']>,
  context: Context,
  whose: Pick<LoanFilter, 'customerIds'> = {},
): Part<T> => ({
  provider,
  async read(ask) {
    const filter = { ...whose, providers: [provider], ...(stages && { stages }) };
    const rows = await context.memory.page(filter, ask);
    return rows.map((row) => ({
      place: { createdAt: row.createdAt, provider: row.provider, ref: row.ref },
      load: () => load(keyOf(row), context),
      ...(row.customerId && {
        texts: async () => [row.ref, await keptName(row.customerId, context)],
      }),
    }));
  },
});

export const keptName = async (customerId: string | null, { loaders }: Context) =>
  customerId && (await loaders.customer.load(customerId))?.name;

function fitsIn<T>(
  noun: Pick<Noun<T>, 'statusOf' | 'textsOf'>,
  { status, text }: Filter,
  context: Context,
) {
  const words = wordsOf(text);
  return async (row: Row<T>): Promise<boolean> => {
    const textsOf = row.texts ?? (async () => noun.textsOf(await row.load(), context));
    if (words.length > 0 && !hasWords(await textsOf(), words)) return false;
    return !status || status.includes((await noun.statusOf(await row.load(), context)) ?? '');
  };
}

/** A lender that must be asked entry by entry is not asked without end. */
const MOST_CALLS = 400;
export function withinReason({ calls }: Context): void {
  if (calls.length > MOST_CALLS)
    throw new KnownError(
      'INVALID_INPUT',
      'So few entries fit that the lenders would have to be asked for too many, one by one. Narrow it by lender or date.',
      ['filter'],
    );
}

/** One page of the parts that `filter` leaves; what could not be read is an error at this field, too. */
export function pageOfParts<T>(
  noun: Pick<Noun<T>, 'statusOf' | 'textsOf'>,
  parts: readonly Part<T>[],
  args: ListArgs,
  filter: Filter,
  context: Context,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): Promise<Connection<T>> {
  const range = rangeOf(filter);
  const fits = fitsIn(noun, filter, context);
  const narrow = (part: Part<T>) => {
    const dated = datedPart(part, range);
    return filter.status || filter.text
      ? filteredPart(dated, fits, () => withinReason(context))
      : dated;
  };
  return connectionOfParts(args, parts.map(narrow), faultsAt(path, context));
}

/** That a lender cannot be asked for this is no fault: `providers` says so. */
export const faultsAt =
  (path: GraphQLResolveInfo['path'], context: Context) =>
  (error: unknown, provider: ProviderCode): void => {
    if (!isForeseen(error)) context.onError(error, context.requestId);
    if (!(error instanceof KnownError && error.code === 'NOT_SUPPORTED'))
      context.missed({ error, provider, path });
  };

/** One page of all that the lenders asked for have; without any named, of those that have such entries. */
export function pageOfAll<T extends Listed>(
  noun: Noun<T>,
  args: ListArgs,
  filter: Filter,
  context: Context,
  info: Pick<GraphQLResolveInfo, 'path'>,
): Promise<Connection<T>> {
  const within = rangeBehind(rangeOf(filter), askOf(args));
  const parts = codesOf(args).flatMap((code): Part<T>[] => {
    if (keptCodes.includes(code))
      return noun.kept ? [keptPart(code, noun.kept, context)] : none(code, args);
    const list = noun.allOf(context.reader(code));
    return list ? [listedPart(code, () => list(within))] : none(code, args);
  });
  return pageOfParts(noun, parts, args, filter, context, info);
}

export const codesOf = ({ providers }: ListArgs) => [...new Set(providers ?? providerCodes)];

/** Asked for by name it says that it has none; otherwise nothing is missing without it. */
const none = (code: ProviderCode, { providers }: ListArgs) =>
  providers ? [nonePart(code, NOT_LISTED)] : [];
