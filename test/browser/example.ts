/** An example app of `examples/`, as its README says: built from the running graph, then served. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** Generates its documents from `graph`, checks its types, bundles it; then serves it before `proxied`. */
export async function serveExample(name: string, graph: string, proxied: string): Promise<Served> {
  const cwd = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  if (!existsSync(`${cwd}/node_modules`))
    throw new Error(`examples/${name} is not installed. Run: npm ci --prefix examples/${name}`);
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NO_COLOR: '1' };
  await promisify(execFile)('npm', ['run', 'build'], { cwd, env: { ...env, GRAPH_URL: graph } });

  const child = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'preview', '--host', '127.0.0.1'],
    { cwd, env: { ...env, GRAPH_URL: proxied }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    const told = createInterface({ input: child.stdout });
    told.on('line', (line) => {
      const [address] = /http:\/\/[\d.:]+/.exec(line) ?? [];
      if (address) resolve(address);
    });
    void ended.then(([code]) => reject(new Error(`vite preview ended with ${code}`)));
  });
  return {
    url,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
