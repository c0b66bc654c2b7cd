/** The product as a process of its own, in a folder that goes with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Graph {
  /** Where it answers, once it does. */
  readonly ready: Promise<{ readonly GRAPH_URL: string; readonly SANDBOX_URL: string }>;
  readonly ended: Promise<'ended'>;
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));

export async function startGraph(env: NodeJS.ProcessEnv, cwd: string): Promise<Graph> {
  const folder = mkdtempSync(join(tmpdir(), 'lendgraph-with-'));
  // A group of its own: an interrupt of the terminal is for the command, which may still ask the graph.
  const child = spawn(process.execPath, [MAIN], {
    env: { ...env, DATA_DIR: folder },
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { GRAPH_LOG } = env;
  if (GRAPH_LOG) child.stdout.pipe(createWriteStream(resolve(cwd, GRAPH_LOG)));
  const ended = once(child, 'exit').then(() => 'ended' as const);
  const ready = new Promise<{ GRAPH_URL: string; SANDBOX_URL: string }>((tell, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { msg, url, sandbox } = JSON.parse(line) as Record<string, string>;
      if (msg !== 'ready' || !url || !sandbox) return;
      // It answers once its store is open.
      fetch(`${url}/health/ready`).then(
        () => tell({ GRAPH_URL: url, SANDBOX_URL: sandbox }),
        reject,
      );
    });
    void ended.then(() => reject(new Error('The graph did not start.')));
  });
  ready.catch(() => {});
  return {
    ready,
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
