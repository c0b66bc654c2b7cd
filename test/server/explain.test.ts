/** Who asks is told what an operation cost; nobody else is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const TWICE = `query ($a: ID!, $b: ID!) { a: loan(id: $a) { status } b: loan(id: $b) { status } }`;
const loan = (ref: string) => globalId('IUTE', 'Loan', ref);
const variables = { a: loan('90008'), b: loan('90009') };

async function extensionsOf(body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, extensions } = (await response.json()) as { data: unknown; extensions?: object };
  expect(data).not.toBeNull();
  return extensions;
}

describe('the calls of an operation are named', () => {
  const told = { explain: { calls: [{ call: 'iute.getLoanInfo', times: 2 }] } };

  it('when a header asks for it', async () => {
    const asked = { query: TWICE, variables };
    expect(await extensionsOf(asked, { 'x-explain': 'true' })).toEqual(told);
  });

  it('when the request asks for it', async () => {
    const asked = { query: TWICE, variables, extensions: { explain: true } };
    expect(await extensionsOf(asked)).toEqual(told);
  });

  it('as the sandbox counted them', async () => {
    await running.calls();
    await extensionsOf({ query: TWICE, variables }, { 'x-explain': '1' });
    expect(await running.calls()).toEqual({ getLoanInfo: 2 });
  });

  it('also when there were none', async () => {
    const asked = { query: '{ __typename }' };
    expect(await extensionsOf(asked, { 'x-explain': 'true' })).toEqual({ explain: { calls: [] } });
  });
});

it('nobody else is told', async () => {
  expect(await extensionsOf({ query: TWICE, variables })).toBeUndefined();
  expect(await extensionsOf({ query: TWICE, variables }, { 'x-explain': 'no' })).toBeUndefined();
});
