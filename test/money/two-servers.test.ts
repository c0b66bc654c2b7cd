/** Two servers on one real Postgres before one lender. Needs TEST_DATABASE_URL, as test/store does. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { clientOf } from '../sandbox/support.js';
import { administrate, postgresUrl } from '../store/engines.js';
import { type Built, build, settingsOf, startBuilt } from '../support/built.js';
import { controlOf, type GraphAnswer, startRunning, startSandboxHere } from '../support/running.js';
import {
  type Asked,
  confirmCashRelease,
  createLoan,
  effectsOf,
  insertRepayment,
  receiptOf,
  settledReceipt,
  subjectFor,
  until,
} from '../support/writes.js';

interface Server extends Pick<Asked, 'graph'> {
  /** Ends it without any farewell. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface Kind {
  readonly name: string;
  open(): Promise<void> | void;
  start(sandbox: Sandbox & { readonly url: string }, databaseUrl: string): Promise<Server>;
  close(): void;
}

let built: Built;
const ENV = { SETTLE_SECONDS: '1', EXPLORE: 'off' };

const kinds: readonly Kind[] = [
  {
    name: 'two servers in one process',
    open: () => {},
    close: () => {},
    async start(sandbox, databaseUrl) {
      const running = await startRunning({ sandbox, env: { ...ENV, DATABASE_URL: databaseUrl } });
      return { graph: running.graph, kill: () => running.close(), stop: () => running.close() };
    },
  },
  {
    name: 'two processes',
    open: () => {
      built = build();
    },
    close: () => built.remove(),
    async start(sandbox, databaseUrl) {
      const settings = { ...settingsOf(sandbox), DATABASE_URL: databaseUrl };
      const { graph, child, ended } = await startBuilt(built, { ...ENV, ...settings });
      const end = async (signal: NodeJS.Signals) => {
        child.kill(signal);
        await ended;
      };
      return { graph, kill: () => end('SIGKILL'), stop: () => end('SIGKILL') };
    },
  },
];

const counted = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(values)].map((one) => [one, values.filter((value) => value === one).length]),
  );
const outcomesOf = (answers: readonly GraphAnswer[]): string[] =>
  answers.map((answer) => receiptOf(answer).outcome);

for (const adminUrl of postgresUrl ? [postgresUrl] : [])
  describe.each(kinds)('$name on one Postgres', (kind) => {
    const database = `t_${randomUUID().replaceAll('-', '')}`;
    let sandbox: Awaited<ReturnType<typeof startSandboxHere>>;
    let servers: Asked[];
    let running: Server[];
    let control: ReturnType<typeof controlOf>;
    let lender: ReturnType<typeof clientOf>;
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;

    beforeAll(async () => {
      await kind.open();
      await administrate(adminUrl, `create database ${database}`);
      sandbox = await startSandboxHere();
      control = controlOf(sandbox.url);
      lender = clientOf(sandbox.url);
      running = await Promise.all([kind.start(sandbox, url.href), kind.start(sandbox, url.href)]);
      const noFiles = () => Promise.reject(new Error('no files here'));
      servers = running.map(({ graph }) => ({ graph, graphWithFiles: noFiles }));
    });
    afterAll(async () => {
      await Promise.all(running.map((one) => one.stop()));
      await sandbox.close();
      await administrate(adminUrl, `drop database ${database} with (force)`);
      kind.close();
    });

    let serial = 0;
    const calls = async (operation: string): Promise<number> =>
      (await control('GET', '/iute/calls'))[operation];
    const at = (number: number) => servers[number % servers.length]!;

    it.each([
      { write: insertRepayment, fault: 'none', effects: 1, state: 'COMMITTED' },
      { write: insertRepayment, fault: 'resetAfterCommit', effects: 1, state: 'COMMITTED' },
      { write: insertRepayment, fault: 'resetBefore', effects: 0, state: 'NOT_APPLIED' },
      { write: insertRepayment, fault: 'status403', effects: 0, state: 'REJECTED' },
      { write: confirmCashRelease, fault: 'resetAfterCommit', effects: 1, state: 'COMMITTED' },
      { write: createLoan, fault: 'none', effects: 1, state: 'COMMITTED' },
      { write: createLoan, fault: 'resetAfterCommit', effects: 1, state: 'NEEDS_REVIEW' },
    ])('send $write.operation once for one key at once 100 times, fault $fault', async ({
      write,
      fault,
      effects,
      state,
    }) => {
      const subject = await subjectFor(write, lender, ++serial);
      const key = `both-${serial}`;
      if (fault !== 'none')
        await control('POST', '/iute/faults', { operation: write.operation, fault, times: 1 });
      const before = await calls(write.operation);
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, number) => write.send(at(number), subject, key)),
      );
      const ids = new Set(answers.map((answer) => receiptOf(answer).id));
      expect(ids.size).toBe(1);
      const [id] = ids;
      for (const server of servers) expect((await settledReceipt(server, id)).state).toBe(state);
      for (const server of servers)
        expect(receiptOf(await write.send(server, subject, key))).toMatchObject({ id, state });
      expect(await calls(write.operation)).toBe(before + 1);
      expect(await effectsOf(control, write, subject)).toBe(effects);
    });

    it('let 20 keys on one loan through one by one, and the books agree', async () => {
      const ref = await lender.loanIn('ACTIVE');
      const send = (number: number) =>
        insertRepayment.send(at(number), { ref, amount: '10.00' }, `one-by-one-${number}`);
      const pending = new Set(Array.from({ length: 20 }, (_, number) => number));
      let committed = 0;
      const round = async () => {
        const numbers = [...pending];
        const outcomes = outcomesOf(await Promise.all(numbers.map(send)));
        const words = counted(outcomes);
        expect((words.COMMITTED ?? 0) + (words.NOT_SENT ?? 0)).toBe(numbers.length);
        outcomes.forEach((outcome, index) => {
          if (outcome === 'COMMITTED') pending.delete(numbers[index]!);
        });
        committed += words.COMMITTED ?? 0;
        return pending.size;
      };
      await until(round, (left) => left === 0);
      expect(committed).toBe(20);
      const subject = { ref, amount: '10.00' };
      expect(await effectsOf(control, insertRepayment, subject)).toBe(20);
      expect((await control('GET', `/iute/loans/${ref}`)).repaid).toBe('200.00');
      expect((await control('GET', `/iute/calls/${ref}`)).insertRepayment).toBe(20);
    });

    it('never let two of 20 keys on one loan be unsettled at once', async () => {
      const ref = await lender.loanIn('ACTIVE');
      const subject = { ref, amount: '10.00' };
      await control('POST', '/iute/faults', {
        operation: 'insertRepayment',
        fault: 'resetAfterCommit',
        times: 1,
      });
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, number) =>
          insertRepayment.send(at(number), subject, `unsettled-${number}`),
        ),
      );
      expect(counted(outcomesOf(answers))).toEqual({ UNKNOWN: 1, NOT_SENT: 19 });
      const busy = answers.map(receiptOf).filter(({ outcome }) => outcome === 'NOT_SENT');
      expect(counted(busy.map(({ userErrors: [error] }) => error.code))).toEqual({ LOAN_BUSY: 19 });
      const unknown = answers.map(receiptOf).find(({ outcome }) => outcome === 'UNKNOWN');
      expect((await settledReceipt(at(0), unknown.id)).state).toBe('COMMITTED');
      expect(await effectsOf(control, insertRepayment, subject)).toBe(1);
    });

    it('settle what the other one leaves when it dies', async () => {
      const subject = await subjectFor(insertRepayment, lender, ++serial);
      await control('POST', '/iute/faults', {
        operation: 'insertRepayment',
        fault: 'resetAfterCommit',
        times: 1,
      });
      const answer = await insertRepayment.send(at(0), subject, 'left-behind');
      const { id, outcome } = receiptOf(answer);
      expect(outcome).toBe('UNKNOWN');
      await running[0]!.kill();
      expect((await settledReceipt(at(1), id)).state).toBe('COMMITTED');
      expect(await effectsOf(control, insertRepayment, subject)).toBe(1);
    });
  });

describe('the tests of two servers', () => {
  it('run where there is a Postgres', () => {
    expect(kinds).toHaveLength(2);
  });
});
