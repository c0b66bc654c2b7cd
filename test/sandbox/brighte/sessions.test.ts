import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const GONE = [401, 4010, 'Invalid session.'];

describe('sessions', () => {
  it('the pair is in the body, 40 hex digits each, and opens every call', async () => {
    const session = await bench.login();
    expect(session.sessionKey).toMatch(/^[0-9a-f]{40}$/);
    expect(session.sessionToken).toMatch(/^[0-9a-f]{40}$/);
    expect((await bench.read('listAccounts')).accounts).toEqual([
      expect.objectContaining({ id: 'E435', entity_trading_name: 'Southern Sun' }),
      expect.objectContaining({ id: 'E81' }),
      expect.objectContaining({ id: 'E897' }),
      expect.objectContaining({ id: 'E897.675' }),
    ]);
  });

  it('many live side by side, and closing one leaves the others', async () => {
    const { apiId, apiSecret } = {
      apiId: 'lendgraph-sandbox',
      apiSecret: 'brighte-4Hx9-tW2p-uN6c',
    };
    const [one, other] = [
      await bench.open({ apiId, apiSecret }),
      await bench.open({ apiId, apiSecret }),
    ];
    expect(one).not.toEqual(other);
    expect(await bench.read('deleteSession', { session: one })).toEqual({ status: 2000 });
    expect(await bench.refusal('listAccounts', { session: one })).toEqual(GONE);
    expect((await bench.call('listAccounts', { session: other })).status).toBe(200);
    expect(await bench.refusal('deleteSession', { session: one })).toEqual([
      400,
      4402,
      'Invalid session.',
    ]);
  });

  it.each([
    ['no header', null],
    ['an unknown key', { sessionKey: 'x', sessionToken: 'y' }],
    ['a name of every object', { sessionKey: '__proto__', sessionToken: 'undefined' }],
  ])('%s: log in again', async (_what, session) => {
    expect(await bench.refusal('listAccounts', { session })).toEqual(GONE);
  });

  it('the key without its token is nothing', async () => {
    const { sessionKey } = await bench.login();
    const session = { sessionKey, sessionToken: 'another' };
    expect(await bench.refusal('listAccounts', { session })).toEqual(GONE);
  });

  it('expires by the clock, an hour after it was opened', async () => {
    await bench.login();
    await bench.advance(3599);
    expect((await bench.call('listAccounts')).status).toBe(200);
    await bench.advance(1);
    expect(await bench.refusal('listAccounts')).toEqual(GONE);
    expect(await bench.refusal('deleteSession')).toEqual([400, 4402, 'Invalid session.']);
  });

  it('slides, or never ends, where the switches say so', async () => {
    await bench.setSwitches({ sessionSlides: true });
    for (const _ of [1, 2, 3]) {
      await bench.advance(3000);
      expect((await bench.call('listAccounts')).status).toBe(200);
    }
    await bench.setSwitches({ sessionSlides: false, sessionLifetimeSeconds: null });
    await bench.advance(1_000_000);
    expect((await bench.call('listAccounts')).status).toBe(200);
  });

  it('all are revoked at once, and a new login works', async () => {
    await bench.login();
    expect((await bench.control('POST', '/sessions/revoke')).value).toEqual({ ended: 1 });
    expect(await bench.refusal('getApplication', { path: ['10001'] })).toEqual(GONE);
    await bench.setSwitches({ sessionGoneMessage: 'Not authorized.' });
    expect(await bench.refusal('getApplication', { path: ['10001'] })).toEqual([
      401,
      4010,
      'Not authorized.',
    ]);
    const session = await bench.open({
      apiId: 'lendgraph-sandbox',
      apiSecret: 'brighte-4Hx9-tW2p-uN6c',
    });
    expect((await bench.call('getApplication', { path: ['10001'], session })).status).toBe(200);
  });

  it('a user who loses access is out, with the session still there', async () => {
    await bench.login();
    await bench.control('PUT', '/users/U1/api-access', { allowed: false });
    for (const id of ['listAccounts', 'deleteSession'])
      expect(await bench.refusal(id)).toEqual([401, 4010, 'Unauthorized.']);
    await bench.control('PUT', '/users/U1/api-access', { allowed: true });
    expect((await bench.call('listAccounts')).status).toBe(200);
  });

  it.each([
    'accept',
    'content-type',
  ])('%s must be JSON, unless the switch says no', async (name) => {
    const headers = { [name]: 'text/plain' };
    expect((await bench.call('getUser', { path: ['U1'], headers })).status).toBe(400);
    await bench.setSwitches({ requireJsonHeaders: false });
    expect((await bench.call('getUser', { path: ['U1'], headers })).status).toBe(200);
  });

  it('secrets stand in no answer of the control surface but the credentials', async () => {
    const session = await bench.login();
    const seen = JSON.stringify([await bench.value('/sessions'), await bench.value('/ledger')]);
    expect(seen).not.toContain(session.sessionKey);
    expect(seen).not.toContain(session.sessionToken);
  });
});
