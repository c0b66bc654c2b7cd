/**
 * Whatever becomes of the messages about a loan, its log ends where the lender is, and shows nothing that
 * never was: shuffled, doubled, dropped and lied, with readings in between, and a reader who is cut again
 * and again. On a real Postgres with two servers; embedded, with one.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { until } from '../events/support.js';
import { type EngineUnderTest, engines, type Place, postgresUrl } from '../store/engines.js';
import { LOAN_CHANGES, stubborn } from '../support/live.js';
import { DONE, loanId, plexeOf } from '../support/plexe.js';
import { type Running, startRunning, startSandboxHere } from '../support/running.js';

/** What a caller may ask for in between. */
const READS = {
  readStatus: 'status',
  readBalance: 'balance { amount }',
  readAll: 'status balance { amount } history { to }',
} as const;
interface Moment {
  readonly kind: keyof typeof READS | 'repay' | 'draw' | 'message' | 'double' | 'hold' | 'cut';
  readonly at: number;
}
interface Story {
  readonly moments: readonly Moment[];
  readonly closes: boolean;
  /** In which order the messages that were held back come in the end. */
  readonly order: readonly number[];
}
const kinds = ['repay', 'draw', 'message', 'double', 'hold', 'cut'] as const;
const moment = fc.record<Moment>({
  kind: fc.constantFrom(...kinds, 'readStatus', 'readBalance', 'readAll'),
  at: fc.nat({ max: 4 }),
});
const story = fc.record<Story>({
  moments: fc.array(moment, { minLength: 4, maxLength: 12 }),
  closes: fc.boolean(),
  order: fc.array(fc.nat({ max: 100 }), { minLength: 12, maxLength: 12 }),
});

interface State {
  readonly to: string;
  readonly outstanding: string;
}

describe.each(engines)('the log of a loan on $name', (engine: EngineUnderTest) => {
  let place: Place;
  let sandbox: Sandbox & { readonly url: string };
  let servers: Running[];
  beforeAll(async () => {
    place = await engine.place();
    sandbox = await startSandboxHere();
    servers = [];
    // Servers that share a store say so, or each would take over what the other is sending.
    const shared = engine.name === 'postgres' && { DATABASE_URL: postgresUrl };
    for (let one = 0; one < (shared ? 2 : 1); one++)
      servers.push(
        await startRunning({ sandbox, db: place.open(), env: { POLL_SECONDS: '1', ...shared } }),
      );
  });
  afterAll(async () => {
    for (const one of servers) await one.close();
    await sandbox.close();
    await place.remove();
  });

  const server = (at: number) => servers[at % servers.length]!;
  const stateOf = async (ref: string): Promise<State> => {
    const { balance, closedDate } = await server(0).control('GET', `/plexe/loans/${ref}`);
    return { to: closedDate ? 'CLOSED' : 'OPEN', outstanding: balance };
  };
  const logOf = async (ref: string) => {
    const subject = { provider: 'PLEXE', entity: 'Loan', ref } as const;
    const [log = []] = await server(0).app.services.timeline.history([subject]);
    return log;
  };
  async function deliver(at: number, body: object): Promise<void> {
    const { url, app } = server(at);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url + app.pathOf('PLEXE'), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  }
  /** What it says of the loan is a lie. */
  const message = (ref: string) => ({
    id: randomUUID(),
    webhookEvent: 'WB_Loan_Withdrawal_Completed',
    data: { loanId: ref, statusName: 'Closed', amount: '999999.00' },
    creationTimeUtc: '2026-01-15T09:00:00Z',
  });

  it('ends where the lender is, and shows nothing that never was', async () => {
    const { loans, loansByStory } = plexeOf(server(0)).known;
    const { closed, disabled, exhausted, overLimit } = loansByStory;
    const refs = loans.filter((ref) => ![closed, disabled, exhausted, overLimit].includes(ref));
    const { make, codeOf, confirm, act } = plexeOf(server(0));

    async function play(ref: string, { moments, closes, order }: Story) {
      const read = async (at: number, fields: string) => {
        const query = `query ($id: ID!) { loan(id: $id) { ${fields} } }`;
        const { data, errors } = await server(at).graph(query, { id: loanId(ref) });
        expect(errors).toBeUndefined();
        return data.loan;
      };
      await read(0, 'status');
      const { history } = await read(0, 'history { eventId }');
      const reader = stubborn(
        servers.map(({ url }) => url),
        { query: LOAN_CHANGES, variables: { id: loanId(ref) } },
        history[0].eventId,
      );
      const were: State[] = [await stateOf(ref)];
      const moved = async () => were.push(await stateOf(ref));
      const held: object[] = [];
      const happen: Readonly<Record<Moment['kind'], (at: number) => Promise<unknown>>> = {
        // Where nothing is owed any more the sandbox refuses, and nothing moves.
        repay: (at) =>
          server(0).control('POST', `/plexe/loans/${ref}/repay`, { amount: `${at + 1}.05` }),
        async draw(at) {
          const terms = await make(ref, `${at + 10}.00`);
          expect(await confirm(terms, await codeOf(ref))).toMatchObject(DONE);
        },
        message: (at) => deliver(at, message(ref)),
        async double(at) {
          const one = message(ref);
          await Promise.all([deliver(at, one), deliver(at + 1, one)]);
        },
        hold: async () => held.push(message(ref)),
        readStatus: (at) => read(at, READS.readStatus),
        readBalance: (at) => read(at, READS.readBalance),
        readAll: (at) => read(at, READS.readAll),
        cut: () => reader.cut(),
      };
      for (const { kind, at } of moments) {
        await happen[kind](at);
        await moved();
      }
      if (closes) {
        await act('plexeTestingCloseLoanOnLoanId', { loanId: loanId(ref) });
        await moved();
        // Of the balance, which may have moved since it was read, this tells nothing.
        await read(0, READS.readStatus);
      }
      const late = held.map((body, at) => ({ body, place: order[at] ?? 0 }));
      for (const { body, place } of late.sort((a, b) => a.place - b.place))
        await deliver(place, body);
      return { reader, were };
    }

    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const ref = refs.pop()!;
        const { reader, were } = await play(ref, told);
        // Read again and again while somebody follows: what was dropped is found out.
        const now = were.at(-1)!;
        const log = await until(
          () => logOf(ref),
          (events) =>
            lastOf(events.map(({ to }) => to)) === now.to &&
            lastOf(events.map(({ outstanding }) => outstanding?.amount)) === now.outstanding,
        );
        const never = log.filter(
          ({ to, outstanding }) =>
            !were.some(
              (state) =>
                (to === null || to === state.to) &&
                (outstanding === null || outstanding.amount === state.outstanding),
            ),
        );
        expect(never).toEqual([]);
        const seen = await until(
          async () => {
            reader.take();
            return [...reader.seen];
          },
          ({ length }) => length >= log.length - 1,
        );
        await reader.end();
        const { data } = await server(1).graph(
          'query ($id: ID!) { loan(id: $id) { history { eventId } } }',
          { id: loanId(ref) },
        );
        const ids = data.loan.history.map(({ eventId }: { eventId: string }) => eventId);
        expect(ids.slice(1, seen.length + 1)).toEqual(seen);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 240_000);
});

const lastOf = <T>(told: readonly T[]): T | undefined =>
  told.filter((one) => one !== null && one !== undefined).at(-1);
