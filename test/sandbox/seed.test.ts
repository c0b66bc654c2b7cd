import { describe, expect, it } from 'vitest';
import { plantedPersonalValues } from '../../sandbox/iute/seed.js';
import { about, type Bench, contract, openBench } from './support.js';

/** Every answer a fresh sandbox can give about its seeded loans, byte by byte, heads included. */
async function surface(seed: number): Promise<string[]> {
  const bench = await openBench({ seed });
  const seen: string[] = [];
  for (const ref of await refs(bench))
    for (const { id, method } of contract.operations)
      if (
        ['getLoanInfo', 'checkLoanStatus', 'generateAgreement', 'checkCashRelease'].includes(id)
      ) {
        const { status, headers, body } = await bench.call(id, about(ref)[id]);
        seen.push(
          `${method} ${id} ${status} ${JSON.stringify(headers)} ${body.toString('latin1')}`,
        );
      }
  seen.push(JSON.stringify((await bench.control('GET', '/iute/loans')).value));
  await bench.newLoan();
  seen.push(JSON.stringify((await bench.control('GET', '/iute/ledger')).value));
  await bench.close();
  return seen;
}

const refs = async (bench: Bench): Promise<string[]> =>
  (await bench.control('GET', '')).value.providers.iute.known.loans.map(
    ({ ref }: { ref: string }) => ref,
  );

describe('seeded data', () => {
  it('the same seed gives the same bytes in two sandboxes', async () => {
    expect(await surface(7)).toEqual(await surface(7));
  });

  it('another seed gives other people under the same references', async () => {
    const [one, two] = [await surface(7), await surface(8)];
    expect(one).toHaveLength(two.length);
    expect(one).not.toEqual(two);
  });

  it('reset with a seed is the same as a start with it', async () => {
    const [fresh, reset] = [await openBench({ seed: 9 }), await openBench({ seed: 1 })];
    await reset.control('POST', '/reset', { seed: 9 });
    expect((await reset.control('GET', '')).value.seed).toBe(9);
    const loans = async (bench: Bench) => (await bench.control('GET', '/iute/loans')).value;
    expect(await loans(reset)).toEqual(await loans(fresh));
    await Promise.all([fresh.close(), reset.close()]);
  });

  it('has loans in every state, references from 90001 up', async () => {
    const bench = await openBench();
    const { value } = await bench.control('GET', '/iute/loans');
    const states = new Set(value.map(({ state }: { state: string }) => state));
    expect([...states].sort()).toEqual(
      [
        'NEW',
        'APPROVED',
        'REJECTED',
        'AUTHORIZED',
        'ACTIVE',
        'REPAID',
        'CLOSED',
        'CANCELLED',
      ].sort(),
    );
    expect(await refs(bench)).toEqual(value.map(({ loanRef }: { loanRef: string }) => loanRef));
    expect(value[0].loanRef).toBe('90001');
    await bench.close();
  });

  it('lists every personal value it planted', async () => {
    const seen = (await surface(3)).join('\n');
    const { pins, phones, names, documentNumbers } = plantedPersonalValues(3);
    expect(pins).toHaveLength(17);
    for (const pin of pins) expect(pin).toMatch(/^[A-Z]\d{8}[A-Z]$/);
    for (const phone of phones) expect(phone).toMatch(/^0\d{8,9}$/);
    for (const value of [pins, phones, documentNumbers])
      expect(new Set(value).size).toBe(value.length);
    expect(names.every((name) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name))).toBe(true);
    const onTheWire = [...seen.matchAll(/<client_pin>(.*?)</g)].map(([, pin = '']) => pin);
    expect(onTheWire.length).toBeGreaterThan(0);
    for (const pin of onTheWire) expect(pins).toContain(pin);
  });
});
