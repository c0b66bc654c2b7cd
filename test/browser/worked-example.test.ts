/** What examples/README.md tells a consumer to write, written. Needs examples/react-apollo installed. */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startRunning } from '../support/running.js';

const examples = new URL('../../examples/', import.meta.url).pathname;
const readme = readFileSync(join(examples, 'README.md'), 'utf8');
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';

let running: Running;
let app: string;
beforeAll(async () => {
  const installed = join(examples, 'react-apollo/node_modules');
  if (!existsSync(installed)) throw new Error('Run: npm ci --prefix examples/react-apollo');
  running = await startRunning();
  app = mkdtempSync(join(tmpdir(), 'lendgraph-worked-'));
  mkdirSync(join(app, 'src'));
  symlinkSync(installed, join(app, 'node_modules'));
  const here = (text: string) => text.replaceAll('http://localhost:4000', running.url);
  writeFileSync(join(app, 'codegen.yml'), here(block('yaml')));
  writeFileSync(join(app, 'src/owed.ts'), here(block('ts')));
  writeFileSync(join(app, 'package.json'), '{ "type": "module" }');
});
afterAll(async () => {
  await running.close();
  rmSync(app, { recursive: true, force: true });
});

const bin = (name: string, ...args: string[]) =>
  promisify(execFile)(join(app, 'node_modules/.bin', name), args, { cwd: app });
const check = () =>
  bin(
    'tsc',
    ...['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023', '--module', 'esnext'],
    ...['--moduleResolution', 'bundler', '--lib', 'es2023,dom', 'src/owed.ts'],
  );

describe('the worked example', () => {
  it('goes from the schema to a typed query, which answers', async () => {
    await bin('graphql-codegen', '--config', 'codegen.yml');
    await check();
    await bin('vite', 'build', '--ssr', 'src/owed.ts', '--logLevel', 'error');
    const { owed } = await import(join(app, 'dist/owed.js'));
    expect(owed).toMatch(/^\d+\.\d+$/);
  });

  it('is wrong where money is taken for a number', async () => {
    const file = join(app, 'src/owed.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace('owed: string', 'owed: number'));
    await expect(check()).rejects.toMatchObject({
      stdout: expect.stringContaining("Type 'string | undefined' is not assignable"),
    });
  });
});
