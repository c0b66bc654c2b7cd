import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, CUSTOMER, type Json, LOGIN, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const industries = async (token: string): Promise<number> =>
  (await bench.call('getIndustries', { token })).status;
const claims = (token: string): Json =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const signIn = (query: Record<string, string>) => bench.call('login', { query, token: null });

describe('sign-in', () => {
  it('answers who it is and a JWT of 60 minutes', async () => {
    const session = await bench.read('login', { query: { ...LOGIN }, token: null });
    expect(session).toMatchObject({
      id: 'user-1',
      username: 'lendgraph-sandbox',
      userType: 'Partner',
      requiresTwoFactor: false,
      firstTime: false,
    });
    const { iat, exp } = claims(String(session.token));
    expect(Number(exp) - Number(iat)).toBe(3600);
    expect(Date.parse(String(session.expiresUTC))).toBe(Number(exp) * 1000);
    expect(Math.abs(Number(iat) * 1000 - Date.now())).toBeLessThan(60_000);
  });

  it('takes the query of the samples, which is not encoded', async () => {
    const rawQuery = `username=${bench.known().logins.customer.username}&password=Customer-5Hq2!`;
    const session = await bench.read('login', { rawQuery, token: null });
    expect(session.userType).toBe('Customer');
  });

  it('takes names of the query in any case', async () => {
    const { username, password } = LOGIN;
    expect((await signIn({ UserName: username, PASSWORD: password })).status).toBe(200);
  });

  it('a new customer signs in under its e-mail, the first time says so', async () => {
    await bench.read('createCustomer', { body: CUSTOMER, token: null });
    const query = { username: CUSTOMER.email, password: CUSTOMER.password };
    const first = await bench.read('login', { query, token: null });
    const second = await bench.read('login', { query, token: null });
    expect([first.firstTime, second.firstTime]).toEqual([true, false]);
  });

  it.each([
    ['a wrong password', { ...LOGIN, password: 'wrong' }],
    ['a user nobody knows', { ...LOGIN, username: 'nobody' }],
    ['the name of an inherited member', { ...LOGIN, username: '__proto__' }],
  ])('%s is refused, by the switch with 401', async (_what, query) => {
    expect((await signIn(query)).status).toBe(400);
    await bench.setSwitches({ badLoginStatus: '401' });
    expect((await signIn(query)).status).toBe(401);
  });

  it('a missing password is a validation problem', async () => {
    const { status, body } = await signIn({ username: 'a' });
    const { errors } = JSON.parse(body.toString());
    expect([status, Object.keys(errors)]).toEqual([400, ['password']]);
  });

  it('a second factor that is wanted leaves no token', async () => {
    await bench.setSwitches({ requiresTwoFactor: true, userTypeSpelling: 'CUSTOMER' });
    const session = await bench.read('login', { query: { ...LOGIN }, token: null });
    expect(session).toMatchObject({ requiresTwoFactor: true, token: '', userType: 'PARTNER' });
  });
});

