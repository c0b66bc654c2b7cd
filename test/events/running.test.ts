/** Brighte's events through the running product: as its sandbox sends them, and as others might. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../src/store/db.js';
import { engines, type Place } from '../store/engines.js';
import { type Running, startRunning } from '../support/running.js';
import { type Statement, watchedDb } from '../support/watched-db.js';
import {
  applicationId,
  deliver,
  FORGED,
  form,
  listen,
  movesOf,
  newApplication,
  privateKeyOf,
  signed,
  until,
  wordsOf,
} from './support.js';

let running: Running;
let db: Db;
let key: string;
/** Throws where a test wants the store to fail. */
let spoil: (statement: Statement) => void = () => {};
/** On a real Postgres where the tests are given one. */
let place: Place;

beforeAll(async () => {
  place = await engines.at(-1)!.place();
  db = place.open();
  const watched = watchedDb(db, (statement, run) => {
    spoil(statement);
    return run();
  });
  running = await startRunning({ db: watched });
  key = privateKeyOf(running);
});
afterAll(async () => {
  await running.close();
  await place.remove();
});
beforeEach(async () => {
  spoil = () => {};
  await running.control('PUT', '/brighte/webhook', { url: null, encoding: 'json' });
  await running.control('DELETE', '/brighte/webhook/faults');
});

const rowsOf = async (ref: string) =>
  (
    await db.query<{ state: string; tries: number; note: string }>(
      'select state, tries, note from inbox where subject = $1 order by id',
      [ref],
    )
  ).rows;
const settled = (ref: string, count = 1) =>
  until(
    () => rowsOf(ref),
    (rows) => rows.length === count && rows.every(({ state }) => state !== 'NEW'),
  );
const send = (body: string | Buffer | object) => deliver(running.url, body);
const step = (ref: string, name: string) =>
  running.control('POST', `/brighte/applications/${ref}/${name}`);
const handledNow = () => running.control('POST', '/clock', { advanceSeconds: 0 });

