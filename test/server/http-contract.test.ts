/** The GraphQL-over-HTTP specification, by audits that we did not write. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

/** Where Apollo Server does otherwise than it SHOULD or MAY; every MUST holds. */
const OTHERWISE: Readonly<Record<string, 'notice' | 'warn'>> = {
  // Form posts are what CSRF prevention refuses.
  '5A70': 'notice',
  // GET variables as JSON of other kinds than an object.
  D6D5: 'notice',
  '6A70': 'notice',
  // 400, not 200, for documents and variables that do not fit, also as application/json.
  '572B': 'warn',
  FDE2: 'warn',
  '7B9B': 'warn',
};

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => `${running.url}/graphql`,
    fetchFn: fetch,
  });

  it.each(audits)('$id $name', async (audit) => {
    const result = await audit.fn();
    expect(result.status, 'reason' in result ? result.reason : '').toBe(
      OTHERWISE[audit.id] ?? 'ok',
    );
  });
});
