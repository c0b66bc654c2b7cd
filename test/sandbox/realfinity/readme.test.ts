import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controls } from '../../../sandbox/realfinity/controls.js';
import { known } from '../../../sandbox/realfinity/known.js';
import { seedRealfinity } from '../../../sandbox/realfinity/state.js';
import { switches } from '../../../sandbox/realfinity/switches.js';

const page = new URL('../../../sandbox/realfinity/README.md', import.meta.url);
const readme = readFileSync(page, 'utf8');
const { clients, tokens } = known(seedRealfinity(1, new Date(0)));

describe('the README', () => {
  it.each([
    ...Object.keys(switches),
    ...Object.keys(clients),
    ...Object.keys(tokens),
  ])('names %s', (name) => {
    expect(readme).toMatch(new RegExp(`\`${name}\\b`));
  });

  it.each(
    controls.map(({ method, path }) => [method, path.replace('{id}', '<id>')] as const),
  )('has the control %s %s', (method, path) => {
    const lines = readme.split('\n').filter((line) => line.includes(path));
    expect(lines.some((line) => line.includes(method))).toBe(true);
  });
});
