/** The numbered cases of the hosted checkout: what the customer's browser posts, and what it brings back. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type CheckoutInput, checkout } from '../../src/datasources/brighte/checkout.js';
import { loadContract } from '../support/contract.js';

interface Case {
  readonly id: string;
  readonly says: string;
  readonly source: string;
}
interface Posted extends Case {
  readonly bought: Omit<CheckoutInput, 'allowSmall'>;
  readonly redirect: string;
  readonly action: string;
  /** The text under the checksum. */
  readonly checked: string;
  readonly body: string;
}
interface Returned extends Case {
  readonly query: string;
  /** Unix seconds. */
  readonly now: number;
  readonly returned: unknown;
}

const cases = parse(
  readFileSync(new URL('../../contracts/brighte/checkout.yaml', import.meta.url), 'utf8'),
) as (Posted | Returned)[];
const posted = cases.filter((one): one is Posted => 'bought' in one);
const returned = cases.filter((one): one is Returned => 'returned' in one);
const contract = loadContract('brighte');
const SETTINGS = {
  url: 'https://portal.brighte.com.au',
  credentials: { checkoutKey: 'YOUR_API_KEY' },
};

describe('what is posted', () => {
  it.each(posted.map((one) => [`${one.id} ${one.says}`, one] as const))('%s', (_, one) => {
    const bought = { ...one.bought, allowSmall: false };
    expect(checkout.problems(bought)).toEqual([]);
    const { action, fields, checksum } = checkout.form(bought, one.redirect, SETTINGS);
    expect(action).toBe(one.action);
    const entries = fields.map(({ name, value }) => [name, value]);
    expect(new URLSearchParams(entries).toString()).toBe(one.body);
    expect(checksum).toBe(createHash('sha256').update(one.checked).digest('hex'));
    expect(contract.problemsOf('CheckoutForm', Object.fromEntries(entries))).toEqual([]);
  });
});

describe('what comes back', () => {
  it.each(returned.map((one) => [`${one.id} ${one.says}`, one] as const))('%s', (_, one) => {
    const query = Object.fromEntries(new URLSearchParams(one.query));
    const keys = { privateKey: 'test_private_key' };
    const at = new Date(one.now * 1000);
    expect(checkout.returned(query, keys, at)).toEqual(one.returned);
    const both = { privateKey: 'a-newer-key, test_private_key' };
    expect(checkout.returned(query, both, at)).toEqual(one.returned);
    for (const privateKey of ['', 'another key'])
      expect(checkout.returned(query, { privateKey }, at)).toEqual({ verdict: 'REFUSED' });
  });
});

it('the cases are all played, in order, and say where they stand', () => {
  expect(posted.length + returned.length).toBe(cases.length);
  expect(cases.map(({ id }) => id)).toEqual(cases.map((_, at) => `BRIGHTE-${401 + at}`));
  for (const { id, says, source } of cases) {
    expect(says, id).toMatch(/\bMUST\b/);
    expect(source, id).toMatch(/^(document \d+|notes, \w+)/);
  }
});
