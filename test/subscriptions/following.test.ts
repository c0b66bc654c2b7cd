/** Following an application and a lender, by both protocols, on the running product. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import {
  applicationId,
  deliver,
  listen,
  newApplication,
  privateKeyOf,
  signed,
} from '../events/support.js';
import {
  ARRIVALS,
  CHANGES,
  type Followed,
  overStream,
  type Subscribing,
  ways,
} from '../support/live.js';
import type { Running } from '../support/running.js';
import { startStored } from '../support/stored.js';

let running: Running;
beforeAll(async () => {
  running = await startStored();
  await listen(running);
});
afterAll(async () => {
  await silence();
  await running.close();
});

/** The lender tells nothing any more. */
const silence = () => running.control('PUT', '/brighte/webhook', { url: null });
const step = (ref: string, name: string) =>
  running.control('POST', `/brighte/applications/${ref}/${name}`);
/** The sandbox sends what it has to tell. */
const toldNow = () => running.control('POST', '/clock', { advanceSeconds: 0 });
const changes = (seen: readonly Followed[]) => seen.map(({ data }) => data.applicationChanged);
const words = (seen: readonly Followed[]) => changes(seen).map(({ nativeStatus }) => nativeStatus);
const following = (ref: string, after?: string): Subscribing => ({
  query: CHANGES,
  variables: { id: applicationId(ref), ...(after && { after }) },
});

/** Reads it, as any caller would; the ids of its events. */
async function historyOf(ref: string): Promise<string[]> {
  const { data } = await running.graph(
    'query ($id: ID!) { application(id: $id) { status history { eventId } } }',
    { id: applicationId(ref) },
  );
  return data.application.history.map(({ eventId }: { eventId: string }) => eventId);
}

/** Moves it, and has each move read. */
async function move(ref: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await step(ref, name);
    await historyOf(ref);
  }
}

async function known(): Promise<{ ref: string; first: string }> {
  const ref = await newApplication(running);
  const [first = ''] = await historyOf(ref);
  return { ref, first };
}

