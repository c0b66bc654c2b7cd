/** The process is killed at every step of a write; what it left is taken over by the next one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../sandbox/support.js';
import {
  type Built,
  build,
  type StartedProcess,
  settingsOf,
  startBuilt,
} from '../support/built.js';
import { controlOf, startRunning, startSandboxHere } from '../support/running.js';
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
  type Write,
} from '../support/writes.js';

let built: Built;
beforeAll(() => {
  built = build('test/money/doomed.ts');
});
afterAll(() => built.remove());

const KEY = 'crash';
const asked = (server: StartedProcess): Asked => ({
  graph: server.graph,
  graphWithFiles: () => Promise.reject(new Error('no files here')),
});

async function openScene(write: Write) {
  const sandbox = await startSandboxHere();
  const control = controlOf(sandbox.url);
  const subject = await subjectFor(write, clientOf(sandbox.url), 1);
  await control('DELETE', '/iute/calls');
  const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-crash-'));
  const env = { ...settingsOf(sandbox), DATA_DIR: dataDir };
  return {
    sandbox,
    control,
    subject,
    dataDir,
    start: (doom: number) => startBuilt(built, { ...env, DOOM: String(doom) }, 'test/money/doomed'),
    calls: async (): Promise<number> => (await control('GET', '/iute/calls'))[write.operation],
    async close() {
      await sandbox.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
type Scene = Awaited<ReturnType<typeof openScene>>;

/** Starts again on what was left: nothing lost, nothing twice, and the truth in the end. */
async function expectTruthAfter(
  { sandbox, dataDir, control, subject, calls }: Scene,
  write: Write,
) {
  const sentBefore = await calls();
  const next = await startRunning({ sandbox, dataDir, env: { SETTLE_SECONDS: '0' } });
  const replay = async () => receiptOf(await write.send(next, subject, KEY));
  const first = await until(replay, ({ outcome }) => outcome !== 'IN_PROGRESS');
  const { state } = await settledReceipt(next, first.id);
  const sent = await calls();
  const effects = await effectsOf(control, write, subject);
  const facts = { state, sent, effects };

  if (sentBefore === 0 && sent === 1)
    // Nothing had left the dead process: the key was free and has been used.
    expect(facts).toEqual({ state: 'COMMITTED', sent: 1, effects: 1 });
  else {
    expect(sent).toBe(sentBefore);
    expect([
      { sent: 0, effects: 0 },
      { sent: 1, effects: 1 },
    ]).toContainEqual({ sent, effects });
    const { applied, notApplied } = write.settles;
    const settledByReading = effects ? applied : notApplied;
    expect([settledByReading, ...(effects ? ['COMMITTED'] : [])]).toContain(state);
  }
  expect(await replay()).toMatchObject({ id: first.id, state });
  expect(await calls()).toBe(sent);
  await next.close();
  return facts;
}

describe.concurrent('a process killed', () => {
  it.for([
    insertRepayment,
    confirmCashRelease,
    createLoan,
  ])('at each moment of $operation loses nothing and does nothing twice', {
    timeout: 400_000,
  }, async (write) => {
    const seen: unknown[] = [];
    for (let moment = 1; ; moment++) {
      const scene = await openScene(write);
      const doomed = await scene.start(moment);
      const answer = await write.send(asked(doomed), scene.subject, KEY).catch(() => null);
      if (answer) {
        expect(receiptOf(answer).outcome).toBe('COMMITTED');
        doomed.child.kill('SIGKILL');
      }
      expect(await doomed.ended).toBe('SIGKILL');
      seen.push(await expectTruthAfter(scene, write));
      await scene.close();
      if (answer) break;
    }
    // Before the claim, between SENDING and the wire, after the wire: each has been met.
    expect(seen.length).toBeGreaterThan(8);
    expect(seen).toContainEqual({ state: 'COMMITTED', sent: 1, effects: 1 });
    expect(seen).toContainEqual({ state: write.settles.notApplied, sent: 0, effects: 0 });
  });

  it.for([
    insertRepayment,
    confirmCashRelease,
    createLoan,
  ])('while the lender works on $operation loses nothing and does nothing twice', {
    timeout: 60_000,
  }, async (write) => {
    const scene = await openScene(write);
    await scene.control('POST', '/iute/faults', {
      operation: write.operation,
      fault: 'hang',
      commit: true,
    });
    const doomed = await scene.start(0);
    const answer = write.send(asked(doomed), scene.subject, KEY).catch(() => null);
    await until(scene.calls, (calls) => calls === 1);
    doomed.child.kill('SIGKILL');
    expect(await answer).toBeNull();
    await scene.control('DELETE', '/iute/faults');
    expect(await expectTruthAfter(scene, write)).toEqual({
      state: write.settles.applied,
      sent: 1,
      effects: 1,
    });
    await scene.close();
  });
});
