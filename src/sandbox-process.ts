/** The sandbox beside the graph: a process of its own that ends when this one does. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { Config } from './config.js';
import type { Stage } from './datasources/provider.js';
import { packageRoot } from './package-root.js';
import type { Repertoire } from './server/scenario.js';

/** What the sandbox says of one provider; the rest of its description is for people. */
export interface SandboxProvider {
  readonly url: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly known: Readonly<Record<string, unknown>> & {
    readonly loans: readonly { readonly ref: string; readonly stage: Stage }[];
  };
}

/** What the sandbox says of itself. */
export interface SandboxDescription extends Repertoire {
  readonly seed: number;
  readonly now: string;
  readonly providers: Readonly<Record<string, SandboxProvider>>;
}

export interface RunningSandbox {
  readonly url: string;
  /** As it was when it started. */
  readonly description: SandboxDescription;
  /** Everything back to the seed, or to another one; what it says then. */
  reset(seed?: number): Promise<SandboxDescription>;
  /** Where the sandbox is to send what this lender tells by itself; as it is entered in a real one's portal. */
  sendEventsOf(provider: string, url: string): Promise<void>;
  stop(): Promise<void>;
}

type Message =
  | { type: 'ready'; url: string; description: SandboxDescription }
  | { type: 'failed'; message: string };

export async function startSandbox({ sandboxPort, store }: Config): Promise<RunningSandbox> {
  // Its pretend loans live as long as the receipts that speak of them.
  mkdirSync(store.dataDir, { recursive: true });
  const child = fork(join(packageRoot, 'dist/sandbox/main.js'), {
    env: { SANDBOX_PORT: String(sandboxPort), SANDBOX_STATE: join(store.dataDir, 'sandbox.json') },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const message = await firstMessage(child);
  if (message.type === 'failed') throw new Error(`The sandbox did not start. ${message.message}`);
  return {
    url: message.url,
    description: message.description,
    reset: async (seed) =>
      (await ask('POST', `${message.url}/__sandbox/reset`, { seed })) as SandboxDescription,
    async sendEventsOf(provider, url) {
      await ask('PUT', `${message.url}/__sandbox/${provider}/webhook`, { url });
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        if (child.exitCode !== null || !child.kill('SIGTERM')) resolve();
      }),
  };
}

const firstMessage = (child: ChildProcess): Promise<Message> =>
  new Promise((resolve) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('exit', (code) =>
      resolve({ type: 'failed', message: `It ended with code ${code}.` }),
    );
  });

/** The control surface of our own sandbox, which is no lender. */
const ask = (method: string, url: string, body: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request(url, { method, headers: { 'content-type': 'application/json' }, agent: false })
      .on('error', reject)
      .on('response', (response) => {
        if (response.statusCode === 200) json(response).then(resolve, reject);
        else reject(new Error(`The sandbox answered ${response.resume().statusCode} to ${url}.`));
      })
      .end(JSON.stringify(body));
  });
