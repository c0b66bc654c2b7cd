/** Plexe's events through the running product: as its sandbox sends them, and as others might. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVENTS, WANTED } from '../../src/datasources/plexe/webhook.js';
import type { Db } from '../../src/store/db.js';
import { engines, type Place } from '../store/engines.js';
import { type Running, startRunning } from '../support/running.js';
import { type Move, until } from './support.js';

let running: Running;
let db: Db;
let place: Place;
let path: string;
let partnerId: string;
let drafts: string[];
let loans: string[];

beforeAll(async () => {
  place = await engines.at(-1)!.place();
  db = place.open();
  running = await startRunning({ db });
  path = running.app.pathOf('PLEXE');
  const { known } = running.sandbox.describe().providers.plexe as unknown as {
    known: { partnerId: string; loans: string[]; applicationsByStatus: Record<string, string[]> };
  };
  partnerId = known.partnerId;
  loans = known.loans;
  drafts = Object.values(known.applicationsByStatus).flat();
});
afterAll(async () => {
  await running.close();
  await place.remove();
});

interface Row {
  readonly state: string;
  readonly subject: string | null;
  readonly note: string;
}
const inbox = async (): Promise<Row[]> =>
  (await db.query<Row>('select state, subject, note from inbox order by id')).rows;
const settled = (count: number) =>
  until(inbox, (rows) => rows.length === count && rows.every(({ state }) => state !== 'NEW'));
beforeEach(() => db.query('delete from inbox'));

const deliver = async (body: unknown, to = path): Promise<number> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${running.url}${to}`, { method: 'POST', headers, body: text });
  await response.arrayBuffer();
  return response.status;
};
const event = (applicationId: string | null, more: object = {}) => ({
  id: randomUUID(),
  webhookEvent: 'WB_Application_Status_Changed',
  data: applicationId && { applicationId, statusName: 'Hearsay' },
  creationTimeUtc: '2026-01-15T09:00:00Z',
  ...more,
});
async function movesOf(ref: string): Promise<Move[]> {
  const subject = { provider: 'PLEXE', entity: 'Application', ref } as const;
  const [history = []] = await running.app.services.timeline.history([subject]);
  return history.map(({ from, to, nativeStatus, via }) => ({ from, to, nativeStatus, via }));
}
const fresh = () => {
  const ref = drafts.pop();
  if (!ref) throw new Error('no application is left');
  return ref;
};
const statusOf = async (ref: string): Promise<string> => {
  const { data } = await running.graph(
    'query ($id: ID!) { plexeGetApplicationStatus(applicationId: $id) { nativeStatus } }',
    { id: ref },
  );
  return data.plexeGetApplicationStatus.nativeStatus;
};

describe('a delivery', () => {
  it('is a hint: the application is read back, and only that is kept', async () => {
    const ref = fresh();
    expect(await deliver(event(ref))).toBe(200);
    await settled(1);
    const moves = await movesOf(ref);
    expect(moves).toMatchObject([{ nativeStatus: await statusOf(ref), via: 'WEBHOOK' }]);
    expect(JSON.stringify(moves)).not.toContain('Hearsay');
  });

  it('is taken once, however often it comes and in whatever bytes', async () => {
    const one = event(fresh());
    expect(await deliver(one)).toBe(200);
    expect(await deliver(JSON.stringify(one, null, 2))).toBe(200);
    expect(await deliver({ ...one, webhookEvent: 'WB_Under_Review' })).toBe(200);
    expect(await settled(1)).toMatchObject([{ state: 'DONE' }]);
  });

  it('that comes late or out of turn changes nothing that is known better', async () => {
    const ref = fresh();
    await deliver(event(ref));
    await settled(1);
    const before = await movesOf(ref);
    await deliver(event(ref, { creationTimeUtc: '2020-01-01T00:00:00Z' }));
    await settled(2);
    expect(await movesOf(ref)).toEqual(before);
  });

  it('of an unknown name is kept, and read back where it names an application', async () => {
    const ref = fresh();
    await deliver(event(ref, { webhookEvent: 'WB_Of_Tomorrow' }));
    expect(await settled(1)).toMatchObject([{ state: 'DONE', subject: ref }]);
    await deliver(event(null, { webhookEvent: 'WB_Of_Tomorrow' }));
    expect((await settled(2)).at(-1)).toEqual({
      state: 'PARKED',
      subject: null,
      note: 'an unknown name',
    });
  });

  it.each([...EVENTS])('%s is known', async (webhookEvent) => {
    expect(await deliver(event(null, { webhookEvent }))).toBe(200);
    const [row] = await settled(1);
    expect(row?.note).toMatch(/^(names nothing to read|carries a code)$/);
  });

  it('that carries a code leaves nothing of itself but that it came', async () => {
    const data = { applicationId: fresh(), otp: '493817' };
    await deliver(event(null, { webhookEvent: 'WB_Send_Loan_Otp', data }));
    expect(await settled(1)).toEqual([{ state: 'PARKED', subject: null, note: 'carries a code' }]);
    const { rows } = await db.query<{ bytes: number }>(
      'select octet_length(sealed) as bytes from inbox',
    );
    expect(rows[0]?.bytes).toBeLessThan(60);
  });

  it('about what the lender does not know is parked', async () => {
    await deliver(event('00000000-0000-4000-8000-000000000000'));
    expect(await settled(1)).toMatchObject([{ state: 'PARKED', note: 'not known to the lender' }]);
  });

  const whole = JSON.stringify(event(null));
  it.each([
    ['broken off', whole.slice(0, -9)],
    ['no JSON', '<html></html>'],
    ['empty', ''],
    ['a list', '[]'],
    ['a number for an id', JSON.stringify(event(null, { id: 17 }))],
    ['no id', JSON.stringify(event(null, { id: undefined }))],
    ['a list for data', JSON.stringify(event(null, { data: ['x'] }))],
    ['no time', JSON.stringify(event(null, { creationTimeUtc: 0 }))],
    ['one name twice', whole.replace('{', '{"id":"x",')],
    ['text without an end', whole.replace('WB_', '\u0000')],
  ])('that is poisoned is refused and nothing of it kept: %s', async (_, body) => {
    expect(await deliver(body)).toBe(401);
    expect(await inbox()).toEqual([]);
  });

  it('with ids that are none names nothing', async () => {
    for (const applicationId of ['../../x', 17, null, { a: 1 }, 'urn:uuid:nobody'])
      expect(await deliver(event(null, { data: { applicationId } }))).toBe(200);
    expect((await settled(5)).every(({ subject }) => subject === null)).toBe(true);
  });

  it('comes only to the path that the lender was told', async () => {
    expect(path).toMatch(/^\/webhooks\/plexe\/[0-9a-f]{64}$/);
    for (const other of ['/webhooks/plexe', `${path.slice(0, -1)}x`, `${path}/more`])
      expect(await deliver(event(null), other)).toBe(404);
    expect(await inbox()).toEqual([]);
    expect(running.lines.join('\n')).not.toContain(path.slice(16));
  });
});

describe('a delivery that names a loan', () => {
  const told = (webhookEvent: string, data: object) => deliver(event(null, { webhookEvent, data }));
  const rows = async () =>
    (await db.query<{ entity: string; subject: string }>('select entity, subject from inbox')).rows;

  it('has the loan read back, status and balance', async () => {
    const [loanId = ''] = loans;
    await told('WB_Loan_Withdrawal_Completed', { loanId, amount: '999999.00' });
    await settled(1);
    const subject = { provider: 'PLEXE', entity: 'Loan', ref: loanId } as const;
    const [history] = await running.app.services.timeline.history([subject]);
    const { balance } = await running.control('GET', `/plexe/loans/${loanId}`);
    expect(history).toMatchObject([
      {
        from: null,
        to: 'OPEN',
        nativeStatus: 'closed=false',
        outstanding: { amount: expect.any(String), currency: 'USD' },
        repaid: null,
        via: 'WEBHOOK',
      },
    ]);
    expect(Number(history?.[0]?.outstanding?.amount)).toBe(Number(balance));
  });

  it.each([
    ['WB_Loan_Closed', 'Loan'],
    ['wb_loan_of_tomorrow', 'Loan'],
    ['WB_Application_Status_Changed', 'Application'],
    ['WB_Communication_Sent', 'Application'],
  ])('and its application: %s is about the %s', async (name, entity) => {
    const loanId = loans[1];
    const { applicationId } = await running.control('GET', `/plexe/loans/${loanId}`);
    await told(name, { loanId, applicationId });
    await settled(1);
    expect(await rows()).toEqual([{ entity, subject: entity === 'Loan' ? loanId : applicationId }]);
  });

  it.each([
    ['loanId', 'WB_Communication_Sent', 'Loan'],
    ['applicationId', 'WB_Loan_Closed', 'Application'],
  ])('or an application: %s alone is what it is about', async (id, name, entity) => {
    const { applicationId } = await running.control('GET', `/plexe/loans/${loans[1]}`);
    const ref = id === 'loanId' ? loans[1] : applicationId;
    await told(name, { [id]: ref });
    await settled(1);
    expect(await rows()).toEqual([{ entity, subject: ref }]);
  });

  it('that the lender does not know is parked', async () => {
    await told('WB_Loan_Closed', { loanId: '00000000-0000-4000-8000-000000000000' });
    expect(await settled(1)).toMatchObject([{ state: 'PARKED', note: 'not known to the lender' }]);
  });
});

describe('the subscription of this server', () => {
  const listed = () => running.control('GET', '/plexe/subscriptions');
  const said = () =>
    until(listed, (rows: { webhookUri: string }[]) =>
      rows.some(({ webhookUri }) => webhookUri === running.url + path),
    );
  const listen = async (origin = running.url) =>
    running.app.services.providers.PLEXE.listen?.(origin + path, {
      requestId: 'test',
      signal: new AbortController().signal,
    });

  it('is made when there is none, and then brings events', async () => {
    running.app.listenToLenders({ PLEXE: running.url });
    await said();
    expect(await listed()).toMatchObject([{ owner: 'partner', ownerId: partnerId }]);
    expect((await listed())[0].webhooks).toEqual([...WANTED]);
    const ref = fresh();
    await running.control('POST', '/plexe/events', {
      event: 'WB_Application_Status_Changed',
      applicationId: ref,
    });
    await running.control('POST', '/clock', { advanceSeconds: 0 });
    await settled(1);
    expect(await movesOf(ref)).toMatchObject([{ via: 'WEBHOOK' }]);
  });

  it('is left as it stands when it stands already', async () => {
    const before = await listed();
    await running.calls('plexe');
    await listen();
    expect(await running.calls('plexe')).toEqual({ getRegisteredWebhooks: 1 });
    expect(await listed()).toEqual(before);
  });

  it('moves with the address of this server', async () => {
    await running.calls('plexe');
    await listen('https://elsewhere.example');
    expect(await running.calls('plexe')).toMatchObject({ updateWebhookUri: 1 });
    expect(await listed()).toMatchObject([{ webhookUri: `https://elsewhere.example${path}` }]);
  });

  it('is made anew where moving it would move those of others, too', async () => {
    const other = {
      partnerId,
      subscriptionId: randomUUID(),
      uri: 'https://other.example/events',
      events: ['WB_Loan_Created'],
    };
    const { data } = await running.graph(
      'mutation ($input: PlexeRegisterWebhookInput!) { plexeRegisterWebhook(input: $input) { done { isDone } userErrors { message } } }',
      { input: { idempotencyKey: randomUUID(), ...other } },
    );
    expect(data.plexeRegisterWebhook).toEqual({ done: { isDone: true }, userErrors: [] });
    await listen();
    const uris = (await listed()).map(({ webhookUri }: { webhookUri: string }) => webhookUri);
    expect(uris.sort()).toEqual(['https://other.example/events', running.url + path].sort());
    const { data: shown } = await running.graph(
      'query ($input: PlexeWebhookOwnerInput!) { plexeGetRegisteredWebhooks(input: $input) { subscriptionId uri isActive events } }',
      { input: { partnerId } },
    );
    expect(shown.plexeGetRegisteredWebhooks).toContainEqual({
      subscriptionId: other.subscriptionId,
      uri: other.uri,
      isActive: true,
      events: other.events,
    });
  });
});

describe('a delivery that the sandbox spoils', () => {
  const tell = async (applicationId: string) => {
    const event = 'WB_Application_Status_Changed';
    await running.control('POST', '/plexe/events', { event, applicationId });
    await running.control('POST', '/clock', { advanceSeconds: 0 });
  };
  const spoil = (fault: string) =>
    running.control('POST', '/plexe/webhook/faults', { fault, times: 1 });
  const lastAttempt = async (): Promise<number | undefined> => {
    const deliveries = (await running.control('GET', '/plexe/deliveries')) as {
      attempts: { result: number }[];
    }[];
    return deliveries.at(-1)?.attempts.at(-1)?.result;
  };

  it.each([
    ['duplicate', { state: 'DONE' }],
    ['unknownEvent', { state: 'DONE' }],
    ['noData', { state: 'PARKED', note: 'names nothing to read' }],
    ['strangers', { state: 'PARKED', note: 'not known to the lender' }],
  ])('%s is kept once', async (fault, row) => {
    await spoil(fault);
    await tell(fresh());
    expect(await settled(1)).toMatchObject([row]);
  });

  it.each(['poison', 'wrongTypes'])('%s is refused', async (fault) => {
    await spoil(fault);
    await tell(fresh());
    expect(await until(lastAttempt, (status) => status !== undefined)).toBe(401);
    expect(await inbox()).toEqual([]);
  });

  it('reordered ones end in what is so now', async () => {
    const ref = fresh();
    await spoil('reorder');
    await tell(ref);
    await tell(ref);
    await settled(2);
    const moves = await movesOf(ref);
    expect(moves.at(-1)?.nativeStatus).toBe(await statusOf(ref));
    expect(moves).toHaveLength(1);
  });
});