describe('a token', () => {
  it('ends after 60 minutes of the clock, to the second', async () => {
    const token = await bench.open();
    await bench.advance(3599);
    expect(await industries(token)).toBe(200);
    await bench.advance(1);
    expect(await industries(token)).toBe(401);
  });

  it('by the switch carries the time of the clock, the same in two sandboxes', async () => {
    await bench.setSwitches({ stampFromClock: true });
    const { iat } = claims(await bench.open());
    expect(iat).toBe(Date.parse('2026-01-15T09:00:00Z') / 1000);
  });

  it('is swapped for a new one while it is good, and stays good itself', async () => {
    const token = await bench.open();
    await bench.advance(3000);
    const next = await bench.read<string>('refreshToken', { token });
    await bench.advance(600);
    expect([await industries(token), await industries(next)]).toEqual([401, 200]);
    expect((await bench.call('refreshToken', { token })).status).toBe(401);
  });

  it('by the switches ends with its refresh, and is refreshed late', async () => {
    await bench.setSwitches({ refreshEndsOldToken: true, refreshTakesExpired: true });
    const token = await bench.open();
    await bench.advance(4000);
    const next = await bench.read<string>('refreshToken', { token });
    expect([await industries(token), await industries(next)]).toEqual([401, 200]);
    expect((await bench.call('refreshToken', { token })).status).toBe(401);
  });

  it('is good to the letter', async () => {
    const token = await bench.open();
    const [head, body] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims(token), exp: 9e9 })).toString(
      'base64url',
    );
    expect(await industries(`${head}.${forged}.${token.split('.')[2]}`)).toBe(401);
    expect(await industries(`${head}.${body}.`)).toBe(401);
  });

  it('the control ends all of them, or those of one user', async () => {
    const [service, customer] = [
      await bench.open(),
      await bench.open(bench.known().logins.customer),
    ];
    await bench.control('POST', '/users/user-1/revoke');
    expect([await industries(service), await industries(customer)]).toEqual([401, 200]);
    await bench.control('POST', '/tokens/expire');
    expect(await industries(customer)).toBe(401);
    const again = await bench.open();
    await bench.control('POST', '/tokens/revoke');
    expect(await industries(again)).toBe(401);
    const { value } = await bench.control('GET', '/tokens');
    expect(value).toHaveLength(3);
    expect(value.every(({ good }: Json) => good === false)).toBe(true);
    expect((await bench.control('POST', '/users/nobody/revoke')).status).toBe(404);
  });

  it.each([
    ['problem', 'application/json'],
    ['html', 'text/html'],
  ])('a 401 has a body by the switch: %s', async (unauthorizedBody, type) => {
    await bench.setSwitches({ unauthorizedBody });
    const { status, headers } = await bench.call('getIndustries', { token: null });
    expect([status, String(headers['content-type'])]).toEqual([401, expect.stringContaining(type)]);
  });
});

describe('who sees what', () => {
  it('a customer sees what is its own, and no partner', async () => {
    const { logins, customers, customerWithManyLoans, partnerId } = bench.known();
    const token = await bench.open(logins.customer);
    const mine = await bench.read<Json[]>('getCustomerLoans', {
      path: [customerWithManyLoans],
      token,
    });
    expect(mine).toHaveLength(20);
    const other = { path: [customers[1] ?? ''], token };
    expect((await bench.call('getCustomerLoans', other)).status).toBe(400);
    const list = { path: [partnerId], token };
    expect((await bench.call('getLoansOnPartner', list)).status).toBe(400);
  });

  it('two partners of one customer see each its own applications and loans', async () => {
    const { id } = await bench.read('createCustomer', { body: CUSTOMER, token: null });
    const other = await bench.open(bench.known().logins.otherPartner);
    const make = (token: string) =>
      bench.read<string>('createApplication', { body: { customerId: id }, token });
    const [mine, theirs] = [await make(await bench.open()), await make(other)];
    const path = [String(id)];
    const listed = async (token?: string): Promise<unknown[]> => {
      const rows = await bench.read<Json[]>('getCustomerApplications', {
        path,
        ...(token && { token }),
      });
      return rows.map((row) => row.id);
    };
    expect([await listed(), await listed(other)]).toEqual([[mine], [theirs]]);
    for (const [application, token] of [
      [mine, await bench.open()],
      [theirs, other],
    ] as const) {
      const query = { status: 'OfferAccepted' };
      await bench.read('testingUpdateApplicationStatus', { path: [application], query, token });
      const loan = await bench.read('testingCreateLoan', { path: [application], token });
      const loans = await bench.read<Json[]>('getCustomerLoans', { path, token });
      expect(loans.map((row) => row.id)).toEqual([loan]);
    }
  });

  it('a partner may by the switch only read', async () => {
    await bench.setSwitches({ partnerMayWrite: false });
    const path = [bench.inStatus('DataProviderConnected')];
    expect((await bench.call('getApplication', { path })).status).toBe(200);
    expect((await bench.call('processApplication', { path })).status).toBe(403);
    expect(await bench.status(path[0] ?? '')).toBe('DataProviderConnected');
  });

  it('foreign and unknown ids are answered by the switches', async () => {
    await bench.setSwitches({ foreignIds: '403', unknownIds: '404' });
    const { foreign } = bench.known();
    const status = async (id: string) => (await bench.call('getLoan', { path: [id] })).status;
    expect(await status(foreign.loan)).toBe(403);
    expect(await status('00000000-0000-4000-8000-000000000000')).toBe(404);
  });
});
