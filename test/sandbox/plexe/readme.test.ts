import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controls } from '../../../sandbox/plexe/controls.js';
import { STORIES } from '../../../sandbox/plexe/seed-loans.js';
import { switches } from '../../../sandbox/plexe/switches.js';
import { WEBHOOK_FAULTS } from '../../../sandbox/plexe/webhook-faults.js';

const readme = readFileSync(new URL('../../../sandbox/plexe/README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it.each([
    ...Object.keys(switches),
    ...Object.keys(WEBHOOK_FAULTS),
    ...Object.keys(STORIES),
  ])('names %s', (name) => {
    expect(readme).toMatch(new RegExp(`\`${name}\\b`));
  });

  it.each(controls.map(({ path }) => path))('has the control %s', (path) => {
    const parts = path.split('/').filter((part) => part && !part.startsWith('{'));
    for (const part of parts) expect(readme).toMatch(new RegExp(`[/\`]${part}\\b`));
  });
});
