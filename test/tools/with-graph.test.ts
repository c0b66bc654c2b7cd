/** The one line of a frontend's CI, as a process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { commandEnv, graphEnv, homeOf } from '../../tools/with-graph/env.js';
import { type Built, build } from '../support/built.js';

let built: Built;
let home: string;
let temporary: string;
beforeAll(() => {
  built = build('tools/with-graph/main.ts');
  home = mkdtempSync(join(tmpdir(), 'lendgraph-frontend-'));
  temporary = join(home, 'tmp');
});
afterAll(() => {
  built.remove();
  rmSync(home, { recursive: true, force: true });
});

function withGraph(command: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    [join(built.folder, 'dist/tools/with-graph/main.js'), ...command],
    { env: { PATH: process.env.PATH, INIT_CWD: home, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]).then(
    ([[code], printed, complaint]) => ({ code, printed, complaint }),
  );
  return { child, ended };
}
const node = (script: string, ...rest: string[]) => ['node', '-e', script, ...rest];
const ASK = `const ask = (query) => fetch(process.env.GRAPH_URL + '/graphql', { method: 'POST',
  headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }).then((one) => one.json());`;

describe('with-graph', () => {
  it('runs the command where it was called, with its arguments, before a graph that answers', async () => {
    const script = `${ASK} ask('{ providers { code target } }').then(({ data }) =>
      console.log(JSON.stringify([process.cwd(), process.argv.slice(1), data.providers, process.env.SANDBOX_URL])));`;
    const hosts = { IUTE_URL: 'http://127.0.0.1:9', DATABASE_URL: 'postgres://127.0.0.1:9/real' };
    const more = { LOG_LEVEL: 'silent', PORT: '80', SANDBOX_PORT: '80' };
    const { ended } = withGraph(node(script, 'a', 'b c'), { ...hosts, ...more });
    const { code, printed } = await ended;
    const [cwd, args, providers, sandbox] = JSON.parse(printed);
    expect({ code, args }).toEqual({ code: 0, args: ['a', 'b c'] });
    expect(cwd.endsWith(home)).toBe(true);
    expect(providers.map(({ target }: { target: string }) => target)).toEqual(
      Array(4).fill('SANDBOX'),
    );
    await expect(fetch(sandbox)).rejects.toThrow('fetch failed');
  });

  it('ends as the command ends, and leaves nothing behind', async () => {
    const env = { TMPDIR: temporary, GRAPH_LOG: 'graph.log' };
    rmSync(temporary, { recursive: true, force: true });

    mkdirSync(temporary);
    expect((await withGraph(node('process.exit(7)'), env).ended).code).toBe(7);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readFileSync(join(home, 'graph.log'), 'utf8')).toContain('"msg":"ready"');
  });

  it('takes one argument with spaces as a line for the shell', async () => {
    const { code, printed } = await withGraph(['echo one && exit 3']).ended;
    expect({ code, printed }).toEqual({ code: 3, printed: 'one\n' });
  });

  it('hands a signal to the command, and waits for it', async () => {
    const script = `process.on('SIGTERM', () => { console.log('told'); process.exit(5); });
      console.log(process.env.GRAPH_URL); setInterval(() => {}, 1000);`;
    const { child, ended } = withGraph(node(script));
    const [url] = await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const { code, printed } = await ended;
    expect({ code, told: printed.endsWith('told\n') }).toEqual({ code: 5, told: true });
    await expect(fetch(String(url).trim())).rejects.toThrow('fetch failed');
  });

  it('says what is wrong where there is no such command, or none', async () => {
    const [unknown, none] = await Promise.all([
      withGraph(['no-such-command']).ended,
      withGraph([]).ended,
    ]);
    expect(unknown).toMatchObject({ code: 127, complaint: expect.stringContaining('ENOENT') });
    expect(none).toMatchObject({ code: 2, complaint: expect.stringContaining('Usage: npm run') });
  });
});

describe('the settings', () => {
  const URLS = { GRAPH_URL: 'http://g', SANDBOX_URL: 'http://s' };

  it('of the command are those of who called, without what npm says of this package', () => {
    const ours = join(packageRoot, 'node_modules', '.bin');
    const env = commandEnv(
      {
        INIT_CWD: '/app',
        PATH: `${ours}:/usr/bin`,
        npm_config_prefix: packageRoot,
        npm_config_local_prefix: packageRoot,
        npm_package_name: 'lendgraph',
        npm_lifecycle_event: 'with-graph',
        npm_config_registry: 'https://registry.example',
        CI: 'true',
      },
      URLS,
    );
    expect(env).toEqual({
      PATH: '/app/node_modules/.bin:/usr/bin',
      npm_config_registry: 'https://registry.example',
      CI: 'true',
      ...URLS,
    });
  });

  it('of the graph lead to nobody real', () => {
    const env = graphEnv({
      ...{ PLEXE_URL: 'x', PLEXE_PASSWORD: 'x', REALFINITY_TOKEN: 'x', BRIGHTE_PRIVATE_KEY: 'x' },
      ...{ DATABASE_URL: 'x', STORE_KEY: 'x', HOST: '0.0.0.0', PUBLIC_URL: 'x', PORT: '80' },
      SETTLE_SECONDS: '1',
    });
    expect(env).toEqual({ SETTLE_SECONDS: '1', PORT: '0', SANDBOX_PORT: '0', LOG_LEVEL: 'info' });
  });

  it('place the command here where npm says nothing', () => {
    expect([homeOf({}), homeOf({ INIT_CWD: '/app' })]).toEqual([process.cwd(), '/app']);
  });
});
