/** What is read around a write, and what must not be taken from that for the write itself. */
import { describe, expect, it } from 'vitest';
import { registry } from '../../../src/datasources/index.js';
import { openLender, type Reply } from '../../contracts/lender.js';

const NOTHING = { id: null, type: null, createdTimestamp: null, updatedTimestamp: null };
const ANN = { firstName: 'Ann', lastName: 'Lee', email: 'ann@mail.test', referenceNumber: 'our-8' };

describe('a client who is made, but not named in the answer', () => {
  it.each<[string, Reply]>([
    ['refused', { status: 400, type: 'text/plain', body: '' }],
    ['forbidden', { status: 403, type: 'text/plain', body: '' }],
    ['throttled', { status: 429, type: 'text/plain', body: '' }],
    ['lost', { end: 'reset' }],
    ['empty', { type: 'application/json', body: '[]' }],
  ])('is never called refused or not sent because the look for them is %s', async (_, reply) => {
    const lender = await openLender(({ line }) =>
      line.startsWith('POST') ? { type: 'application/json', body: JSON.stringify(NOTHING) } : reply,
    );
    const realfinity = registry.REALFINITY.create(
      { url: lender.url, credentials: { token: 'x' }, currency: 'USD' },
      () => {},
    );
    const ask = { requestId: 'test', signal: new AbortController().signal };
    const gate = { beforeWire: async () => {} };
    await expect(realfinity.write('createClient', ANN, ask, gate)).rejects.toMatchObject({
      kind: 'CONTRACT',
    });
    expect(lender.requests.filter(({ line }) => line.startsWith('POST'))).toHaveLength(1);
    await lender.close();
  });
});