describe('moves of an application', () => {
  it.each(['json', 'form'])('arrive by themselves, as %s', async (encoding) => {
    await listen(running, { encoding });
    const ref = await newApplication(running);
    await handledNow();
    await settled(ref);
    await running.control('POST', '/clock', { advanceSeconds: 200 });
    await settled(ref, 2);
    const { data, errors } = await running.graph(
      'query ($id: ID!) { application(id: $id) { status history { at from to nativeStatus via } } }',
      { id: applicationId(ref) },
    );
    expect(errors).toBeUndefined();
    expect(data.application).toMatchObject({
      status: 'APPROVED',
      history: [
        { from: null, to: 'CONDITIONALLY_APPROVED', nativeStatus: 'C.APPROV', via: 'WEBHOOK' },
        {
          from: 'CONDITIONALLY_APPROVED',
          to: 'APPROVED',
          nativeStatus: 'APPROVED',
          via: 'WEBHOOK',
        },
      ],
    });
  });

  it('are noted by whoever reads them, too, and not twice', async () => {
    const ref = await newApplication(running);
    const look = () =>
      running.graph('query ($id: ID!) { application(id: $id) { history { nativeStatus via } } }', {
        id: applicationId(ref),
      });
    await look();
    await step(ref, 'approve');
    const { data } = await look();
    expect((await look()).data).toEqual(data);
    expect(data.application.history).toEqual([
      { nativeStatus: 'C.APPROV', via: 'POLL' },
      { nativeStatus: 'APPROVED', via: 'POLL' },
    ]);
  });

  it('are noted after an action of ours as such', async () => {
    const ref = await newApplication(running);
    const { data, errors } = await running.graph(
      `mutation ($input: BrighteUpdateApplicationInput!) {
        brighteUpdateApplication(input: $input) { userErrors { message } application { history { nativeStatus via } } } }`,
      {
        input: { idempotencyKey: ref, applicationId: applicationId(ref), referenceNumber: 'A-1' },
      },
    );
    expect(errors).toBeUndefined();
    expect(data.brighteUpdateApplication).toEqual({
      userErrors: [],
      application: { history: [{ nativeStatus: 'C.APPROV', via: 'ACTION' }] },
    });
  });

  it('survive doubles, reordering and lies about the status', async () => {
    await listen(running);
    const faults = [
      { fault: 'duplicate', times: 1 },
      { fault: 'reorder', times: 1 },
      { fault: 'otherStatus', times: 1 },
      { fault: 'duplicate', times: 1 },
    ];
    for (const fault of faults) await running.control('POST', '/brighte/webhook/faults', fault);
    const ref = await newApplication(running, 8500);
    for (const name of ['conditionally-approve', 'refer', 'approve', 'withdraw'])
      await step(ref, name);
    await handledNow();
    await settled(ref, 4);
    const words = wordsOf(await movesOf(running, ref));
    expect(words.at(-1)).toBe('WITHDRAW');
    expect(words).not.toContain('PAID');
    expect(new Set(words).size).toBe(words.length);
  });

  it('end where the lender is, in all 120 orders of five messages and with a double', async () => {
    const statuses = ['QUOTE', 'REFER', 'C.APPROV', 'APPROVED', 'PAID'];
    const orders = permutations(statuses);
    expect(orders).toHaveLength(120);
    const { applicationIds } = await running.control('POST', '/brighte/applications', {
      count: 120,
      financedDollars: 8503,
    });
    const refs: string[] = applicationIds;
    const answers: number[] = [];
    await Promise.all(
      refs.map(async (ref, at) => {
        for (const status of orders[at] ?? []) {
          // A lender moves first, and says so then: a reading may come right behind the message.
          if (status === 'C.APPROV') await step(ref, 'approve');
          const message = signed(key, { id: ref, status });
          answers.push(await send(message), ...(status === 'REFER' ? [await send(message)] : []));
        }
      }),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    for (const ref of refs) {
      const rows = await settled(ref, 5);
      expect(rows.map(({ state }) => state)).toEqual(Array(5).fill('DONE'));
      expect(wordsOf(await movesOf(running, ref)).at(-1)).toBe('APPROVED');
    }
  }, 120_000);
});

const permutations = (list: readonly string[]): string[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((one) =>
        permutations(list.filter((other) => other !== one)).map((rest) => [one, ...rest]),
      );

describe('what is not from the lender', () => {
  const count = async () => (await db.query('select 1 from inbox')).count;

  it.each(FORGED)('%s: 401, and nothing is kept', async (_, body) => {
    const before = await count();
    expect(await send(body)).toBe(401);
    expect(await count()).toBe(before);
  });

  it.each([
    'forged',
    'shortSignature',
    'upperCase',
    'unsigned',
    'shifted',
  ])('%s by the sandbox is refused each time', async (fault) => {
    await listen(running);
    await running.control('POST', '/brighte/webhook/faults', { fault });
    const ref = await newApplication(running);
    await handledNow();
    const deliveries = await running.control('GET', '/brighte/deliveries');
    expect(deliveries.at(-1)).toMatchObject({ applicationId: ref, attempts: [{ result: 401 }] });
    expect(await rowsOf(ref)).toEqual([]);
    await running.control('PUT', '/brighte/webhook', { url: null });
  });

  it('1,000 shifted pairs: none is kept', async () => {
    const ref = await newApplication(running);
    const shift = (n: number) => {
      const { timestamp = '', token = '', ...rest } = signed(key, { id: ref });
      const all = timestamp + token;
      const cut = n % 60;
      const at = cut < 10 ? cut : cut + 1;
      return { ...rest, timestamp: all.slice(0, at), token: all.slice(at) };
    };
    const answers = new Set<number>();
    for (let from = 0; from < 1000; from += 50)
      for (const status of await Promise.all(
        Array.from({ length: 50 }, (_, at) => send(shift(from + at))),
      ))
        answers.add(status);
    expect([...answers]).toEqual([401]);
    expect(await rowsOf(ref)).toEqual([]);
  }, 60_000);

  it('too large, or for a lender that sends nothing', async () => {
    expect(await send(form({ id: 'x'.repeat(65 * 1024) }))).toBe(413);
    const answer = await fetch(`${running.url}/webhooks/iute`, { method: 'POST', body: 'x' });
    expect(answer.status).toBe(404);
  });
});

describe('a good pair', () => {
  it('with a hundred other bodies changes nothing that the lender does not confirm', async () => {
    const ref = await newApplication(running);
    const pair = signed(key, { id: ref });
    const bodies = Array.from({ length: 100 }, (_, at) => ({
      ...pair,
      status: ['PAID', 'DECLINED', 'WITHDRAW', `WORD ${at}`][at % 4],
      reference_number: String(at),
    }));
    const answers = await Promise.all(bodies.map(send));
    expect(new Set(answers)).toEqual(new Set([200]));
    await settled(ref, 28);
    expect(wordsOf(await movesOf(running, ref))).toEqual(['C.APPROV']);
  });

  it('200 times at once is one row, one reading, one entry', async () => {
    const ref = await newApplication(running);
    await running.calls('brighte');
    const message = signed(key, { id: ref });
    const answers = await Promise.all(Array.from({ length: 200 }, () => send(message)));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await settled(ref)).toMatchObject([{ state: 'DONE', tries: 1 }]);
    expect(await movesOf(running, ref)).toHaveLength(1);
    expect((await running.calls('brighte')).getApplication).toBe(1);
  });

  it('is taken 485 minutes late, laid aside after a day, refused from the future', async () => {
    await listen(running);
    const late = async (seconds: number) => {
      await running.control('POST', '/brighte/webhook/faults', {
        fault: 'late',
        times: 1,
        seconds,
      });
      const ref = await newApplication(running);
      await handledNow();
      const delivery = (await running.control('GET', '/brighte/deliveries')).at(-1);
      return { ref, result: delivery.attempts[0].result };
    };
    const [slow, old, ahead] = [await late(485 * 60), await late(25 * 3600), await late(-360)];
    expect([slow.result, old.result, ahead.result]).toEqual([200, 200, 401]);
    expect(await settled(slow.ref)).toMatchObject([{ state: 'DONE' }]);
    expect(await rowsOf(old.ref)).toMatchObject([{ state: 'QUARANTINED', tries: 0 }]);
    expect(await rowsOf(ahead.ref)).toEqual([]);
    expect(await movesOf(running, old.ref)).toEqual([]);
  });

  it('about an application that nobody knows is parked', async () => {
    expect(await send(signed(key, { id: '99999999' }))).toBe(200);
    expect(await settled('99999999')).toMatchObject([
      { state: 'PARKED', note: 'not known to the lender' },
    ]);
    expect(await movesOf(running, '99999999')).toEqual([]);
  });
});

describe('when the store fails', () => {
  it('503, and the retry of the lender is taken', async () => {
    await listen(running);
    spoil = ({ text }) => {
      if (text.includes('insert into inbox')) throw new Error('the store is gone');
    };
    const ref = await newApplication(running, 8505);
    await handledNow();
    const before = (await running.control('GET', '/brighte/deliveries')).at(-1);
    expect(before).toMatchObject({ applicationId: ref, attempts: [{ result: 503 }] });
    expect(await rowsOf(ref)).toEqual([]);
    spoil = () => {};
    await running.control('POST', '/clock', { advanceSeconds: 601 });
    const after = (await running.control('GET', '/brighte/deliveries')).find(
      ({ id }: { id: string }) => id === before.id,
    );
    expect(after).toMatchObject({
      state: 'delivered',
      attempts: [{ result: 503 }, { result: 200 }],
    });
    await settled(ref);
    expect(wordsOf(await movesOf(running, ref))).toEqual(['DECLINED']);
  });

  it('an event that always fails is parked after eight tries; others go on', async () => {
    const poison = await newApplication(running);
    spoil = ({ text, params }) => {
      if (text.includes('insert into timeline') && String(params[2]) === poison)
        throw new Error('always');
    };
    await send(signed(key, { id: poison }));
    const { applicationIds } = await running.control('POST', '/brighte/applications', {
      count: 30,
    });
    const others: string[] = applicationIds;
    for (const ref of others) expect(await send(signed(key, { id: ref }))).toBe(200);
    const hurry = async () => {
      await db.query(`update inbox set next_try_at = now() where subject = $1 and tries > 0`, [
        poison,
      ]);
      await db.query(
        `update watch set free_at = now() where ref = $1 and free_at < now() + interval '5 s'`,
        [poison],
      );
      return rowsOf(poison);
    };
    const rows = await until(hurry, ([row]) => row?.state !== 'NEW');
    expect(rows).toEqual([{ state: 'PARKED', tries: 8, note: 'an error of our own' }]);
    for (const ref of others) expect(await settled(ref)).toMatchObject([{ state: 'DONE' }]);
    expect(await movesOf(running, poison)).toEqual([]);
  }, 60_000);
});

describe('the log', () => {
  it('holds nothing of a message', async () => {
    const ref = await newApplication(running);
    const message = signed(key, { id: ref, reference_number: 'our-own-7' });
    await send(message);
    await send({ ...message, signature: '0'.repeat(64) });
    await settled(ref);
    const log = running.lines.join('');
    for (const part of [message.token, message.signature, 'our-own-7', key])
      expect(log).not.toContain(part);
    expect(log).toContain('/webhooks/brighte');
  });
});

describe('two keys', () => {
  it('are good at once, while one takes the place of the other', async () => {
    const { sandbox } = running;
    const rotating = await startRunning({ sandbox, privateKey: `the-next-key, ${key}` });
    try {
      for (const one of ['the-next-key', key]) {
        await listen(rotating, { signingKey: one });
        const ref = await newApplication(rotating);
        await handledNow();
        await until(
          () => movesOf(rotating, ref),
          (moves) => moves.length === 1,
        );
      }
      expect(await deliver(rotating.url, signed('a-former-key', { id: '10001' }))).toBe(401);
    } finally {
      await running.control('PUT', '/brighte/webhook', { url: null, signingKey: key });
      await rotating.close();
    }
  });
});

describe('messages that get lost', () => {
  it('in an outage of the lender are made up for when it is back', async () => {
    const { sandbox } = running;
    const own = await engines.at(-1)!.place();
    const store = own.open();
    const looking = await startRunning({ sandbox, db: store, env: { POLL_SECONDS: '1' } });
    try {
      const ref = await newApplication(looking);
      const fault = { operation: 'getApplication', fault: 'status500' };
      await looking.control('POST', '/brighte/faults', fault);
      await deliver(looking.url, signed(key, { id: ref }));
      const hurry = async () => {
        await store.query('update inbox set next_try_at = now() where tries > 0');
        await store.query(
          `update watch set free_at = now() where free_at < now() + interval '5 s'`,
        );
        const { rows } = await store.query<{ state: string; tries: number }>(
          'select state, tries from inbox',
        );
        return rows;
      };
      expect(await until(hurry, ([row]) => row?.state !== 'NEW')).toEqual([
        { state: 'PARKED', tries: 8 },
      ]);
      expect(await movesOf(looking, ref)).toEqual([]);
      await looking.control('DELETE', '/brighte/faults');
      await until(
        () => movesOf(looking, ref),
        (moves) => moves.length === 1,
      );
      expect(await movesOf(looking, ref)).toMatchObject([
        { nativeStatus: 'C.APPROV', via: 'POLL' },
      ]);
    } finally {
      await running.control('DELETE', '/brighte/faults');
      await looking.close();
      await own.remove();
    }
  }, 60_000);

  it('are made up for by looking', async () => {
    const { sandbox } = running;
    const looking = await startRunning({ sandbox, env: { POLL_SECONDS: '1' } });
    try {
      await listen(looking);
      await looking.control('POST', '/brighte/webhook/faults', { fault: 'drop' });
      const refs = [await newApplication(looking), await newApplication(looking, 8502)];
      for (const ref of refs)
        await looking.graph('query ($id: ID!) { application(id: $id) { status } }', {
          id: applicationId(ref),
        });
      await looking.control('POST', '/clock', { advanceSeconds: 200 });
      for (const [at, last] of ['APPROVED', 'DECLINED'].entries()) {
        const moves = await until(
          () => movesOf(looking, refs[at] ?? ''),
          (all) => all.length === 2,
        );
        expect(wordsOf(moves)).toEqual(['C.APPROV', last]);
        expect(moves.map(({ via }) => via)).toEqual(['POLL', 'POLL']);
      }
    } finally {
      await looking.close();
    }
  });
});
