/**
 * Call plans: what each operation of the corpus costs upstream, counted by the sandbox on the running
 * product. One text file per operation; after a change that is meant: `npx vitest run test/plans -u`.
 * A new operation's file is written by the first run, which fails to say so. What an operation needs
 * before it can be played stands in test/support/plays.ts.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../support/corpus.js';
import { inOrder, isMutation, prepare, ready, send } from '../support/plays.js';
import { type Running, startRunning } from '../support/running.js';

const planned = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));

let running: Running;
beforeAll(async () => {
  // Nothing is settled by reading while calls are counted.
  running = await startRunning({ env: { SETTLE_SECONDS: '3600' } });
  await ready(running);
});
afterAll(() => running.close());

const LENDERS = ['brighte', 'iute', 'plexe', 'realfinity'] as const;

async function planNow(): Promise<string> {
  const lines: string[] = [];
  for (const lender of LENDERS)
    for (const [call, count] of Object.entries(await running.calls(lender)).sort())
      lines.push(`${lender}.${call} ${count}\n`);
  return lines.join('') || 'no calls\n';
}

describe('the upstream calls of each operation', () => {
  it.each(inOrder)('$file', async (one) => {
    const variables = await prepare(running, one);
    await planNow();
    const { data, errors } = await send(running, one, variables);
    expect(errors).toBeUndefined();
    for (const payload of isMutation(one) ? Object.values<{ userErrors?: [] }>(data) : [])
      expect(payload.userErrors ?? []).toEqual([]);
    await expect(await planNow()).toMatchFileSnapshot(`./${one.file}.txt`);
  });

  it('is on file for every operation and for nothing else', () => {
    expect(planned.sort()).toEqual(corpus.map(({ file }) => `${file}.txt`).sort());
  });
});
