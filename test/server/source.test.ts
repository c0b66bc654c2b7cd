/** Each record of a lender says when it was fetched, and by which request. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const SOURCE = 'source { fetchedAt ageSeconds requestId }';

it('a record says when it was fetched and names the request of the log', async () => {
  const began = Date.now();
  const { data } = await running.graph(`query ($id: ID!) { loan(id: $id) { ${SOURCE} } }`, {
    id: globalId('IUTE', 'Loan', '90008'),
  });
  const { fetchedAt, ageSeconds, requestId } = data.loan.source;
  expect(Date.parse(fetchedAt)).toBeGreaterThanOrEqual(began);
  expect(Date.parse(fetchedAt)).toBeLessThanOrEqual(Date.now());
  expect(ageSeconds).toBeLessThanOrEqual((Date.now() - Date.parse(fetchedAt)) / 1000);
  const call = running.lines.find((line) => line.includes('iute.getLoanInfo'));
  expect(JSON.parse(call ?? '{}').requestId).toBe(requestId);
});

it('records of two lenders in one answer each have their own', async () => {
  const application = (provider: 'IUTE' | 'BRIGHTE', ref: string) =>
    globalId(provider, 'Application', ref);
  const { data } = await running.graph(
    `query ($a: ID!, $b: ID!) { a: application(id: $a) { provider ${SOURCE} } b: application(id: $b) { provider ${SOURCE} } }`,
    { a: application('IUTE', '90001'), b: application('BRIGHTE', '10001') },
  );
  expect([data.a.provider, data.b.provider]).toEqual(['IUTE', 'BRIGHTE']);
  expect(data.a.source.requestId).toBe(data.b.source.requestId);
});

it('what stands in our own record alone was fetched from nobody', async () => {
  await running.calls();
  const { data } = await running.graph(
    `query ($id: ID!) { application(id: $id) { nativeStatus ${SOURCE} } }`,
    { id: globalId('IUTE', 'Application', '90017') },
  );
  expect(data.application).toEqual({ nativeStatus: 'cancel/loan=200', source: null });
  expect(await running.calls()).toEqual({});
});
