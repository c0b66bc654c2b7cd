/** What is installed: exactly what was tried, at least what is safe, from wherever `npm` is told. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as unknown;
const manifest = read('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string>;
};
const lock = read('package-lock.json') as {
  packages: Record<
    string,
    { version?: string; resolved?: string; integrity?: string; link?: boolean }
  >;
};
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

/** Every installed copy of a package, also those below another one. */
const versionsOf = (name: string) =>
  Object.entries(lock.packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, { version }]) => version ?? '');

const isAtLeast = (version: string, floor: string): boolean => {
  const parts = (text: string) => text.split('.').map(Number);
  const [have, want] = [parts(version), parts(floor)];
  const at = want.findIndex((part, index) => part !== have[index]);
  return at < 0 || (have[at] ?? 0) > (want[at] ?? 0);
};

describe('each dependency', () => {
  it.each(Object.entries(direct))('%s is pinned exactly: %s', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
  });

  it('is overridden only by an exact version or by our own', () => {
    for (const version of Object.values(manifest.overrides))
      expect(version).toMatch(/^(\d+\.\d+\.\d+|\$[\w@/-]+)$/);
  });

  it('is locked with its digest and without a host, so that any registry serves', () => {
    const entries = Object.entries(lock.packages).filter(([path, { link }]) => path && !link);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });
});

describe('a known hole', () => {
  it.each([
    // Numeric references past the limits, repeated DOCTYPE.
    ['fast-xml-parser', '5.10.1'],
    // Redirect to a UNIX socket; 14 refuses them altogether.
    ['got', '14.0.0'],
    // Reading across sites by odd GET content types.
    ['@apollo/server', '5.5.0'],
    // Script through the schema.
    ['graphiql', '1.4.7'],
  ])('is closed in every copy of %s since %s', (name, floor) => {
    const versions = versionsOf(name);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  it('cannot come in by what section D says is not needed', () => {
    const runtime = Object.keys(manifest.dependencies);
    for (const name of ['file-type', 'class-validator', 'express', 'graphql-upload', 'axios'])
      expect(runtime).not.toContain(name);
  });

  it('compares versions by number', () => {
    expect(isAtLeast('5.10.1', '5.9.9')).toBe(true);
    expect(isAtLeast('5.5.0', '5.5.0')).toBe(true);
    expect(isAtLeast('5.4.9', '5.5.0')).toBe(false);
  });

  it('finds one graphql only: two cannot share a schema', () => {
    expect(versionsOf('graphql')).toEqual(['16.15.0']);
  });
});
