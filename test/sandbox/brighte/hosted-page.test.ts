import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sign } from '../../../sandbox/brighte/secrets.js';
import { actionOf, JSON_SAMPLE, parameters, signed, startOn } from './checkout-support.js';
import { type Bench, CUSTOMER, openBench, PRIVATE_KEY, QUOTE } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const start = (fields: Readonly<Record<string, string>>) => startOn(bench, fields);

describe('the hosted page', () => {
  const opened = async (changes: Record<string, string> = {}) =>
    actionOf(await start(signed(changes)));

  it('submitted: the customer returns with 10000, and the application is there', async () => {
    const path = await opened({ total_purchase_amount: '7001', deposit_amount: '0' });
    const answer = await bench.form(path, CUSTOMER);
    expect(answer.status).toBe(302);
    const { timestamp = '', token = '', ...rest } = parameters(answer);
    expect(rest).toEqual({
      yourtrackingid: 'S888',
      error_code: '10000',
      transaction_id: '20001',
      signature: sign(PRIVATE_KEY, timestamp, token),
    });
    expect(timestamp).toMatch(/^\d{10}$/);
    expect((await bench.read('getApplication', { path: ['20001'] })).application).toMatchObject({
      financed_amount: 700_100,
      repayment_term: 24,
      reference_number: '12345J',
      status: 'C.APPROV',
      team_member: null,
      applicants: [
        { name: 'Sam Example', email: 'sam@example.com', mobile: '0400000000', dob: '1980-02-29' },
      ],
    });
    const { applications } = await bench.read('listApplications', { query: { accountId: 'E81' } });
    expect((applications as { id: string }[]).at(-1)?.id).toBe('20001');
    const operations = (await bench.value('/ledger')).map(
      ({ operation }: { operation: string }) => operation,
    );
    expect(operations).toEqual(['startCheckout', 'submitApplication']);
  });

  it('submitted twice: one application, the same return', async () => {
    const path = await opened();
    const [one, two] = [await bench.form(path, CUSTOMER), await bench.form(path, CUSTOMER)];
    expect(parameters(two).transaction_id).toBe(parameters(one).transaction_id);
    expect(parameters(two).token).not.toBe(parameters(one).token);
    expect((await bench.call('getApplication', { path: ['20002'] })).status).toBe(404);
  });

  it.each(
    Object.keys(CUSTOMER),
  )('without %s it asks again, and keeps what was typed', async (name) => {
    const path = await opened();
    const answer = await bench.form(path, { ...CUSTOMER, [name]: '"x' });
    const ok = name === 'first_name' || name === 'last_name';
    expect(answer.status).toBe(ok ? 302 : 200);
    const empty = await bench.form(await opened(), { ...CUSTOMER, [name]: '' });
    expect(empty.body.toString()).toContain('Please enter');
    expect(actionOf(empty)).toMatch(/\/submit$/);
  });

  it('leaving submits nothing; where it leads is a switch', async () => {
    const path = (await opened()).replace('submit', 'leave');
    expect((await bench.form(path, {})).body.toString()).toContain('Nothing was submitted');
    await bench.setSwitches({ leaveRedirects: 'bare' });
    expect((await bench.form(path, {})).headers.location).toBe(JSON_SAMPLE.redirect);
    await bench.setSwitches({ leaveRedirects: '10001' });
    expect(parameters(await bench.form(path, {})).error_code).toBe('10001');
    expect(await bench.value('/calls')).toMatchObject({ leaveCheckout: 3, submitCheckout: 0 });
  });

  it('without a private key nothing is signed', async () => {
    await bench.control('PUT', '/webhook', { signingKey: null });
    const answer = await bench.form(await opened(), CUSTOMER);
    expect(Object.keys(parameters(answer)).sort()).toEqual([
      'error_code',
      'transaction_id',
      'yourtrackingid',
    ]);
  });

  it.each([
    ['GET', '/checkout/nobody'],
    ['GET', '/apply/1'],
  ])('%s %s is a 404 page', async (method, path) => {
    const answer = await bench.send({ method, path: `/brighte${path}` });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('text/html');
  });

  it('a quote has its own page, as long as it is open', async () => {
    await bench.read('createQuote', { body: QUOTE });
    const [{ link }] = await bench.value('/outbox/mail');
    const page = await bench.send({ method: 'GET', path: link });
    expect(page.body.toString()).toContain('$100.00 over 48 months');
    const thanks = await bench.form(actionOf(page), CUSTOMER);
    expect(thanks.body.toString()).toContain('20001');
    expect((await bench.read('getQuote', { path: ['8001'] })).quote).toMatchObject({
      status: 'COMPLETED',
    });
    expect((await bench.send({ method: 'GET', path: link })).status).toBe(409);
  });

  it('a quote that was cancelled meanwhile takes no application', async () => {
    await bench.read('createQuote', { body: QUOTE });
    const page = await bench.send({ method: 'GET', path: '/brighte/apply/8001' });
    await bench.read('deleteQuote', { path: ['8001'] });
    expect((await bench.form(actionOf(page), CUSTOMER)).status).toBe(409);
    expect((await bench.call('getApplication', { path: ['20001'] })).status).toBe(404);
  });

  it('a lost answer after the submission: the application is there', async () => {
    const path = await opened();
    await bench.control('POST', '/faults', {
      operation: 'submitCheckout',
      fault: 'resetAfterCommit',
      times: 1,
    });
    await expect(bench.form(path, CUSTOMER)).rejects.toThrow();
    expect(await bench.status('20001')).toBe('QUOTE');
  });
});
