/** Whose token goes out to Plexe: the server's, which may end at any time, or the caller's own. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { type Running, startRunning } from '../support/running.js';

interface Known {
  readonly loans: readonly string[];
  readonly partnerId: string;
  readonly customers: readonly string[];
  readonly applicationsByStatus: Readonly<Record<string, readonly string[]>>;
  readonly customerWithManyLoans: string;
  readonly logins: Readonly<Record<string, { username: string; password: string }>>;
}

let running: Running;
let known: Known;
// Each with log-ins of its own: two in half a minute are the most there may be.
beforeEach(async () => {
  running = await startRunning({ env: { LOG_LEVEL: 'trace' } });
  known = running.sandbox.describe().providers.plexe?.known as unknown as Known;
});
afterEach(() => running.close());

const STATUS =
  'query ($id: ID!) { plexeGetApplicationStatus(applicationId: $id) { nativeStatus } }';
const RENAME = `mutation ($input: PlexeUpdateApplicationNameInput!) { plexeUpdateApplicationName(input: $input) {
  application { lineOfCredit { businessName } } userErrors { code }
  receipt { id outcome history { state } } } }`;
const rename = (ref: string, name: string, idempotencyKey: string = randomUUID()) => ({
  input: { idempotencyKey, applicationId: globalId('PLEXE', 'Application', ref), name },
});
const every = () => Object.values(known.applicationsByStatus).flat();

describe('a token of the server that ends', () => {
  beforeEach(async () => {
    await running.graph('{ plexeGetIndustries }');
    await running.control('POST', '/plexe/tokens/revoke');
    await running.calls('plexe');
  });

  it('under a hundred questions costs one log-in', async () => {
    const refs = every();
    const asked = Array.from({ length: 100 }, (_, at) => refs[at % refs.length]);
    const answers = await Promise.all(asked.map((id) => running.graph(STATUS, { id })));
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(data.plexeGetApplicationStatus.nativeStatus).toMatch(/^[A-Z]/);
    }
    const calls = await running.calls('plexe');
    expect(calls.login).toBe(1);
    expect(calls.refreshToken).toBeUndefined();
  });

  it('lets an action go out once more, on one receipt', async () => {
    const [ref = ''] = every();
    const { data } = await running.graph(RENAME, rename(ref, 'Another Name'));
    expect(data.plexeUpdateApplicationName).toMatchObject({
      application: { lineOfCredit: { businessName: 'Another Name' } },
      receipt: {
        outcome: 'COMMITTED',
        history: ['PENDING', 'SENDING', 'SENDING', 'COMMITTED'].map((state) => ({ state })),
      },
    });
    expect(await running.calls('plexe')).toEqual({
      login: 1,
      updateApplicationName: 2,
      getApplication: 1,
    });
  });
});

it('a second factor is reported, and no log-in is tried again', async () => {
  await running.control('PUT', '/plexe/switches', { requiresTwoFactor: true });
  for (let again = 0; again < 2; again++) {
    const { errors } = await running.graph('{ plexeGetIndustries }');
    expect(errors?.[0].message).toMatch(/second factor/);
    expect(errors?.[0].extensions).toMatchObject({ code: 'PROVIDER_REJECTED', provider: 'PLEXE' });
  }
  expect((await running.calls('plexe')).login).toBe(1);
});

describe("a caller's own token", () => {
  const OWN = 'x-plexe-token';

  async function tokenOf(who: string): Promise<string> {
    const query = new URLSearchParams(known.logins[who]);
    const url = `${running.sandbox.url}/plexe/api/Authenication/login?${query}`;
    const { token } = (await (await fetch(url)).json()) as { token: string };
    await running.calls('plexe');
    return token;
  }
  const mine = () =>
    running
      .graph(
        'query ($id: ID!) { plexeGetCustomerApplications(customerId: $id, first: 1) { nodes { externalId } } }',
        { id: known.customerWithManyLoans },
      )
      .then(({ data }) => String(data.plexeGetCustomerApplications.nodes[0].externalId));

  it('stands in place of ours for its request alone', async () => {
    const [theirs, others] = [await mine(), every().at(-1)];
    const token = await tokenOf('customer');
    const own = await running.graph(STATUS, { id: theirs }, { [OWN]: token });
    expect(own.errors).toBeUndefined();
    const foreign = await running.graph(STATUS, { id: others }, { [OWN]: token });
    expect(foreign.errors?.[0].extensions.code).toBe('PROVIDER_REJECTED');
    expect((await running.graph(STATUS, { id: others })).errors).toBeUndefined();
    expect(await running.calls('plexe')).toEqual({ getApplicationStatus: 3 });
  });

  it('is never renewed: a refused one is theirs to mend', async () => {
    const token = await tokenOf('customer');
    await running.control('POST', '/plexe/tokens/revoke');
    const { errors } = await running.graph(STATUS, { id: every()[0] }, { [OWN]: token });
    expect(errors?.[0]).toMatchObject({
      message: 'Plexe does not accept the token in x-plexe-token. Sign in to Plexe again.',
      extensions: { code: 'FORBIDDEN', provider: 'PLEXE', retryable: false },
    });
    expect(await running.calls('plexe')).toEqual({ getApplicationStatus: 1 });
  });

  it('that is none is refused before anything is asked', async () => {
    for (const text of ['short', `has a blank ${'x'.repeat(20)}`, 'x'.repeat(5_000)]) {
      const { status, errors } = await running.graph('{ plexeGetIndustries }', {}, { [OWN]: text });
      expect(status).toBe(400);
      expect(errors?.[0].message).toBe('The header x-plexe-token does not hold a token.');
    }
    expect(await running.calls('plexe')).toEqual({});
  });

  it('has receipts and keys of its own', async () => {
    const theirs = await mine();
    const token = await tokenOf('customer');
    const asked = rename(theirs, 'By The Customer', 'one-key');
    const headers = { [OWN]: token };
    const { data } = await running.graph(RENAME, asked, headers);
    const { id, outcome } = data.plexeUpdateApplicationName.receipt;
    expect(outcome).toBe('COMMITTED');

    const receipt = 'query ($id: ID!) { receipt(id: $id) { outcome } }';
    const byKey =
      '{ receiptByKey(operation: "plexe.updateApplicationName", idempotencyKey: "one-key") { id } }';
    const own = await running.graph(receipt, { id }, headers);
    expect(own.data.receipt).toEqual({ outcome: 'COMMITTED' });
    expect((await running.graph(byKey, {}, headers)).data.receiptByKey).toEqual({ id });
    // The same caller without the token, and with another one.
    expect((await running.graph(byKey)).data.receiptByKey).toBeNull();
    const other = { [OWN]: await tokenOf('otherCustomer') };
    expect((await running.graph(byKey, {}, other)).data.receiptByKey).toBeNull();

    const again = await running.graph(RENAME, asked, headers);
    expect(again.data.plexeUpdateApplicationName.receipt.outcome).toBe('REPLAYED');
    const foreign = await running.graph(RENAME, asked, other);
    expect(foreign.data.plexeUpdateApplicationName.receipt.outcome).toBe('REJECTED');
    expect((await running.calls('plexe')).updateApplicationName).toBe(1);
  });

  it('leaves nothing behind that others could list, and is in no log', async () => {
    const theirs = await mine();
    const LISTS =
      '{ customers(first: 100, providers: [PLEXE]) { nodes { id } } applications(first: 100, providers: [PLEXE]) { nodes { id } } }';
    const before = (await running.graph(LISTS)).data;
    const token = await tokenOf('customer');
    const query =
      'query ($id: ID!) { application(id: $id) { nativeStatus customer { displayName } applicants { email } history { nativeStatus } } }';
    const id = globalId('PLEXE', 'Application', theirs);
    const headers = { [OWN]: token };
    const { data, errors } = await running.graph(query, { id }, headers);
    expect(errors).toBeUndefined();
    expect(data.application.customer.displayName).toBeTruthy();
    expect(data.application.history).toEqual([]);
    // What the server reads goes on record, for others and not for them.
    const history = async (sent: Record<string, string>) =>
      (await running.graph(query, { id }, sent)).data.application.history.length;
    expect([await history({}), await history({}), await history(headers)]).toEqual([1, 1, 0]);
    expect((await running.graph(LISTS)).data).toEqual(before);
    const loan = async (sent: Record<string, string>) => {
      const asked = 'query ($id: ID!) { loan(id: $id) { status } }';
      const log = 'query ($id: ID!) { loan(id: $id) { history { to } } }';
      const id = globalId('PLEXE', 'Loan', known.loans[0]!);
      await running.graph(asked, { id }, sent);
      return (await running.graph(log, { id }, sent)).data.loan.history.length;
    };
    expect([await loan(headers), await loan({}), await loan(headers)]).toEqual([0, 1, 0]);
    const secrets = [token, ...Object.values(known.logins).map(({ password }) => password)];
    const log = running.lines.join('\n');
    expect(log).toContain('plexe.getApplication');
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(secrets.filter((secret) => metrics.includes(secret))).toEqual([]);
  });

  it('cannot be looked up with ours: a lost answer goes to a person', async () => {
    const theirs = await mine();
    const token = await tokenOf('customer');
    const rule = { operation: 'updateApplicationName', fault: 'resetAfterCommit', times: 1 };
    await running.control('POST', '/plexe/faults', rule);
    const headers = { [OWN]: token };
    const { data } = await running.graph(RENAME, rename(theirs, 'Lost'), headers);
    const { id, outcome } = data.plexeUpdateApplicationName.receipt;
    expect(outcome).toBe('UNKNOWN');
    await running.calls('plexe');
    await expect
      .poll(
        async () => {
          const found = await running.graph(
            'query ($id: ID!) { receipt(id: $id) { state } }',
            { id },
            headers,
          );
          return found.data.receipt.state;
        },
        { timeout: 10_000 },
      )
      .toBe('NEEDS_REVIEW');
    expect(await running.calls('plexe')).toEqual({});
  });
});
