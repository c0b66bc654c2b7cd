/** The checkout without a browser: its mutation, its two pages, and what they do not let through. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId } from '../../src/datasources/global-id.js';
import { inMoney } from '../../src/server/checkout-pages.js';
import { movesOf, privateKeyOf, signed } from '../events/support.js';
import { type Running, startRunning, startSandboxHere } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning({ env: { CHECKOUT_RETURN_ORIGINS: 'https://shop.example' } });
});
afterAll(() => running.close());

const BOUGHT = {
  purchaseTotal: '10001.00',
  deposit: '1500.00',
  termMonths: 24,
  productCategory: 'Battery Storage',
  productDescription: 'Home battery',
};
const START = `mutation ($input: BrighteStartCheckoutInput!) { brighteStartCheckout(input: $input) {
  checkout { checkoutUrl expiresAt action fields { name value } checksum }
  userErrors { code message path } receipt { id outcome state sentAt } } }`;

async function start(input: object = {}, at = running) {
  const { data, errors } = await at.graph(START, {
    input: { idempotencyKey: randomUUID(), ...BOUGHT, ...input },
  });
  expect(errors).toBeUndefined();
  return data.brighteStartCheckout;
}

interface Field {
  readonly name: string;
  readonly value: string;
}
const fieldOf = ({ checkout }: { checkout: { fields: Field[] } }, name: string): string =>
  checkout.fields.find((field) => field.name === name)?.value ?? '';

async function get(address: string | URL) {
  const response = await fetch(address, { redirect: 'manual' });
  const { status, headers } = response;
  const text = await response.text();
  return { status, headers, text, title: /<h1>(.*)<\/h1>/.exec(text)?.[1] };
}

describe('brighteStartCheckout', () => {
  it('makes a form and sends nothing, which its receipt says', async () => {
    await running.calls('brighte');
    const { checkout, userErrors, receipt } = await start({ referenceNumber: 'JOB-1' });
    expect(userErrors).toEqual([]);
    expect(receipt).toMatchObject({ outcome: 'COMMITTED', state: 'COMMITTED', sentAt: null });
    expect(await running.calls('brighte')).toEqual({});
    const names = checkout.fields.map(({ name }: Field) => name);
    expect(names.slice(1)).toEqual([
      'total_purchase_amount',
      'deposit_amount',
      'repayment_term',
      'product_category',
      'product_description',
      'reference_number',
      'checksum',
    ]);
    expect(checkout.fields.at(-1).value).toBe(checkout.checksum);
    expect(Date.parse(checkout.expiresAt) - Date.now()).toBeGreaterThan(50 * 60_000);
    const { data } = await running.graph(
      'query ($id: ID!) { receipt(id: $id) { operation history { state evidence } } }',
      { id: receipt.id },
    );
    expect(data.receipt).toEqual({
      operation: 'brighte.startCheckout',
      history: [{ state: 'COMMITTED', evidence: 'made here; there is nothing to send' }],
    });
  });

  it('gives the same form for the same key, and refuses the key for another purchase', async () => {
    const idempotencyKey = randomUUID();
    const first = await start({ idempotencyKey });
    const again = await start({ idempotencyKey, deposit: '1500' });
    expect(again.checkout).toEqual(first.checkout);
    expect(again.receipt).toMatchObject({ id: first.receipt.id, outcome: 'REPLAYED' });
    const other = await start({ idempotencyKey, deposit: '1600' });
    expect(other).toMatchObject({ checkout: null, userErrors: [{ code: 'KEY_REUSED' }] });
    expect((await start()).checkout.checkoutUrl).not.toBe(first.checkout.checkoutUrl);
  });

  it('is made once, however many ask at once with its key', async () => {
    const idempotencyKey = randomUUID();
    const all = await Promise.all(Array.from({ length: 20 }, () => start({ idempotencyKey })));
    expect(new Set(all.map(({ checkout }) => checkout.checkoutUrl)).size).toBe(1);
    expect(all.filter(({ receipt }) => receipt.outcome === 'COMMITTED')).toHaveLength(1);
  });

  it.each([
    ['a deposit as large as the price', { deposit: '10001' }, 'deposit'],
    ['half a cent', { purchaseTotal: '10001.005' }, 'purchaseTotal'],
    ['a small amount that is not meant', { purchaseTotal: '1600' }, 'purchaseTotal'],
    ['no length', { termMonths: 0 }, 'termMonths'],
    ['a description of two lines', { productDescription: 'a\nb' }, 'productDescription'],
    ['a number that is too long', { referenceNumber: 'x'.repeat(21) }, 'referenceNumber'],
    ['a way back to anybody', { returnUrl: 'https://elsewhere.example/' }, 'returnUrl'],
    ['a way back by another protocol', { returnUrl: 'javascript:alert(1)' }, 'returnUrl'],
    ['a way back with a name in it', { returnUrl: 'https://a:b@shop.example/' }, 'returnUrl'],
    ['a way back to a name like ours', { returnUrl: 'https://shop.example.org/' }, 'returnUrl'],
    ['a way back that is no address', { returnUrl: '/thanks' }, 'returnUrl'],
  ])('refuses %s', async (_, input, field) => {
    const { checkout, userErrors, receipt } = await start(input);
    expect(checkout).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', field] }]);
    expect(receipt.outcome).toBe('NOT_SENT');
  });

  it('says which setting is missing where a key is', async () => {
    const sandbox = await startSandboxHere();
    const describeIt = sandbox.describe.bind(sandbox);
    sandbox.describe = () => {
      const description = describeIt();
      const { checkoutKey: _, ...credentials } = description.providers.brighte
        ?.credentials as Record<string, string>;
      return {
        ...description,
        providers: {
          ...description.providers,
          brighte: { ...description.providers.brighte, credentials },
        } as never,
      };
    };
    const bare = await startRunning({ sandbox });
    expect(await start({}, bare)).toMatchObject({
      checkout: null,
      userErrors: [
        { code: 'NOT_SUPPORTED', message: expect.stringContaining('BRIGHTE_CHECKOUT_KEY is not') },
      ],
      receipt: { outcome: 'NOT_SENT' },
    });
    await bare.close();
    await sandbox.close();
  });
});

describe('the page that posts the form', () => {
  it('holds the form, tells the lender our origin, and lets the form lead nowhere else', async () => {
    const started = await start({ productDescription: `<b>"O'Neil" & Co</b>` });
    const { status, headers, text } = await get(started.checkout.checkoutUrl);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('origin');
    const policy = headers.get('content-security-policy') ?? '';
    const lender = new URL(started.checkout.action).origin;
    expect(policy).toContain(`form-action ${lender} 'self';`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    for (const { name, value } of started.checkout.fields as Field[]) {
      const escaped = value
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
      expect(text).toContain(`name="${name}" value="${escaped}"`);
    }
    expect(text).not.toContain('<b>"O');
  });

  it('lets the form lead to the shop that the customer is sent on to', async () => {
    const { checkout } = await start({ returnUrl: 'https://shop.example/thanks' });
    const { headers } = await get(checkout.checkoutUrl);
    expect(headers.get('content-security-policy')).toContain("https://shop.example 'self'");
  });

  it('opens only by its own token', async () => {
    const started = await start();
    const { checkoutUrl } = started.checkout;
    const back = new URL(fieldOf(started, 'redirect')).searchParams.get('checkout') ?? '';
    const token = checkoutUrl.split('/').at(-1) as string;
    expect(token).toMatch(/^[\w-]{44}$/);
    const { ref: id = '' } = parseGlobalId(started.receipt.id) ?? {};
    const spoilt = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [back, spoilt, id, token.slice(0, 22), `${token}x`, 'x'.repeat(600)]) {
      const { status, text } = await get(checkoutUrl.replace(token, wrong));
      expect([404, 414]).toContain(status);
      expect(text).not.toContain(wrong);
    }
  });

  it('is opened by another server on the same store', async () => {
    const { sandbox } = running;
    const one = await startRunning({ sandbox });
    const { checkout } = await start({}, one);
    await one.close({ keepData: true });
    const next = await startRunning({ sandbox, dataDir: one.dataDir });
    const { status, text } = await get(checkout.checkoutUrl.replace(one.url, next.url));
    expect(status).toBe(200);
    expect(text).toContain(checkout.checksum);
    await next.close();
    rmSync(one.dataDir, { recursive: true, force: true });
  });

  it('ends after an hour', async () => {
    const { checkout, receipt } = await start();
    const { ledger } = running.app.services;
    const byId = ledger.byId.bind(ledger);
    ledger.byId = async (id) => {
      const row = await byId(id);
      return row && { ...row, createdAt: new Date(row.createdAt.getTime() - 3_600_001) };
    };
    const { status, title, text } = await get(checkout.checkoutUrl);
    ledger.byId = byId;
    expect({ status, title }).toEqual({ status: 410, title: 'This checkout has expired' });
    expect(text).not.toContain('<form');
    expect(receipt.outcome).toBe('COMMITTED');
  });
});

describe('the return', () => {
  const key = () => privateKeyOf(running);
  /** As Brighte sends the customer back, with a good pair. */
  const back = (
    started: Awaited<ReturnType<typeof start>>,
    said: Record<string, string>,
    ageSeconds = 0,
  ) => {
    const address = new URL(fieldOf(started, 'redirect'));
    const { id: _, status: __, reference_number: ___, ...all } = signed(key(), said, ageSeconds);
    for (const [name, value] of Object.entries(all)) address.searchParams.set(name, value);
    return address;
  };
  const applied = async (financedDollars = 8501): Promise<string> =>
    (await running.control('POST', '/brighte/applications', { count: 1, financedDollars }))
      .applicationIds[0];
  /** An application over what was bought: the sandbox's other channels finance over 24 months. */
  const submitted = async (input: object = {}) => {
    const ref = await applied();
    const { data } = await running.graph(
      'query ($id: ID!) { brighteGetApplication(applicationId: $id) { requested { amount } termMonths } }',
      { id: ref },
    );
    const { requested, termMonths } = data.brighteGetApplication;
    const started = await start({
      purchaseTotal: requested.amount,
      deposit: '0',
      termMonths,
      ...input,
    });
    return { ref, started };
  };

  it('shows where the application stands now, however often it is loaded', async () => {
    const { ref, started } = await submitted();
    const address = back(started, { error_code: '10000', transaction_id: ref });
    for (const _ of [1, 2]) {
      const { status, title, headers, text } = await get(address);
      expect({ status, title }).toEqual({ status: 200, title: 'Approved, with conditions' });
      expect(headers.get('content-security-policy')).toContain("form-action 'none'");
      expect(text).toContain(ref);
    }
    await running.control('POST', `/brighte/applications/${ref}/decline`);
    expect((await get(address)).title).toBe('Application declined');
    const words = (await movesOf(running, ref)).map(({ nativeStatus }) => nativeStatus);
    expect(words).toEqual(['C.APPROV', 'DECLINED']);
    const { receipt } = started;
    const { data } = await running.graph(
      'query ($id: ID!) { receipt(id: $id) { history { state } } }',
      { id: receipt.id },
    );
    expect(data.receipt.history).toHaveLength(1);
  });

  it('shows nothing of an application that is not for this purchase', async () => {
    const { started } = await submitted();
    const { title, text } = await get(
      back(started, { error_code: '10000', transaction_id: await applied(8502) }),
    );
    expect(title).toBe('Please talk to the shop');
    expect(text).not.toMatch(/class="facts"|approv/i);
  });

  it('does not claim what it cannot read', async () => {
    const { ref, started } = await submitted();
    const address = back(started, { error_code: '10000', transaction_id: ref });
    const rule = { operation: 'getApplication', fault: 'status500' };
    await running.control('POST', '/brighte/faults', rule);
    const { status, title } = await get(address);
    await running.control('DELETE', '/brighte/faults');
    expect({ status, title }).toEqual({ status: 200, title: 'Application submitted' });
    expect((await get(address)).title).toBe('Approved, with conditions');
    const unknown = back(started, { error_code: '10000', transaction_id: '987654' });
    expect((await get(unknown)).title).toBe('Application submitted');
  });

  it.each([
    ['10002', 'No application was made'],
    ['10001', 'Not finished'],
    ['', 'Not finished'],
  ])('says what %j means, without the words of the address', async (code, title) => {
    const started = await start();
    const page = await get(back(started, { error_code: code, error_msg: 'Invalid <i>checksum.' }));
    expect(page).toMatchObject({ status: 200, title });
    expect(page.text).not.toContain('checksum');
  });

  it.each([
    ['SUBMITTED', '10000', true],
    ['REFUSED', '10002', false],
    ['OTHER', '1', false],
  ])('leads on to the shop with %s', async (outcome, code, named) => {
    const { ref, started } = await submitted({ returnUrl: 'https://shop.example/t?b=1#end' });
    const address = back(started, {
      error_code: code,
      ...(named && { transaction_id: ref }),
    });
    const { status, headers } = await get(address);
    expect(status).toBe(303);
    const to = new URL(headers.get('location') ?? '');
    const { applicationId, ...rest } = Object.fromEntries(to.searchParams);
    expect([to.origin, to.hash, rest]).toEqual([
      'https://shop.example',
      '#end',
      { b: '1', checkoutOutcome: outcome },
    ]);
    expect(applicationId && parseGlobalId(applicationId)?.ref).toBe(named ? ref : undefined);
  });

  it.each<[string, number, (address: URL) => void]>([
    ['without a signature', 400, ({ searchParams }) => searchParams.delete('signature')],
    ['with another token', 400, ({ searchParams }) => searchParams.set('token', '0'.repeat(50))],
    [
      'with a digit shifted from timestamp to token',
      400,
      ({ searchParams }) => {
        const stamp = searchParams.get('timestamp') ?? '';
        searchParams.set('timestamp', stamp.slice(0, 9));
        searchParams.set('token', stamp.slice(9) + searchParams.get('token'));
      },
    ],
    ['with a parameter twice', 400, ({ searchParams }) => searchParams.append('token', 'x')],
    ['with no number', 400, ({ searchParams }) => searchParams.set('transaction_id', '../user')],
    ['without its checkout', 400, ({ searchParams }) => searchParams.delete('checkout')],
    [
      'with the checkout of nobody',
      400,
      ({ searchParams }) => searchParams.set('checkout', 'A'.repeat(44)),
    ],
  ])('%s is a page that says no, and asks nobody', async (_, status, spoil) => {
    const { ref, started } = await submitted();
    const address = back(started, { error_code: '10000', transaction_id: ref });
    spoil(address);
    await running.calls('brighte');
    const page = await get(address);
    expect(page).toMatchObject({ status, title: 'This address does not work' });
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await running.calls('brighte')).toEqual({});
  });

  it.each([
    ['a day and an hour late', 90_000, 410],
    ['ten minutes ahead', -600, 400],
  ])('%s is refused', async (_, age, status) => {
    const { ref, started } = await submitted();
    const address = back(started, { error_code: '10000', transaction_id: ref }, age);
    expect((await get(address)).status).toBe(status);
  });

  it('is no message: a signed return opens no webhook, and changes nothing there', async () => {
    const { ref, started } = await submitted();
    const address = back(started, { error_code: '10000', transaction_id: ref });
    const answer = await fetch(`${running.url}/webhooks/brighte`, {
      method: 'POST',
      body: address.search.slice(1),
    });
    expect(answer.status).toBe(401);
  });

  it('leaves nothing of a purchase or an address in the log', () => {
    const log = running.lines.join('');
    expect(log).toContain('/checkout/brighte/return');
    expect(log).not.toMatch(/Home battery|transaction_id|shop\.example|checkout=/);
  });
});

describe('an amount', () => {
  it.each([
    ['10001', 'AUD 10,001.00'],
    ['999.5', 'AUD 999.50'],
    ['1234567.89', 'AUD 1,234,567.89'],
    ['0', 'AUD 0.00'],
  ])('%s is shown as %s', (amount, shown) => expect(inMoney(amount, 'AUD')).toBe(shown));
});
