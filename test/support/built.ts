/** The product as it is shipped: built in a folder of its own, and run as processes. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { registry } from '../../src/datasources/index.js';
import type { GraphAnswer } from './running.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Built {
  readonly folder: string;
  remove(): void;
}

export interface StartedProcess {
  readonly child: ChildProcess;
  readonly url: string;
  /** The sandbox it brought along; empty where it has none of its own. */
  readonly sandbox: string;
  /** What it printed to stdout, line by line. */
  readonly lines: string[];
  /** Resolves with the signal that ended it, or its exit code. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  graph(query: string, variables?: Record<string, unknown>): Promise<GraphAnswer>;
}

/** What `npm run build` has left in the checkout. */
export const inPlace: Built = { folder: root, remove() {} };

/** Compiles the product and `extra` sources. */
export function build(...extra: readonly string[]): Built {
  const folder = mkdtempSync(join(tmpdir(), 'lendgraph-built-'));
  const project = join(folder, 'tsconfig.json');
  const settings = {
    extends: join(root, 'tsconfig.build.json'),
    compilerOptions: {
      rootDir: root,
      outDir: join(folder, 'dist'),
      typeRoots: [join(root, 'node_modules/@types')],
    },
    files: extra.map((source) => join(root, source)),
    include: [join(root, 'src'), join(root, 'sandbox')],
    exclude: [join(root, 'src/server/graphiql')],
  };
  writeFileSync(project, JSON.stringify(settings));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project]);
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The settings that put every lender where a sandbox of the test stands. */
export function settingsOf(sandbox: Sandbox): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const [code, { settings: names }] of Object.entries(registry)) {
    const stand = sandbox.describe().providers[code.toLowerCase()];
    settings[names.url] = String(stand?.url);
    const given = stand?.credentials as Record<string, string>;
    for (const [key, name] of Object.entries(names.credentials)) settings[name] = given[key] ?? '';
  }
  return settings;
}

/** Without the settings of whoever runs the tests; it sees when the test that started it is gone. */
export function spawnBuilt(
  { folder }: Built,
  env: Readonly<Record<string, string>>,
  source = 'src/main',
): ChildProcess {
  return spawn(process.execPath, [join(folder, 'dist', `${source}.js`)], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', SANDBOX_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Starts what logs `ready` with its url, as the product does. */
export async function startBuilt(
  built: Built,
  env: Readonly<Record<string, string>>,
  source?: string,
): Promise<StartedProcess> {
  const child = spawnBuilt(built, env, source);
  if (!child.stdout || !child.stderr) throw new Error('its output is not here');
  child.stderr.pipe(process.stderr);
  const ended = once(child, 'exit').then(([code, signal]) => signal ?? code);
  const lines: string[] = [];
  const printed = createInterface({ input: child.stdout });
  const { url, sandbox = '' } = await new Promise<{ url: string; sandbox?: string }>(
    (resolve, reject) => {
      printed.on('line', (line) => {
        lines.push(line);
        const entry = JSON.parse(line) as { msg?: string; url: string; sandbox?: string };
        if (entry.msg === 'ready') resolve(entry);
      });
      void ended.then((how) => reject(new Error(`ended with ${how}: ${lines.join('\n')}`)));
    },
  );
  return {
    url,
    sandbox,
    child,
    lines,
    ended,
    async graph(query, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as GraphAnswer;
      return { status: response.status, data, errors, headers: response.headers };
    },
  };
}
