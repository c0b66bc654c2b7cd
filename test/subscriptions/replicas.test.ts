/**
 * What a reader sees whose connection is cut again and again, and who comes back to any of the
 * servers: the log, once, in order. On a real Postgres with two servers; embedded, with one.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { applicationId, deliver, privateKeyOf, signed, until } from '../events/support.js';
import { type EngineUnderTest, engines, type Place } from '../store/engines.js';
import { CHANGES, overSocket, stubborn } from '../support/live.js';
import { type Running, startRunning, startSandboxHere } from '../support/running.js';

const STEPS = ['refer', 'conditionally-approve', 'approve', 'withdraw'] as const;
const STATUSES = ['QUOTE', 'REFER', 'C.APPROV', 'APPROVED', 'WITHDRAW'] as const;

interface Moment {
  readonly kind: 'step' | 'message' | 'double' | 'read' | 'cut';
  readonly at: number;
}
const moment = fc.record({
  kind: fc.constantFrom<Moment['kind']>('step', 'message', 'double', 'read', 'cut'),
  at: fc.nat({ max: 4 }),
});

describe.each(engines)('following on $name', (engine: EngineUnderTest) => {
  let place: Place;
  let sandbox: Sandbox & { readonly url: string };
  let servers: Running[];
  beforeAll(async () => {
    place = await engine.place();
    sandbox = await startSandboxHere();
    const replicas = engine.name === 'postgres' ? 2 : 1;
    servers = [];
    for (let one = 0; one < replicas; one++)
      servers.push(await startRunning({ sandbox, db: place.open() }));
  });
  afterAll(async () => {
    for (const one of servers) await one.close();
    await sandbox.close();
    await place.remove();
  });

  const server = (at: number) => servers[at % servers.length]!;
  const historyOf = async (ref: string) => {
    const { data } = await server(0).graph(
      'query ($id: ID!) { application(id: $id) { status history { eventId to } } }',
      { id: applicationId(ref) },
    );
    return data.application as { status: string; history: { eventId: string; to: string }[] };
  };

  it('events in any order, doubled, lost or lied about: one log, the same for everybody', async () => {
    const { applicationIds } = await server(0).control('POST', '/brighte/applications', {
      count: 12,
      financedDollars: 8501,
    });
    const refs: string[] = applicationIds;
    const key = privateKeyOf(server(0));
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 4, maxLength: 14 }), async (moments) => {
        const ref = refs.pop()!;
        const [first] = (await historyOf(ref)).history;
        const reader = stubborn(
          servers.map(({ url }) => url),
          { query: CHANGES, variables: { id: applicationId(ref) } },
          first!.eventId,
        );
        const step = (at: number) =>
          server(0).control('POST', `/brighte/applications/${ref}/${STEPS[at % 4]}`);
        for (const { kind, at } of moments) {
          const message = signed(key, { id: ref, status: STATUSES[at] ?? '' });
          // A step the application cannot take is refused by the sandbox, and moves nothing.
          if (kind === 'step') await step(at).catch(() => undefined);
          if (kind === 'message' || kind === 'double') await deliver(server(at).url, message);
          if (kind === 'double') await deliver(server(at + 1).url, message);
          if (kind === 'read') await historyOf(ref);
          if (kind === 'cut') await reader.cut();
        }
        // The last message is lost; a reading finds out.
        const { status, history } = await historyOf(ref);
        const logged = history.slice(1).map(({ eventId }) => eventId);
        const seen = await until(
          async () => {
            reader.take();
            return [...reader.seen];
          },
          (ids) => ids.length >= logged.length,
        );
        await reader.end();
        expect(seen.slice(0, logged.length)).toEqual(logged);
        expect(new Set(seen).size).toBe(seen.length);
        const now = await historyOf(ref);
        expect(now.history.map(({ eventId }) => eventId).slice(1)).toEqual(seen);
        expect(now.history.at(-1)?.to).toBe(status);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  // One connection is all the embedded engine has: nothing can overtake there.
  it.skipIf(engine.name === 'embedded')('an id is not seen before a smaller one', async () => {
    const [slow, quick] = [place.open(), place.open()];
    const insert = (on: Pick<typeof slow, 'query'>, digest: string) =>
      on.query(
        `insert into inbox (provider, digest, state, entity, subject, sealed)
         values ('IUTE', $1, 'DONE', 'Application', '1', '')`,
        [digest],
      );
    let second: Promise<unknown> = Promise.resolve();
    const log = servers[0]!.app.services.live.store.arrivals('IUTE');
    const before = await log.last();
    await slow.tx(async (tx) => {
      await insert(tx, 'first');
      second = insert(quick, 'second');
      await new Promise((resolve) => setTimeout(resolve, 300));
      // The second one waits: seen now, it would make a reader pass over the first.
      expect(await log.after(before, 10)).toEqual([]);
    });
    await second;
    const { rows } = await quick.query<{ digest: string }>(
      `select digest from inbox where provider = 'IUTE' order by id`,
    );
    expect(rows.map(({ digest }) => digest)).toEqual(['first', 'second']);
  });

  // One process cannot lose itself.
  it.skipIf(engine.name === 'embedded')(
    'a lost connection to the store loses no event',
    async () => {
      const { applicationIds } = await server(0).control('POST', '/brighte/applications', {
        count: 1,
        financedDollars: 8501,
      });
      const [ref] = applicationIds;
      const [first] = (await historyOf(ref)).history;
      const one = overSocket(server(1).url, {
        query: CHANGES,
        variables: { id: applicationId(ref), after: first?.eventId },
      });
      const step = async (name: string) => {
        await server(0).control('POST', `/brighte/applications/${ref}/${name}`);
        await until(
          // A connection that was ended is one failed answer of a pool.
          () => historyOf(ref).catch(() => undefined),
          (application) => application !== undefined,
        );
      };
      await step('refer');
      await one.until(1);
      await place.open().query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and query ilike 'listen %'`,
      );
      await step('approve');
      expect((await one.until(2)).at(-1)?.data.applicationChanged.to).toBe('APPROVED');
      await one.cut();
    },
  );

  // There is nobody else to append to it.
  it.skipIf(engine.name === 'embedded')(
    'what another server has noted is not taken for known',
    async () => {
      const { applicationIds } = await server(0).control('POST', '/brighte/applications', {
        count: 1,
        financedDollars: 8501,
      });
      const [ref] = applicationIds;
      const before = await historyOf(ref);
      await server(1).app.services.timeline.note([
        {
          provider: 'BRIGHTE',
          entity: 'Application',
          ref,
          status: 'IN_REVIEW',
          nativeStatus: 'REFER',
          beganAt: new Date(),
          via: 'POLL',
        },
      ]);
      const { history } = await until(
        () => historyOf(ref),
        (application) => application.history.length > 2,
      );
      expect(history.map(({ to }) => to)).toEqual([before.status, 'IN_REVIEW', before.status]);
    },
  );
});
