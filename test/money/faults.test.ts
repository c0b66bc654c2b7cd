/** Each write of Iute through each fault of the wire, its key sent many times at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptState } from '../../src/schema/receipt.js';
import { clientOf } from '../sandbox/support.js';
import { type GraphAnswer, type Running, startRunning } from '../support/running.js';
import {
  effectsOf,
  insertRepayment,
  receiptOf,
  type Subject,
  settledReceipt,
  subjectFor,
  type Write,
  writes,
} from '../support/writes.js';

interface Fault {
  readonly name: string;
  /** What the sandbox is told; nothing when all goes well. */
  readonly rule?: Readonly<Record<string, unknown>>;
  /** What the lender has applied afterwards. */
  readonly effects: 0 | 1;
  /** What the caller is told first. */
  readonly told: 'COMMITTED' | 'REJECTED' | 'UNKNOWN';
}

// With `ms` the sandbox drops the connection after that time: a hang that need not be waited for.
const HANG = { fault: 'hang', ms: 100 };

const faults: readonly Fault[] = [
  { name: 'no fault', effects: 1, told: 'COMMITTED' },
  { name: 'latency', rule: { fault: 'latency', ms: 300 }, effects: 1, told: 'COMMITTED' },
  { name: 'resetBefore', rule: { fault: 'resetBefore' }, effects: 0, told: 'UNKNOWN' },
  { name: 'resetAfterCommit', rule: { fault: 'resetAfterCommit' }, effects: 1, told: 'UNKNOWN' },
  { name: 'hang', rule: HANG, effects: 0, told: 'UNKNOWN' },
  { name: 'hang, applied', rule: { ...HANG, commit: true }, effects: 1, told: 'UNKNOWN' },
  { name: 'html200', rule: { fault: 'html200' }, effects: 0, told: 'UNKNOWN' },
  {
    name: 'html200, applied',
    rule: { fault: 'html200', commit: true },
    effects: 1,
    told: 'UNKNOWN',
  },
  { name: 'truncate', rule: { fault: 'truncate' }, effects: 1, told: 'UNKNOWN' },
  { name: 'malformed', rule: { fault: 'malformed' }, effects: 1, told: 'UNKNOWN' },
  { name: 'status500', rule: { fault: 'status500' }, effects: 0, told: 'UNKNOWN' },
  {
    name: 'status500, applied',
    rule: { fault: 'status500', commit: true },
    effects: 1,
    told: 'UNKNOWN',
  },
  { name: 'status403', rule: { fault: 'status403' }, effects: 0, told: 'REJECTED' },
];

const TIMES: Partial<Record<Write['operation'], number>> = {
  createLoan: 100,
  insertRepayment: 100,
};
const FINAL: readonly ReceiptState[] = ['COMMITTED', 'REJECTED', 'NOT_APPLIED'];

interface Played {
  readonly key: string;
  readonly subject: Subject;
  readonly answers: readonly GraphAnswer[];
  readonly calls: number;
}

async function play(running: Running, write: Write, fault: Fault, number: number): Promise<Played> {
  const { control } = running;
  const subject = await subjectFor(write, clientOf(running.sandbox.url), number);
  const key = `${write.operation}-${number}`;
  await running.calls();
  if (fault.rule)
    await control('POST', '/iute/faults', { operation: write.operation, times: 1, ...fault.rule });
  const answers = await Promise.all(
    Array.from({ length: TIMES[write.operation] ?? 20 }, () => write.send(running, subject, key)),
  );
  return { key, subject, answers, calls: (await running.calls())[write.operation] ?? 0 };
}

/** The receipt, the lender's books and a replay must all tell the same. */
async function expectTruth(running: Running, write: Write, fault: Fault, played: Played) {
  const { key, subject, answers, calls } = played;
  const receipts = answers.map(receiptOf);
  const [{ id }] = receipts;
  const state =
    fault.told === 'UNKNOWN' ? write.settles[fault.effects ? 'applied' : 'notApplied'] : fault.told;

  expect(calls).toBe(1);
  expect(new Set(receipts.map((receipt) => receipt.id))).toEqual(new Set([id]));
  const outcomes = receipts.map(({ outcome }) => outcome);
  const performers = outcomes.filter((one) => !['IN_PROGRESS', 'REPLAYED'].includes(one));
  // Whoever comes late may meet the row as readings have left it.
  expect(performers).toContain(fault.told);
  expect(new Set([fault.told, state])).toEqual(new Set([...performers, fault.told, state]));
  if (fault.told !== 'UNKNOWN') expect(performers).toEqual([fault.told]);

  const settled = await settledReceipt(running, id);
  expect(settled.state).toBe(state);
  expect(await effectsOf(running.control, write, subject)).toBe(fault.effects);
  const steps = settled.history.map((step: { state: string }) => step.state);
  expect(steps).toEqual([...new Set(['PENDING', 'SENDING', fault.told, state])]);
  expect(settled.sentAt).not.toBeNull();
  expect(settled.settledAt === null).toBe(!FINAL.includes(state));

  const before = (await running.control('GET', '/iute/calls'))[write.operation];
  const replay = receiptOf(await write.send(running, subject, key));
  expect(replay).toMatchObject({ id, state, outcome: FINAL.includes(state) ? 'REPLAYED' : state });
  expect((await running.control('GET', '/iute/calls'))[write.operation]).toBe(before);
  expect(await effectsOf(running.control, write, subject)).toBe(fault.effects);
}

let silence: Promise<{ running: Running; played: Played }>;
beforeAll(() => {
  silence = startRunning({ env: { SETTLE_SECONDS: '1' } }).then(async (running) => ({
    running,
    played: await play(running, insertRepayment, SILENCE, 0),
  }));
  silence.catch(() => undefined);
});

// The sooner a fault is played, the sooner it settles: all are played first, then each is asked about.
describe.each(writes)('$operation, its key sent at once many times', (write) => {
  let running: Running;
  const played = new Map<Fault, Played>();
  beforeAll(async () => {
    running = await startRunning({ env: { SETTLE_SECONDS: '1' } });
    for (const [number, fault] of faults.entries())
      played.set(fault, await play(running, write, fault, number));
  });
  afterAll(() => running.close());

  it.each(faults)('reaches the lender once and tells the truth through $name', async (fault) => {
    await expectTruth(running, write, fault, played.get(fault)!);
  });
});

/** Fifteen seconds of true silence, waited for while the others are played. */
const SILENCE: Fault = {
  name: 'silence',
  rule: { fault: 'hang', commit: true },
  effects: 1,
  told: 'UNKNOWN',
};

describe('a lender that never answers', () => {
  it('is given up by ourselves, and what it applied is found by reading', async () => {
    const { running, played } = await silence;
    await expectTruth(running, insertRepayment, SILENCE, played);
    await running.close();
  });
});
