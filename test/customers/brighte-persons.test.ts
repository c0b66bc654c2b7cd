/** Looking through Brighte's lists for one person: to their ends, or not at all. */
import { describe, expect, it } from 'vitest';
import { inBranches, isQuotedTo } from '../../src/datasources/brighte/persons.js';

const accounts = ['E1', 'E2'].map((id) => ({ id }));
const theirs = ({ id }: { id: string }) => id.startsWith('own');

describe('the lists of all branches', () => {
  it('are read to their ends, and what stands in two comes once', async () => {
    const lists: Record<string, string[][]> = {
      E1: [['own-1', 'x'], ['own-2']],
      E2: [['own-2', 'own-3']],
    };
    const page = async ({ accountId, page: number = 1 }: { accountId?: string; page?: number }) => {
      const pages = lists[accountId ?? ''] ?? [];
      return {
        rows: (pages[number - 1] ?? []).map((id) => ({ id })),
        hasMore: number < pages.length,
      };
    };
    const found = await inBranches(accounts, page, theirs);
    expect(found.map(({ id }) => id).sort()).toEqual(['own-1', 'own-2', 'own-3']);
  });

  it('that do not end are refused, never given in part', async () => {
    const endless = async () => ({ rows: [{ id: 'own-1' }], hasMore: true });
    await expect(inBranches(accounts, endless, theirs)).rejects.toMatchObject({
      code: 'NOT_SUPPORTED',
    });
  });

  it('of which one cannot be read are not given in part either', async () => {
    const half = async ({ accountId }: { accountId?: string }) => {
      if (accountId === 'E2') throw new Error('gone');
      return { rows: [{ id: 'own-1' }], hasMore: false };
    };
    await expect(inBranches(accounts, half, theirs)).rejects.toThrow('gone');
  });
});

describe('a quote', () => {
  const quote = { applicant: 'Ana  Rusu', applicant_email: 'Family@example.com' } as Parameters<
    ReturnType<typeof isQuotedTo>
  >[0];

  it.each([
    [{ name: 'ana rusu', email: ' family@EXAMPLE.com' }, true],
    [{ name: 'Mira Rusu', email: 'family@example.com' }, false],
    [{ name: 'Ana Rusu', email: 'ana@example.com' }, false],
    [{ name: 'Ana Rusu' }, false],
  ])('is that of %o: %s', (person, expected) => {
    expect(isQuotedTo({ key: 'k', ...person })(quote)).toBe(expected);
  });
});
