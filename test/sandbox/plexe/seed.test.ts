import { describe, expect, it } from 'vitest';
import { plantedPersonalValues, seedPlexe } from '../../../sandbox/plexe/seed.js';
import { contract, openBench } from './support.js';

const NOW = new Date('2026-01-15T09:00:00Z');
const reads = contract.operations.filter(
  ({ id, method, path }) =>
    method === 'GET' &&
    !path.includes('/Testing/') &&
    !['login', 'processApplication'].includes(id),
);

/** What a fresh sandbox answers about the first ids it names, and about one that is new. */
async function surface(seed: number): Promise<string[]> {
  const bench = await openBench({ seed });
  await bench.setSwitches({ stampFromClock: true });
  const { loans, customerWithManyLoans, partnerId, applicationsByStatus } = bench.known();
  const ids: Readonly<Record<string, string>> = {
    loanId: loans[0] ?? '',
    customerId: customerWithManyLoans,
    partnerId,
    applicationId: applicationsByStatus.ContractComplete?.[0] ?? '',
  };
  const seen = [await bench.open(), JSON.stringify(bench.known())];
  for (const { id, path } of reads) {
    const name = /\{(\w+)\}/.exec(path)?.[1] ?? '';
    const query = { partnerId };
    const { status, body } = await bench.call(id, { path: [ids[name] ?? ''], query });
    seen.push(`${id} ${status} ${body}`);
  }
  await bench.close();
  return seen;
}

describe('seeded data', () => {
  it('the same seed gives the same bytes in two sandboxes, another one others', async () => {
    const [one, same, other] = [await surface(7), await surface(7), await surface(8)];
    expect(one).toEqual(same);
    expect(other).toHaveLength(one.length);
    expect(other[0]).not.toBe(one[0]);
    expect(other[1]).not.toBe(one[1]);
  });

  it('fits into half a megabyte', () => {
    expect(JSON.stringify(seedPlexe(1, NOW)).length).toBeLessThan(512 * 1024);
  });

  it('plants personal values that are all different', () => {
    for (const values of Object.values(plantedPersonalValues(3))) {
      expect(values.length).toBeGreaterThan(10);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('adds up for a hundred seeds: limits hold what was drawn', () => {
    for (let seed = 1; seed <= 100; seed++)
      for (const loan of Object.values(seedPlexe(seed, NOW).loans)) {
        const owed = loan.transactions.at(-1)?.balance ?? 0;
        const left = loan.withdrawals.reduce(
          (sum, one) => sum + one.totalRepayment - one.repaid,
          0,
        );
        expect(left).toBe(owed);
        expect(owed).toBeGreaterThanOrEqual(0);
        expect(loan.rawTotal + loan.adjustment - owed).toBeGreaterThanOrEqual(-1234);
      }
  });
});
