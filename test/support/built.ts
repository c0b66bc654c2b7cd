/** The product as it is shipped: compiled, and run in processes of its own. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { GraphAnswer } from './running.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Built {
  /** A compiled file, by its source path without the ending. */
  path(source: string): string;
  remove(): void;
}

/** Compiles the product and `extra` sources into a folder that `name` alone uses. */
export function buildFor(name: string, ...extra: readonly string[]): Built {
  const folder = mkdtempSync(join(tmpdir(), `lendgraph-${name}-`));
  // Below the package, so that the compiled files find its dependencies.
  const outDir = join(root, 'dist', `${name}-under-test`);
  const project = join(folder, 'tsconfig.json');
  const settings = {
    extends: join(root, 'tsconfig.build.json'),
    compilerOptions: { rootDir: root, outDir, typeRoots: [join(root, 'node_modules/@types')] },
    files: ['src/main.ts', ...extra].map((source) => join(root, source)),
    include: [],
  };
  writeFileSync(project, JSON.stringify(settings));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project]);
  return {
    path: (source) => join(outDir, `${source}.js`),
    remove() {
      rmSync(folder, { recursive: true, force: true });
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** The settings that put Iute where a sandbox of the test stands. */
export function settingsOf(sandbox: Sandbox): Record<string, string> {
  const { iute } = sandbox.describe().providers;
  const { username, password, partnerType } = iute?.credentials as Record<string, string>;
  return {
    IUTE_URL: String(iute?.url),
    IUTE_USERNAME: username ?? '',
    IUTE_PASSWORD: password ?? '',
    IUTE_PARTNER_TYPE: partnerType ?? '',
  };
}

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Resolves with the signal that ended it, or its exit code. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  graph(query: string, variables?: Record<string, unknown>): Promise<GraphAnswer>;
}

/** Starts a compiled script that logs `ready` with its url, as the product does. */
export async function startProcess(
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child = fork(script, { env, execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code, signal]) => signal ?? code);
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    void ended.then((how) => reject(new Error(`the process ended (${how}): ${text}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((one) => one.includes('"msg":"ready"'));
      if (line) resolve((JSON.parse(line) as { url: string }).url);
    });
  });
  return {
    url,
    child,
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
