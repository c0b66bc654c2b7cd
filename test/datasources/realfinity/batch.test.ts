/** Many by their ids, from a server that takes one form or another. */
import { describe, expect, it } from 'vitest';
import { ProviderFault } from '../../../src/datasources/fault.js';
import type { WireClient } from '../../../src/datasources/realfinity/answers.js';
import { nothingTaken, readMany, type Source } from '../../../src/datasources/realfinity/batch.js';

const idsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const row = (id: string) => ({ id }) as WireClient;
const refused = (status: number) =>
  new ProviderFault(
    status === 500 ? 'UPSTREAM' : 'REFUSED',
    'realfinity.listClients',
    'no',
    status,
  );

interface Server {
  /** What is thrown at a call in this form, for these ids. */
  readonly no?: (form: string, ids: readonly string[]) => Error | undefined;
  readonly cap?: number;
  readonly unknown?: readonly string[];
}

function sourceOf({ no, cap = 100, unknown = [] }: Server) {
  const calls: string[] = [];
  let [now, most] = [0, 0];
  const answer = async (form: string, ids: readonly string[]) => {
    calls.push(`${form} ${ids.length}`);
    most = Math.max(most, ++now);
    await new Promise(setImmediate);
    now -= 1;
    const error = no?.(form, ids);
    if (error) throw error;
    return ids.filter((id) => !unknown.includes(id)).slice(0, cap);
  };
  const source: Source = {
    async list(filter, _, top) {
      const ids =
        filter.kind === 'in'
          ? filter.values.map((one) => String('value' in one && one.value))
          : 'of' in filter && Array.isArray(filter.of)
            ? filter.of.map((one) => String(one.to.value))
            : [];
      expect(top).toBe(ids.length);
      return (await answer(filter.kind, ids)).map(row);
    },
    async one(id) {
      const [found] = await answer('single', [id]);
      if (!found) throw refused(404);
      return row(found);
    },
  };
  return { source, calls, most: () => most };
}

const SELECT = ['id', 'email'] as const;

describe('many ids', () => {
  it('go in lists of forty, one ahead of the others', async () => {
    const { source, calls } = sourceOf({});
    const taken = nothingTaken();
    const found = await readMany(idsOf(100), SELECT, source, taken);
    expect([...found.keys()].sort()).toEqual(idsOf(100));
    expect(calls).toEqual(['in 40', 'in 40', 'in 20']);
    expect(taken).toEqual({ form: 'in', isSure: true });
  });

  it.each([
    400, 404, 414,
  ])('refused by %i go in chains of fifteen, from then on at once', async (status) => {
    const { source, calls } = sourceOf({
      no: (form) => (form === 'in' ? refused(status) : undefined),
    });
    const taken = nothingTaken();
    await readMany(idsOf(40), SELECT, source, taken);
    expect(calls).toEqual(['in 40', 'or 15', 'or 15', 'or 10']);
    calls.length = 0;
    expect((await readMany(idsOf(20), SELECT, source, taken)).size).toBe(20);
    expect(calls).toEqual(['or 15', 'or 5']);
  });

  it('that fit no list are read singly, four at a time', async () => {
    const ids = idsOf(10);
    const { source, calls, most } = sourceOf({
      no: (form) => (form === 'single' ? undefined : refused(400)),
      unknown: ids.slice(3, 4),
    });
    const found = await readMany(ids, SELECT, source, nothingTaken());
    expect(found.size).toBe(9);
    expect(calls.filter((call) => call === 'single 1')).toHaveLength(10);
    expect(most()).toBe(4);
  });

  it('are all found under a silent cap, and the unknown ones are missing for certain', async () => {
    const ids = idsOf(40);
    const { source, calls } = sourceOf({ cap: 25, unknown: ids.slice(0, 2) });
    const found = await readMany(ids, SELECT, source, nothingTaken());
    expect([...found.keys()]).toEqual(ids.slice(2));
    expect(calls).toEqual(['in 40', 'in 15', 'in 2']);
  });

  it('of a call that fails for another reason fail alone', async () => {
    const ids = idsOf(80);
    const { source } = sourceOf({
      no: (_, some) => (some.includes(ids[79] ?? '') ? refused(500) : undefined),
    });
    const found = await readMany(ids, SELECT, source, nothingTaken());
    expect(ids.slice(0, 40).filter((id) => found.get(id) instanceof Error)).toEqual([]);
    expect(ids.slice(40).every((id) => found.get(id) instanceof ProviderFault)).toBe(true);
  });

  it('refused with a field that is not documented teach nothing about the form', async () => {
    const { source } = sourceOf({ no: (form) => (form === 'single' ? undefined : refused(400)) });
    const taken = nothingTaken();
    await readMany(idsOf(5), ['id', 'contactAddress'], source, taken);
    expect(taken).toEqual(nothingTaken());
  });
});
