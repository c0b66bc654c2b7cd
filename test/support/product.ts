/** The product built as `npm start` builds it, in a folder of its own, and started as a process. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Built {
  readonly folder: string;
  remove(): void;
}

export interface StartedProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly sandbox: string;
  /** What it printed to stdout, line by line. */
  readonly lines: string[];
  /** The exit code, once it has ended. */
  exit(): Promise<number | null>;
}

export function build(): Built {
  const folder = mkdtempSync(join(tmpdir(), 'lendgraph-built-'));
  const project = join(folder, 'tsconfig.json');
  writeFileSync(
    project,
    JSON.stringify({
      extends: join(root, 'tsconfig.build.json'),
      compilerOptions: {
        rootDir: root,
        outDir: join(folder, 'dist'),
        typeRoots: [join(root, 'node_modules/@types')],
      },
      include: [join(root, 'src'), join(root, 'sandbox')],
      exclude: [join(root, 'src/server/graphiql')],
    }),
  );
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project]);
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Without the settings of whoever runs the tests. */
export function spawnMain({ folder }: Built, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(folder, 'dist/src/main.js')], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', SANDBOX_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function startMain(
  built: Built,
  env: Record<string, string>,
): Promise<StartedProcess> {
  const child = spawnMain(built, env);
  const lines: string[] = [];
  const exit = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };
  const ready = new Promise<{ url: string; sandbox: string }>((resolve, reject) => {
    if (!child.stdout) throw new Error('no stdout');
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const entry = JSON.parse(line) as { msg?: string; url: string; sandbox: string };
      if (entry.msg === 'ready') resolve(entry);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${lines.join('\n')}`)));
  });
  const { url, sandbox } = await ready;
  return { child, url, sandbox, lines, exit };
}
