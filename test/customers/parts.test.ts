/** One list out of parts that page differently: complete, in one order, and honest about what is missing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KnownError } from '../../src/datasources/known-error.js';
import {
  connectionOfParts,
  inOrder,
  type Part,
  type Row,
  wholePart,
} from '../../src/resolvers/parts.js';
import type { Connection } from '../../src/schema/page.js';
import type { ProviderCode } from '../../src/schema/provider.js';

type Ref = string;

/** Few instants, so that many entries share one. */
const refs = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })),
  {
    selector: ([, ref]) => ref,
    maxLength: 12,
  },
);

const rowsOf = (provider: ProviderCode, list: readonly (readonly [number, number])[]): Row<Ref>[] =>
  list.map(([at, ref]) => ({
    place: { createdAt: new Date(at), provider, ref: `r${ref}` },
    load: async () => `${provider} r${ref}`,
  }));

const partOf = (provider: ProviderCode, rows: readonly Row<Ref>[]): Part<Ref> =>
  wholePart(provider, async () => rows);

it('read to the end, each entry comes once and in order, whatever the size of pages', async () => {
  await fc.assert(
    fc.asyncProperty(refs, refs, fc.integer({ min: 1, max: 7 }), async (one, other, first) => {
      const [ours, theirs] = [rowsOf('IUTE', one), rowsOf('BRIGHTE', other)];
      const parts = [partOf('IUTE', ours), partOf('BRIGHTE', theirs)];
      const seen: unknown[] = [];
      let after: string | null = null;
      do {
        const page: Connection<Ref> = await connectionOfParts({ first, after }, parts);
        seen.push(...page.nodes);
        for (const { result } of page.providers) expect(result).toBe('OK');
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      const whole = [...ours, ...theirs].sort(inOrder('NEWEST_FIRST'));
      expect(seen).toEqual(await Promise.all(whole.map((row) => row.load())));
    }),
  );
});

it('an entry that two identities share comes once', async () => {
  const rows = rowsOf('BRIGHTE', [
    [1, 1],
    [2, 2],
  ]);
  const page = await connectionOfParts({ first: 5 }, [
    partOf('BRIGHTE', rows),
    partOf('BRIGHTE', rows),
  ]);
  expect(page.nodes).toEqual(['BRIGHTE r2', 'BRIGHTE r1']);
  expect(page.providers).toMatchObject([{ provider: 'BRIGHTE', result: 'OK', received: 2 }]);
});

const dead = (provider: ProviderCode): Part<Ref> => ({
  provider,
  read: () => Promise.reject(new KnownError('NOT_SUPPORTED', 'not by person')),
});

it('a part that cannot be read is missed alone, and its lender never looks complete', async () => {
  const alive = partOf('IUTE', rowsOf('IUTE', [[1, 1]]));
  const page = await connectionOfParts({ first: 5 }, [alive, dead('BRIGHTE')]);
  expect(page.nodes).toEqual(['IUTE r1']);
  expect(page.providers).toMatchObject([
    { provider: 'IUTE', result: 'OK', expected: 1, received: 1, failure: null },
    { provider: 'BRIGHTE', result: 'FAILED', expected: 0, received: 0, failure: 'NOT_SUPPORTED' },
  ]);
});

it.each([
  ['with an entry', [[1, 1]] as const],
  ['without one', []],
])('one of two parts of a lender, %s, makes it partial', async (_, list) => {
  const parts = [partOf('IUTE', rowsOf('IUTE', list)), dead('IUTE')];
  const { providers } = await connectionOfParts({ first: 5 }, parts);
  expect(providers).toMatchObject([
    { provider: 'IUTE', result: 'PARTIAL', received: list.length, failure: 'NOT_SUPPORTED' },
  ]);
});

it('each part that could not be read is heard by name', async () => {
  const heard: unknown[] = [];
  const broken = new Error('the store is gone');
  const part: Part<Ref> = { provider: 'IUTE', read: () => Promise.reject(broken) };
  const page = await connectionOfParts({ first: 5 }, [part, dead('BRIGHTE')], (error, provider) =>
    heard.push([provider, error]),
  );
  expect(heard).toEqual([
    ['IUTE', broken],
    ['BRIGHTE', expect.any(KnownError)],
  ]);
  expect(page.providers).toMatchObject([{ result: 'FAILED' }, { failure: 'NOT_SUPPORTED' }]);
});
