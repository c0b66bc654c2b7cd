/** Realfinity's writes on the running product: what is carried along, what is looked up, what is refused. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Running, startRunning } from '../support/running.js';
import { settledReceipt } from '../support/writes.js';

const NEWCOMER = { firstName: 'Ann', lastName: "O'Neil", email: 'ann.oneil@mail.test' };
const CLIENT = `client { id externalId referenceNumber firstName lastName email mobilePhone isSilenced isArchived
  fico totalIncome totalDebtPayments isFirstTimeBuyer leadSource owner { userId } contactAddress { city zipCode } createdAt updatedAt }`;
const ABOUT = 'receipt { id outcome operation } userErrors { code message path }';

let running: Running;
let count = 0;
const key = () => `key-${++count}`;

beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());
beforeEach(() => running.calls('realfinity'));

type Input = Record<string, unknown>;

/** One of the mutations, by its name behind the prefix. */
async function act(name: string, input: Input, server = running) {
  const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const made =
    name === 'deleteClient'
      ? 'deletedClient { clientId }'
      : `${CLIENT} audit { nativeRef nativeType }`;
  const { data, errors } = await server.graph(
    `mutation ($input: Realfinity${Name}Input!) { done: realfinity${Name}(input: $input) { ${made} ${ABOUT} } }`,
    { input: { idempotencyKey: key(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.done;
}

const create = async (more: Input = {}) =>
  (await act('createClient', { ...NEWCOMER, ...more })).client;
const read = async (id: string) =>
  (
    await running.graph(`query ($id: ID!) { ${CLIENT.replace('client', 'client(id: $id)')} }`, {
      id,
    })
  ).data.client;
const control = (method: string, path: string, body?: unknown) =>
  running.control(method, `/realfinity${path}`, body);
const set = (switches: Input) => control('PUT', '/switches', switches);
const created = async () => (await control('GET', '/clients')).created.length as number;
const ADDRESS = { line1: '1 Main St', city: 'Miami', state: 'FL', zipCode: '33101' };

describe('creating', () => {
  it('costs a look, the call, and the reading that is asked for', async () => {
    const done = await act('createClient', {
      ...NEWCOMER,
      totalIncome: '94000.55',
      fico: 712,
      contactAddress: ADDRESS,
    });
    expect(done.userErrors).toEqual([]);
    expect(done.receipt).toMatchObject({
      outcome: 'COMMITTED',
      operation: 'realfinity.createClient',
    });
    expect(done.audit).toEqual({ nativeRef: done.client.externalId, nativeType: 'Client' });
    expect(done.client).toMatchObject({
      ...NEWCOMER,
      totalIncome: '94000.55',
      fico: 712,
      contactAddress: { city: 'Miami', zipCode: '33101' },
      isArchived: false,
    });
    expect(done.client.referenceNumber).toMatch(/^lg-[0-9a-f]{32}$/);
    expect(await running.calls('realfinity')).toEqual({ listClients: 2, createClient: 1 });
  });

  it('makes nobody twice: not by the key, and not by the reference number', async () => {
    const referenceNumber = "our/key '7'";
    const first = { ...NEWCOMER, referenceNumber, idempotencyKey: 'the-same-key' };
    const before = await created();
    const done = await act('createClient', first);
    const again = await act('createClient', first);
    expect([done.receipt.outcome, again.receipt.outcome]).toEqual(['COMMITTED', 'REPLAYED']);
    expect(again.client.id).toBe(done.client.id);
    const twin = await act('createClient', { ...first, idempotencyKey: 'another-key' });
    expect(twin).toMatchObject({
      client: null,
      receipt: { outcome: 'NOT_SENT' },
      userErrors: [{ code: 'CONFLICT', path: ['input', 'referenceNumber'] }],
    });
    expect(await created()).toBe(before + 1);
  });

  it('names the client also where the audit record does not', async () => {
    await set({ nullAuditId: true });
    const done = await act('createClient', NEWCOMER);
    await set({ nullAuditId: false });
    expect(done.receipt.outcome).toBe('COMMITTED');
    expect(done.client.email).toBe(NEWCOMER.email);
  });

  it.each([
    ['resetAfterCommit', 'COMMITTED'],
    ['resetBefore', 'NOT_APPLIED'],
  ])('is settled by its reference number when its answer is lost: %s', async (fault, state) => {
    const before = await created();
    await control('POST', '/faults', { operation: 'createClient', fault, times: 1 });
    const input = { ...NEWCOMER, idempotencyKey: key() };
    const done = await act('createClient', input);
    expect(done).toMatchObject({ client: null, receipt: { outcome: 'UNKNOWN' } });
    expect((await settledReceipt(running, done.receipt.id)).state).toBe(state);
    expect(await created()).toBe(before + (state === 'COMMITTED' ? 1 : 0));
    const again = await act('createClient', input);
    expect(again.receipt.outcome).toBe('REPLAYED');
    expect(again.client?.email ?? null).toBe(state === 'COMMITTED' ? NEWCOMER.email : null);
  });

  it.each([
    ['email', '<<a b@c.de'],
    ['email', ''],
    ['firstName', ' '],
    ['lastName', 'two\nlines'],
    ['ownerId', 'nobody'],
    ['totalIncome', '1234567890123456.7'],
  ])('is refused here with %s %j', async (field, value) => {
    const done = await act('createClient', { ...NEWCOMER, [field]: value });
    expect(done).toMatchObject({
      receipt: { outcome: 'NOT_SENT' },
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', field] }],
    });
    expect(await running.calls('realfinity')).toEqual({});
  });
});

describe('updating', () => {
  it('changes what is given, clears what is null, and leaves the rest', async () => {
    const { id } = await create({ fico: 700, leadSource: 'Walk-in', contactAddress: ADDRESS });
    const before = await read(id);
    await running.calls('realfinity');
    const done = await act('updateClient', {
      clientId: id,
      fico: null,
      mobilePhone: '305 555 0100',
    });
    expect(done.userErrors).toEqual([]);
    expect(done.client).toEqual({
      ...before,
      fico: null,
      mobilePhone: '305 555 0100',
      updatedAt: expect.any(String),
    });
    expect(await running.calls('realfinity')).toEqual({ listClients: 2, updateClient: 1 });
  });

  it.each([
    ['', null],
    ['lenient', { patch: 'lenient' }],
  ])('carries the three that a body must have %s', async (_, switches) => {
    if (switches) await set(switches);
    const { id } = await create();
    const done = await act('updateClient', { clientId: id, lastName: 'Lee' });
    expect(done.client).toMatchObject({ ...NEWCOMER, lastName: 'Lee' });
    await set({ patch: 'strict' });
  });

  it('stops where somebody else was quicker', async () => {
    const { id, externalId } = await create();
    await control('PATCH', `/clients/${externalId}`, { source: 'the other office' });
    const { updatedAt } = await read(id);
    const change = { clientId: id, fax: '1', expectedUpdatedAt: updatedAt };
    await control('PATCH', `/clients/${externalId}`, { source: 'the other office again' });
    for (const [name, more] of [
      ['updateClient', {}],
      ['archiveClient', {}],
      ['replaceClient', { ...NEWCOMER, isArchived: false, isSilenced: false }],
    ] as const) {
      const { fax, ...plain } = change;
      const input = { ...(name === 'archiveClient' ? plain : { ...plain, fax }), ...more };
      expect(await act(name, input)).toMatchObject({
        client: null,
        receipt: { outcome: 'NOT_SENT' },
        userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedUpdatedAt'] }],
      });
    }
    const now = await read(id);
    expect(now.leadSource).toBe('the other office again');
    const done = await act('updateClient', { ...change, expectedUpdatedAt: now.updatedAt });
    expect(done.receipt.outcome).toBe('COMMITTED');
    const late = await act('updateClient', { ...change, expectedUpdatedAt: now.createdAt });
    expect(late.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('takes the time of making for the last change of a client who was never changed', async () => {
    const { id, createdAt, updatedAt } = await create();
    expect(updatedAt).toBeNull();
    const done = await act('updateClient', {
      clientId: id,
      fax: '1',
      expectedUpdatedAt: createdAt,
    });
    expect(done.receipt.outcome).toBe('COMMITTED');
  });

  it.each([
    ['a name that is null', { firstName: null }, ['input', 'firstName']],
    ['a flag that is null', { isSilenced: null }, ['input', 'isSilenced']],
    ['nothing to change', {}, ['input']],
    ['an e-mail with rubbish before it', { email: '<<a b@c.de' }, ['input', 'email']],
    [
      'a town on two lines',
      { contactAddress: { city: 'a\nb' } },
      ['input', 'contactAddress', 'city'],
    ],
  ])('is refused here for %s', async (_, change, path) => {
    const { id } = await create();
    await running.calls('realfinity');
    const done = await act('updateClient', { clientId: id, ...change });
    expect(done).toMatchObject({
      receipt: { outcome: 'NOT_SENT' },
      userErrors: [{ code: 'INVALID_INPUT', path }],
    });
    expect(await running.calls('realfinity')).toEqual({});
  });

  it('of nobody sends nothing', async () => {
    const { id, externalId } = await create();
    await control('DELETE', `/clients/${externalId}`);
    await running.calls('realfinity');
    const done = await act('updateClient', { clientId: id, fax: '1' });
    expect(done).toMatchObject({
      receipt: { outcome: 'NOT_SENT' },
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await running.calls('realfinity')).toEqual({ listClients: 1 });
  });

  it.each([
    ['resetAfterCommit', 'COMMITTED'],
    ['resetBefore', 'NOT_APPLIED'],
  ])('is settled by reading back when its answer is lost: %s', async (fault, state) => {
    const { id } = await create({ totalIncome: '10' });
    await control('POST', '/faults', { operation: 'updateClient', fault, times: 1 });
    const done = await act('updateClient', {
      clientId: id,
      totalIncome: '10.50',
      leadSource: null,
    });
    expect(done.receipt.outcome).toBe('UNKNOWN');
    expect((await settledReceipt(running, done.receipt.id)).state).toBe(state);
  });
});

describe('archiving', () => {
  it('hides and brings back, and touches nothing else', async () => {
    const { id } = await create({ isSilenced: true, fico: 700 });
    const before = await read(id);
    for (const isArchived of [true, false]) {
      const done = await act('archiveClient', { clientId: id, isArchived });
      expect(done.receipt.operation).toBe('realfinity.updateClient');
      expect(done.client).toEqual({ ...before, isArchived, updatedAt: expect.any(String) });
    }
  });
});

describe('replacing', () => {
  it('clears what is left out, and carries along what it does not know', async () => {
    const { id, externalId } = await create({
      fico: 700,
      leadSource: 'Walk-in',
      contactAddress: ADDRESS,
    });
    await running.calls('realfinity');
    const done = await act('replaceClient', {
      ...NEWCOMER,
      clientId: id,
      lastName: 'Lee',
      isArchived: false,
      isSilenced: true,
    });
    expect(done.userErrors).toEqual([]);
    expect(done.client).toMatchObject({
      externalId,
      lastName: 'Lee',
      fico: null,
      leadSource: null,
      referenceNumber: null,
      isSilenced: true,
      contactAddress: { city: 'Miami', zipCode: '33101' },
    });
    expect(await running.calls('realfinity')).toEqual({
      getClient: 1,
      replaceClient: 1,
      listClients: 1,
    });
  });

  it('carries along a field that no page names, and never the login token', async () => {
    const { realfinity } = running.sandbox.describe().providers;
    const { token } = realfinity?.credentials as { token: string };
    const raw = async (ref: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${realfinity?.url}/clients/${ref}`, { headers });
      return (await response.json()) as Record<string, unknown>;
    };
    const { id, externalId } = await create();
    await set({ unknownProperty: 'household' });
    const before = await raw(externalId);
    expect(before.loginToken).toMatch(/^hd-login-/);
    const more = { clientId: id, isArchived: false, isSilenced: false };
    await act('replaceClient', { ...NEWCOMER, ...more });
    const after = await raw(externalId);
    await set({ unknownProperty: null });
    expect(before.household).toBeTruthy();
    expect(after.household).toEqual(before.household);
    // It is in no body of ours; that PUT clears it is one more reason to update.
    expect(after.loginToken).toBeNull();
  });

  it('is settled by reading back when its answer is lost', async () => {
    const { id } = await create();
    await control('POST', '/faults', {
      operation: 'replaceClient',
      fault: 'resetAfterCommit',
      times: 1,
    });
    const done = await act('replaceClient', {
      ...NEWCOMER,
      clientId: id,
      isArchived: true,
      isSilenced: false,
    });
    expect((await settledReceipt(running, done.receipt.id)).state).toBe('COMMITTED');
  });
});

describe('deleting', () => {
  it('wants to be meant', async () => {
    const { id } = await create();
    const done = await act('deleteClient', { clientId: id, confirm: false });
    expect(done).toMatchObject({
      deletedClient: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'confirm'] }],
    });
    expect((await read(id)).id).toBe(id);
  });

  it.each([
    '204',
    '200',
  ])('is done by any success, like %s; a second time nobody is known', async (deleteAnswer) => {
    await set({ deleteAnswer });
    const { id } = await create();
    const done = await act('deleteClient', { clientId: id, confirm: true });
    expect(done).toMatchObject({ deletedClient: { clientId: id }, userErrors: [] });
    expect(await read(id)).toBeNull();
    const again = await act('deleteClient', { clientId: id, confirm: true });
    expect(again).toMatchObject({
      deletedClient: null,
      receipt: { outcome: 'REJECTED' },
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    await set({ deleteAnswer: '204' });
  });

  it('survives a lender that does not offer it', async () => {
    await set({ deleteSupported: false });
    const { id } = await create();
    const done = await act('deleteClient', { clientId: id, confirm: true });
    await set({ deleteSupported: true });
    expect(done).toMatchObject({
      receipt: { outcome: 'REJECTED' },
      userErrors: [{ code: 'NOT_SUPPORTED' }],
    });
    expect((await read(id)).id).toBe(id);
  });

  it.each([
    ['resetAfterCommit', 'COMMITTED'],
    ['resetBefore', 'NOT_APPLIED'],
  ])('is settled by whether the client is gone when its answer is lost: %s', async (fault, state) => {
    const { id } = await create();
    await control('POST', '/faults', { operation: 'deleteClient', fault, times: 1 });
    const done = await act('deleteClient', { clientId: id, confirm: true });
    expect(done.receipt.outcome).toBe('UNKNOWN');
    expect((await settledReceipt(running, done.receipt.id)).state).toBe(state);
  });
});

describe('a lender that says no', () => {
  it.each([
    [401, 'PROVIDER_REJECTED'],
    [403, 'FORBIDDEN'],
    [429, 'PROVIDER_THROTTLED'],
    [400, 'PROVIDER_REJECTED'],
  ])('is understood by its status %i alone', async (status, code) => {
    const { id } = await create();
    for (const errorBody of ['problem', 'odata', 'text', 'empty']) {
      await set({ errorBody });
      await control('POST', '/refusals', { operation: 'updateClient', status, times: 1 });
      const done = await act('updateClient', { clientId: id, fax: '1' });
      expect(done).toMatchObject({ receipt: { outcome: 'REJECTED' }, userErrors: [{ code }] });
      expect(JSON.stringify(done)).not.toContain('Ordered');
    }
    await set({ errorBody: 'problem' });
  });

  it('because of its token gives a coded error to a question, and works again with a good one', async () => {
    await control('POST', '/token/expire');
    const { data, errors } = await running.graph('{ clients(first: 1) { nodes { id } } }');
    await control('POST', '/token/renew');
    expect(data.clients).toBeNull();
    expect(errors?.[0].extensions).toMatchObject({
      code: 'PROVIDER_REJECTED',
      provider: 'REALFINITY',
    });
    expect((await running.graph('{ clients(first: 1) { nodes { id } } }')).errors).toBeUndefined();
  });

  it('for now is asked again after the time it names, and then says when to come back', async () => {
    await control('POST', '/refusals', {
      operation: 'listClients',
      status: 429,
      times: 1,
      retryAfter: 0,
    });
    expect((await running.graph('{ clients(first: 1) { nodes { id } } }')).errors).toBeUndefined();
    await control('POST', '/refusals', {
      operation: 'listClients',
      status: 429,
      times: 3,
      retryAfter: 0,
    });
    const { errors } = await running.graph('{ clients(first: 1) { nodes { id } } }');
    expect(errors?.[0].extensions).toMatchObject({
      code: 'PROVIDER_THROTTLED',
      retryAfterSeconds: 0,
    });
    await control('DELETE', '/refusals');
  });
});
