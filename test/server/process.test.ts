/** The process as an orchestrator sees it: settings in, port out, signals. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../events/support.js';
import {
  type Built,
  build,
  type StartedProcess,
  spawnBuilt,
  startBuilt,
} from '../support/built.js';
import { operation } from '../support/corpus.js';
import { controlOf } from '../support/running.js';

let built: Built;
beforeAll(() => {
  built = build();
});
afterAll(() => built.remove());

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'lendgraph-process-'));
  folders.push(folder);
  return folder;
};
const started: StartedProcess[] = [];
afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function start(dataDir = newFolder()): Promise<StartedProcess> {
  const one = await startBuilt(built, { DATA_DIR: dataDir });
  started.push(one);
  return one;
}

/** Resolves when the sandbox has the call in hand. */
async function arrived(one: StartedProcess, call: string): Promise<void> {
  const control = controlOf(one.sandbox);
  for (;;) if ((await control('GET', '/iute/calls'))[call] > 0) return;
}

describe('the process', () => {
  it('opens GraphiQL in a browser where that is asked for', async () => {
    const folder = newFolder();
    const [opener, opened] = [join(folder, 'xdg-open'), join(folder, 'opened')];
    writeFileSync(opener, `#!/bin/sh\necho "$1" > "${opened}"\n`, { mode: 0o755 });
    const PATH = `${folder}:${process.env.PATH}`;
    const one = await startBuilt(built, { DATA_DIR: join(folder, 'data'), OPEN: 'on', PATH });
    started.push(one);
    const address = await until(
      async () => (existsSync(opened) ? readFileSync(opened, 'utf8') : ''),
      (text) => text.endsWith('\n'),
    );
    expect(address).toBe(`${one.url}/graphiql\n`);
  });

  it.each<NodeJS.Signals>([
    'SIGTERM',
    'SIGINT',
  ])('answers on %s what is under way, then ends with 0, the sandbox with it', async (signal) => {
    const one = await start();
    const rule = { operation: 'getLoanInfo', fault: 'latency', ms: 700, times: 1 };
    await controlOf(one.sandbox)('POST', '/iute/faults', rule);
    const { text: query } = operation('loan-details');
    const underWay = one.graph(query, operation('loan-details').variables());
    await arrived(one, 'getLoanInfo');
    one.child.kill(signal);
    const { status, data, errors } = await underWay;
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(data.loan.status).toBe('ACTIVE');
    expect(await one.ended).toBe(0);
    await expect(fetch(`${one.url}/health/live`)).rejects.toThrow('fetch failed');
    await expect(fetch(one.sandbox)).rejects.toThrow('fetch failed');
  });

  it('after a reset is known to the lenders as at the start', async () => {
    const one = await start();
    const control = controlOf(one.sandbox);
    const known = async () => {
      const { providers } = await control('GET', '');
      const { data } = await one.graph(
        'query ($input: PlexeWebhookOwnerInput!) { plexeGetRegisteredWebhooks(input: $input) { uri } }',
        { input: { partnerId: providers.plexe.known.partnerId } },
      );
      return [data?.plexeGetRegisteredWebhooks?.length, await control('GET', '/brighte/webhook')];
    };
    const first = await until(known, ([registered]) => registered > 0);
    await control('PUT', '/brighte/webhook', { url: null });
    const reset = () =>
      fetch(`${one.url}/sandbox/reset`, { method: 'POST', body: '{"seed":3}' }).then((r) =>
        r.json(),
      );
    expect(await reset()).toEqual({ seed: 3, now: '2026-01-15T09:00:00.000Z' });
    expect(await until(known, ([registered]) => registered === first[0])).toEqual(first);
    const { data } = await one.graph('{ loans(first: 1) { nodes { externalId } } }');
    expect(data.loans.nodes).toEqual([{ externalId: '90008' }]);
    one.child.kill('SIGTERM');
    expect(await one.ended).toBe(0);
  });

  it('answers an action that is under way when the signal comes, with its receipt', async () => {
    const one = await start();
    const rule = { operation: 'insertRepayment', fault: 'latency', ms: 700, times: 1 };
    await controlOf(one.sandbox)('POST', '/iute/faults', rule);
    const underWay = one.graph(operation('repay').text, operation('repay').variables());
    await arrived(one, 'insertRepayment');
    one.child.kill('SIGTERM');
    const { data } = await underWay;
    expect(data.iuteInsertRepayment.receipt.outcome).toBe('COMMITTED');
    expect(await one.ended).toBe(0);
  });

  it('starts again on what it left: loans, receipts and the money in the sandbox', async () => {
    const left = newFolder();
    const first = await start(left);
    const variables = operation('repay').variables();
    const booked = await first.graph(operation('repay').text, variables);
    const { loan, receipt } = booked.data.iuteInsertRepayment;
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const second = await start(left);
    const again = await second.graph(operation('repay').text, variables);
    expect(again.data.iuteInsertRepayment).toEqual({
      loan,
      userErrors: [],
      receipt: { id: receipt.id, outcome: 'REPLAYED' },
    });
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('prints only JSON lines, without personal data', async () => {
    const one = await start();
    await one.graph(operation('apply').text, operation('apply').variables());
    await one.graph(operation('customer-of-loan').text, operation('customer-of-loan').variables());
    one.child.kill('SIGTERM');
    await one.ended;
    const messages = one.lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect(messages[0]).toBe('ready');
    expect(messages).toContain('request');
    expect(messages).toContain('stopping');
    expect(one.lines.join('\n')).not.toMatch(/I80606014N|Iacovet|0602160911|90010|loanRef/);
  });

  it('refuses settings that do not fit, by name, and ends with 1', async () => {
    const child = spawnBuilt(built, { DATA_DIR: newFolder(), PORT: 'http', IUTE_USERNAME: 'x' });
    const said = text(child.stderr!);
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(await said).toMatch(/^The settings do not fit:\n( {2}- \w+ .*\n)+$/);
    expect(await said).toMatch(/- PORT must .*\n[\s\S]*- |- IUTE_URL is missing/);
  });
});
