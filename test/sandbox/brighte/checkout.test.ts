import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checksumOf } from '../../../sandbox/brighte/checkout-rules.js';
import { sign } from '../../../sandbox/brighte/secrets.js';
import {
  actionOf,
  HTML_SAMPLE,
  JSON_SAMPLE,
  parameters,
  signed,
  startOn,
} from './checkout-support.js';
import { type Bench, CHECKOUT_KEY, contract, openBench, PRIVATE_KEY } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const start = (fields?: Readonly<Record<string, string>>, referer?: string) =>
  startOn(bench, fields, referer === undefined ? {} : { referer });

describe('vectors of the notes', () => {
  it.each([
    [JSON_SAMPLE, '896adc7439cd4bd7ca6383f0160725ef0826593a72b1bfb44b8d546f6c5b7a09'],
    [HTML_SAMPLE, '03c1b09f674be675da01bddd39936b28e1bbb360802066d445f304147bc441ff'],
  ])('checksum', (fields, checksum) => {
    expect(checksumOf(new Map(Object.entries(fields)))).toBe(checksum);
    expect(signed(fields).checksum).toBe(checksum);
  });

  it('signature', () => {
    expect(
      sign('test_private_key', '946684800', 'b08c02e08efec9e34611c5141e5f698bff949f95999e687ecc'),
    ).toBe('0ef0df13ce9a537c392ae7fd15c850fe68763d1bdae2f87ff7fa591ceeaa075f');
  });
});

describe('the checkout form', () => {
  it.each([signed(), signed(HTML_SAMPLE)])('a good one opens the hosted page', async (fields) => {
    const answer = await start(fields);
    expect(contract.problems('startCheckout', answer)).toEqual([]);
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toContain('Powerwall Home Battery');
    expect(answer.body.toString()).not.toContain('<script');
    expect(actionOf(answer)).toMatch(/^\/checkout\/[0-9a-f]{24}\/submit$/);
  });

  it('or leads to it, where the switch says so', async () => {
    await bench.setSwitches({ checkoutAnswers: 'innerRedirect' });
    const answer = await start();
    expect(contract.problems('startCheckout', answer)).toEqual([]);
    expect(answer.status).toBe(302);
    const inner = await bench.send({ method: 'GET', path: String(answer.headers.location) });
    expect(inner.body.toString()).toContain('To be financed');
  });

  it.each([
    ['no redirect', { redirect: '' }],
    ['no address', { redirect: 'over there' }],
    ['another protocol', { redirect: 'javascript:alert(1)' }],
    ['a redirect that is not allowed', { redirect: 'http://elsewhere.example/' }],
    [
      'a host that only begins like an allowed one',
      { redirect: 'http://yourwebsite.com.evil.example/' },
    ],
    ['a user part before another host', { redirect: 'http://localhost:80@evil.example/' }],
  ])('%s is a 400 and goes nowhere', async (_what, changes) => {
    const answer = await start(signed(changes));
    expect(contract.problems('startCheckout', answer)).toEqual([]);
    expect([answer.status, answer.headers.location]).toEqual([400, undefined]);
  });

  it('an unknown key and another encoding are a 400', async () => {
    expect((await startOn(bench, signed(), { key: 'another' })).status).toBe(400);
    const path = `/brighte/checkout?key=${CHECKOUT_KEY}`;
    const headers = { 'content-type': 'application/json' };
    const body = Buffer.from(JSON.stringify(signed()));
    expect((await bench.send({ method: 'POST', path, headers, body })).status).toBe(400);
  });

  it.each([
    ['Invalid checksum.', { checksum: '5bf7eef1a95160f47134717996d6c5ae' }],
    ['Invalid checksum.', { total_purchase_amount: '1.00' }],
    ['Invalid total purchase amount.', signed({ total_purchase_amount: '7,000' })],
    ['Invalid total purchase amount.', signed({ total_purchase_amount: '0' })],
    ['Invalid deposit amount.', signed({ deposit_amount: '7000.12' })],
    ['Invalid deposit amount.', signed({ deposit_amount: '-1' })],
    ['Invalid repayment term.', signed({ repayment_term: '25' })],
    ['Invalid repayment term.', signed({ repayment_term: '24.0' })],
    ['Invalid product category.', signed({ product_category: 'Boats' })],
    ['Invalid product description.', signed({ product_description: '' })],
    ['Invalid reference number.', signed({ reference_number: 'x'.repeat(21) })],
  ])('%s %j goes back with 10002', async (error_msg, changes) => {
    const answer = await start({ ...signed(), ...changes });
    expect(contract.problems('startCheckout', answer)).toEqual([]);
    expect(answer.status).toBe(302);
    const { timestamp = '', token = '', ...rest } = parameters(answer);
    const signature = createHmac('sha256', PRIVATE_KEY)
      .update(timestamp + token)
      .digest('hex');
    expect(rest).toEqual({ yourtrackingid: 'S888', error_code: '10002', error_msg, signature });
    expect(token).toMatch(/^[0-9a-f]{50}$/);
    expect(await bench.value('/ledger')).toEqual([]);
  });

  it('the referrer, the terms and the deposit follow the rules of the key', async () => {
    await bench.control('PUT', '/checkout', {
      referrers: ['https://shop.example'],
      terms: [24],
      minimumDepositPercent: 10,
    });
    const wrong = async (changes: Record<string, string>, referer?: string) =>
      parameters(await start(signed(changes), referer)).error_msg;
    expect(await wrong({})).toBe('Invalid referrer.');
    expect(await wrong({}, 'https://shop.example.evil/')).toBe('Invalid referrer.');
    expect(await wrong({ repayment_term: '36' }, 'https://shop.example/cart')).toBe(
      'Invalid repayment term.',
    );
    expect(await wrong({ deposit_amount: '700' }, 'https://shop.example')).toBe(
      'Invalid deposit amount.',
    );
    expect((await start(signed(), 'https://shop.example/cart')).status).toBe(200);
  });

  it.each([
    ['http://yourwebsite.com/a', 'http://yourwebsite.com/a?error_code=10002'],
    ['http://yourwebsite.com/a?', 'http://yourwebsite.com/a?error_code=10002'],
    ['http://yourwebsite.com/a?b=c#d', 'http://yourwebsite.com/a?b=c&error_code=10002'],
    ['http://localhost:3000/x#top', 'http://localhost:3000/x?error_code=10002'],
    [
      'http://localhost/\u00fc\r\nSet-Cookie: x',
      'http://localhost/%C3%BC%0D%0ASet-Cookie:%20x?error',
    ],
  ])('%s: the query is kept, the fragment stays last', async (redirect, begins) => {
    const location = String(
      (await start(signed({ redirect, repayment_term: '1' }))).headers.location,
    );
    expect(location.startsWith(begins)).toBe(true);
    expect(location.endsWith(new URL(redirect).hash)).toBe(true);
  });

  it.each([
    { accountId: 'E1' },
    { redirects: 'everywhere' },
    { terms: [0] },
    { minimumDepositPercent: 100 },
    { key: 'x' },
  ])('%j is no rule', async (body) => {
    expect((await bench.control('PUT', '/checkout', body)).status).toBe(400);
  });
});