describe.each(ways)('over %s', (_, follow) => {
  it('a status arrives when the lender tells of it, with the application behind it', async () => {
    const { ref, first } = await known();
    const one = follow(running.url, following(ref, first));
    await step(ref, 'approve');
    await toldNow();
    expect(await one.until(1)).toEqual([
      {
        data: {
          applicationChanged: {
            eventId: expect.any(String),
            from: 'CONDITIONALLY_APPROVED',
            to: 'APPROVED',
            nativeStatus: 'APPROVED',
            via: 'WEBHOOK',
            application: { status: 'APPROVED' },
          },
        },
      },
    ]);
    await one.cut();
  });

  it('the first reading of one that was never read is the first event', async () => {
    await silence();
    const ref = await newApplication(running);
    const one = follow(running.url, following(ref));
    expect(words(await one.until(1))).toEqual(['C.APPROV']);
    await one.cut();
    await listen(running);
  });

  it('each event sees the application as it is then, not as it was at the beginning', async () => {
    const { ref, first } = await known();
    const one = follow(running.url, following(ref, first));
    await move(ref, 'approve');
    await one.until(1);
    await move(ref, 'withdraw');
    const seen = changes(await one.until(2));
    expect(seen.map(({ to }) => to)).toEqual(seen.map(({ application }) => application.status));
    await one.cut();
  });

  it('all after an event comes first, then what happens: nothing missed, nothing twice', async () => {
    const { ref, first } = await known();
    await move(ref, 'refer', 'approve');
    const one = follow(running.url, following(ref, first));
    expect(words(await one.until(2))).toEqual(['REFER', 'APPROVED']);
    await one.cut();
    const last = changes(one.seen).at(-1).eventId;
    await move(ref, 'withdraw');
    const again = follow(running.url, following(ref, last));
    expect(words(await again.until(1))).toEqual(['WITHDRAW']);
    expect(changes([...one.seen, ...again.seen]).map(({ eventId }) => eventId)).toEqual(
      (await historyOf(ref)).slice(1),
    );
    await again.cut();
  });

  it('to resume asks the lender nothing', async () => {
    const { ref, first } = await known();
    await move(ref, 'refer', 'approve');
    await running.calls('brighte');
    const one = follow(running.url, {
      query:
        'subscription ($id: ID!, $after: ID) { applicationChanged(id: $id, afterEventId: $after) { to } }',
      variables: { id: applicationId(ref), after: first },
    });
    await one.until(2);
    expect(await running.calls('brighte')).toEqual({});
    await one.cut();
  });

  it('what a lender sends arrives without its body, once, from any place on', async () => {
    const { ref } = await known();
    const before = follow(running.url, { query: ARRIVALS });
    const key = privateKeyOf(running);
    const message = signed(key, { id: ref, status: 'APPROVED' });
    // Without a place it begins when the server has heard of it, which nobody is told.
    while (before.seen.length === 0) {
      await deliver(running.url, signed(key, { id: ref, status: 'REFER' }));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const place = before.seen.at(-1)?.data.providerEvent.eventId;
    for (const body of [message, message, signed(key, { id: ref }, 90_000)])
      expect(await deliver(running.url, body)).toBe(200);
    await before.cut();
    const one = follow(running.url, { query: ARRIVALS, variables: { after: place } });
    const own = (await one.until(2)).map(({ data }) => data.providerEvent).slice(-2);
    expect(own).toEqual([
      expect.objectContaining({ provider: 'BRIGHTE', reference: ref, laidAside: false }),
      expect.objectContaining({ provider: 'BRIGHTE', laidAside: true }),
    ]);
    expect(JSON.stringify(one.seen)).not.toContain(message.signature);
    await one.cut();
  });

  it.each<[string, Subscribing, string]>([
    ['an id of nobody', following('99999999'), 'NOT_FOUND'],
    ['no id', { query: CHANGES, variables: { id: 'nonsense' } }, 'INVALID_INPUT'],
    [
      'an event of nobody',
      following('10001', globalId('BRIGHTE', 'StatusEvent', '0')),
      'NOT_FOUND',
    ],
    ['an event that is none', following('10001', 'nonsense'), 'INVALID_INPUT'],
    [
      'a lender that sends nothing',
      { query: 'subscription { providerEvent(provider: IUTE) { eventId } }' },
      'NOT_SUPPORTED',
    ],
    ['no variables', { query: CHANGES }, 'BAD_USER_INPUT'],
    ['no GraphQL', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
    [
      'a field that is not there',
      { query: 'subscription { nobody }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a query', { query: '{ providers { code } }' }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'two subscriptions',
      {
        query:
          'subscription { a: providerEvent(provider: IUTE) { eventId } b: providerEvent(provider: IUTE) { eventId } }',
      },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a document without an end',
      { query: `subscription { providerEvent(provider: IUTE) { ${'eventId '.repeat(4_001)} } }` },
      'QUERY_TOO_LARGE',
    ],
  ])('%s is refused with a code, and nothing is followed', async (_name, asked, code) => {
    const one = follow(running.url, asked);
    const reason = await one.ended;
    const errors = one.seen.flatMap(({ errors: told = [] }) => told);
    const all = [...errors, ...(Array.isArray(reason) ? reason : [])];
    expect(all.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('an event of another application', () => {
  it('is no place in the log of this one', async () => {
    const [one, other] = [await known(), await known()];
    const refused = overStream(running.url, following(one.ref, other.first));
    const [{ errors } = {}] = await refused.until(1);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});

describe('over the endpoint of queries', () => {
  it('events are sent to who accepts them', async () => {
    const { ref, first } = await known();
    const one = overStream(running.url, following(ref, first), {}, '/graphql');
    await move(ref, 'approve');
    expect(words(await one.until(1))).toEqual(['APPROVED']);
    await one.cut();
  });

  it('who would take events after JSON gets JSON, as urql asks', async () => {
    const accept = 'application/graphql-response+json, application/json, text/event-stream';
    const { status, data } = await running.graph('{ __typename }', {}, { accept });
    expect({ status, data }).toEqual({ status: 200, data: { __typename: 'Query' } });
  });

  it('a subscription as JSON is told where to go', async () => {
    const { status, errors } = await running.graph(CHANGES, { id: applicationId('10001') });
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('text/event-stream'),
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    });
  });
});
