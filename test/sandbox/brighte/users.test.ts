import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, CALLOUT, type Json, openBench, USER } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const ledger = async (): Promise<Json[]> => bench.value('/ledger');
const booked = async () => (await ledger()).map(({ operation }) => operation);

describe('users', () => {
  it('created with a role in any spelling, changed in part, deleted once', async () => {
    const { user } = await bench.read('createUser', { body: USER });
    expect(user).toEqual({
      id: 'U101',
      role: 'TEAM MEMBER',
      firstName: 'Testfn',
      lastName: 'TestLn',
      email: USER.email,
      mobile: USER.mobile,
    });
    expect(
      await bench.refusal('createUser', { body: { ...USER, email: USER.email.toUpperCase() } }),
    ).toEqual([400, 4402, 'Invalid data provided.']);
    const body = { first_name: 'johnny', last_name: 'bravo' };
    expect((await bench.read('updateUser', { path: ['U101'], body })).user).toEqual({
      ...(user as Json),
      firstName: 'johnny',
      lastName: 'bravo',
    });
    expect(await bench.read('deleteUser', { path: ['U101'] })).toEqual({ status: '2000' });
    expect(await bench.refusal('deleteUser', { path: ['U101'] })).toEqual([
      404,
      4041,
      'Invalid user ID.',
    ]);
    expect(await booked()).toEqual(['createUser', 'updateUser', 'deleteUser']);
  });

  it('an e-mail belongs to one user; its own it may keep', async () => {
    const { user } = await bench.read('getUser', { path: ['U2'] });
    const { email } = user as { email: string };
    expect((await bench.call('updateUser', { path: ['U2'], body: { email } })).status).toBe(200);
    expect((await bench.call('updateUser', { path: ['U5'], body: { email } })).status).toBe(400);
  });

  it.each([
    'accountId',
    'account_id',
  ])('credentials by %s: shown once, bound to the account, the old ones void', async (name) => {
    const generate = async () =>
      (await bench.read('generateUserApiCredentials', { path: ['U2'], body: { [name]: 'E81' } }))
        .userKey as {
        apiId: string;
        apiSecret: string;
      };
    const first = await generate();
    const session = await bench.open(first);
    expect((await bench.read('listAccounts', { session })).accounts).toEqual([
      expect.objectContaining({ id: 'E81' }),
    ]);
    expect(
      await bench.refusal('listApplications', { session, query: { accountId: 'E435' } }),
    ).toEqual([401, 4010, 'Not authorized.']);
    const second = await generate();
    await expect(bench.open(first)).rejects.toThrow('Invalid credentials.');
    await bench.open(second);
    expect(
      JSON.stringify([await ledger(), await bench.value('/sessions'), bench.known()]),
    ).not.toContain(second.apiSecret);
  });
});

describe('codes and calls', () => {
  it('a secure code goes out by SMS, its token comes back', async () => {
    const { token } = await bench.read('sendApplicationSecureCode', {
      body: { mobile: '0416123456' },
    });
    expect(token).toMatch(/^[0-9a-f]{40}$/);
    expect(await bench.value('/outbox/sms')).toEqual([
      {
        at: '2026-01-15T09:00:00.000Z',
        mobile: '0416123456',
        code: expect.stringMatching(/^\d{6}$/),
        token,
      },
    ]);
    expect(await booked()).toEqual(['sendApplicationSecureCode']);
  });

  it('calls are booked one each half hour', async () => {
    const call = async (body: object) =>
      (await bench.read('createCalloutRequest', { body })).callout as Json;
    expect(await call({ ...CALLOUT, account_id: 3 })).toMatchObject({
      id: '31',
      full_name: 'Test First Lastnametest',
      financed_amount: 10000,
      status: 'OPEN',
      call_datetime: '2026-01-15T09:30:00+00:00',
    });
    expect(await call(CALLOUT)).toMatchObject({
      id: '32',
      call_datetime: '2026-01-15T10:00:00+00:00',
    });
    expect(await bench.value('/outbox/callouts')).toHaveLength(2);
    await bench.setSwitches({ calloutRequestUnit: 'dollars' });
    expect(await call(CALLOUT)).toMatchObject({ financed_amount: 1_000_000 });
  });

  it('an unknown outbox is a 400 that names them', async () => {
    const { status, value } = await bench.control('GET', '/outbox/pigeons');
    expect([status, value.error]).toEqual([400, 'The outboxes are mail, sms, callouts, prompts']);
  });
});
