import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controls } from '../../../sandbox/brighte/controls.js';
import { pages } from '../../../sandbox/brighte/hosted.js';
import { switches } from '../../../sandbox/brighte/switches.js';
import { WEBHOOK_FAULTS } from '../../../sandbox/brighte/webhook-faults.js';

const readme = readFileSync(new URL('../../../sandbox/brighte/README.md', import.meta.url), 'utf8');

describe('the README', () => {
  it.each([
    ...Object.keys(switches),
    ...Object.keys(WEBHOOK_FAULTS),
    ...Object.keys(pages),
  ])('names %s', (name) => {
    expect(readme).toMatch(new RegExp(`\`${name}\\b`));
  });

  it.each(
    controls.map(({ path }) => path.split('/').at(path.includes('{') ? -1 : 1) ?? ''),
  )('has the control …/%s', (last) => {
    expect(readme).toContain(/^\{/.test(last) ? '`GET /outbox/mail`' : last);
  });
});
