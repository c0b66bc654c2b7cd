/** Against a host that is neither the sandbox nor Plexe's demo host, a call for demonstrations is refused here. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { registry } from '../../src/datasources/index.js';
import { type Running, startRunning } from '../support/running.js';

const REF = 'ef06c751-0ff7-4d0c-bc6f-72c2dc760554';
const names = Object.keys(registry.PLEXE.operations).filter((name) => name.startsWith('testing'));
const INPUT: Record<string, object> = {
  testingUpdateApplicationStatus: { status: 'OfferReady' },
  testingSimulateTestMessage: { details: 'Hello' },
};

let running: Running;
beforeAll(async () => {
  running = await startRunning({ urls: { PLEXE: 'https://plexe.example' } });
});
afterAll(() => running.close());

it.each(names)('%s', async (name) => {
  const field = `plexe${name[0]?.toUpperCase()}${name.slice(1)}`;
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const about = /OnLoanId$/.test(name)
    ? { loanId: globalId('PLEXE', 'Loan', REF) }
    : { applicationId: globalId('PLEXE', 'Application', REF) };
  const { data, errors } = await running.graph(
    `mutation ($input: ${type}!) { done: ${field}(input: $input) { userErrors { code message } receipt { outcome sentAt } } }`,
    { input: { idempotencyKey: randomUUID(), ...about, ...INPUT[name] } },
  );
  expect(errors).toBeUndefined();
  expect(data.done).toEqual({
    userErrors: [{ code: 'NOT_SUPPORTED', message: expect.stringContaining('demo host') }],
    receipt: { outcome: 'NOT_SENT', sentAt: null },
  });
  expect(running.lines.join('\n')).not.toContain('plexe.');
});
