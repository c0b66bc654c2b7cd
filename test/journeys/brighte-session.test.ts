/** Brighte ends its sessions, under the running product. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
// Each with log-ins of its own: two in half a minute are the most there may be.
beforeEach(async () => {
  running = await startRunning();
  await running.graph('{ brighteListAccounts { accountId } }');
  await running.control('POST', '/brighte/sessions/revoke');
  await running.calls('brighte');
});
afterEach(() => running.close());

describe('a session that ends', () => {
  it('under a hundred questions costs one log-in', async () => {
    const ids = Array.from({ length: 100 }, (_, at) => String(10_001 + at));
    const answers = await Promise.all(
      ids.map((id) =>
        running.graph(
          'query ($id: ID!) { brighteGetApplication(applicationId: $id) { externalId } }',
          { id },
        ),
      ),
    );
    expect(answers.map(({ data }) => data.brighteGetApplication.externalId)).toEqual(ids);
    expect((await running.calls('brighte')).createSession).toBe(1);
  });

  it('lets an action go out once more, on one receipt', async () => {
    const { data } = await running.graph(
      `mutation ($input: BrighteUpdateApplicationInput!) { brighteUpdateApplication(input: $input) {
        application { referenceNumber } receipt { outcome history { state } } } }`,
      {
        input: {
          idempotencyKey: 'again',
          applicationId: globalId('BRIGHTE', 'Application', '10005'),
          referenceNumber: 'AGAIN',
        },
      },
    );
    expect(data.brighteUpdateApplication).toEqual({
      application: { referenceNumber: 'AGAIN' },
      receipt: {
        outcome: 'COMMITTED',
        history: ['PENDING', 'SENDING', 'SENDING', 'COMMITTED'].map((state) => ({ state })),
      },
    });
    expect(await running.calls('brighte')).toEqual({ createSession: 1, updateApplication: 2 });
  });

  it('is logged out of when the server stops', async () => {
    await running.graph('{ brighteListAccounts { accountId } }');
    await running.app.services.providers.BRIGHTE.close?.();
    const sessions = await running.control('GET', '/brighte/sessions');
    expect(sessions.filter(({ ended }: { ended: boolean }) => !ended)).toEqual([]);
  });
});
