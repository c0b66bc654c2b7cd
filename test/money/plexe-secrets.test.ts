/** What Plexe wants in URLs, and what nobody but it may know: none of it turns up anywhere. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { credentials } from '../../sandbox/plexe/access.js';
import { globalId } from '../../src/datasources/global-id.js';
import { type Db, openDb } from '../../src/store/db.js';
import { JPG, type Running, startRunning } from '../support/running.js';

let dataDir: string;
let db: Db;
let running: Running;
let refs: Readonly<Record<string, readonly string[]>>;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-secrets-'));
  db = openDb({ dataDir });
  running = await startRunning({ dataDir, db, env: { LOG_LEVEL: 'trace', SETTLE_SECONDS: '0' } });
  const known = running.sandbox.describe().providers.plexe?.known as {
    applicationsByStatus: typeof refs;
  };
  refs = known.applicationsByStatus;
});
afterAll(async () => {
  await running.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const PASSWORD = 'Canary-Password-1';
const NUMBER = '987-65-4321';
const TAX = 'CANARY-EIN-77';
const CARD = 'CANARY-CARD-77';
const PEOPLE = ['Canaryfirst', 'Canarylast', 'canary@example.com', '5550199777', 'Canary Street 7'];
const SIGNATURE = Buffer.concat([JPG, Buffer.from('canary-signature')]).toString('base64');
const SECRETS = [
  ...[PASSWORD, NUMBER, NUMBER.replaceAll('-', ''), TAX, CARD, SIGNATURE, ...PEOPLE],
  ...[credentials.password, encodeURIComponent(credentials.password)],
];
const WIRE = /\/api\/|ssn=|password=|Bearer |eyJ[\w-]+\./;

const hitsIn = (text: string): string[] => [
  ...SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase())),
  ...(WIRE.exec(text) ?? []),
];

const application = (status: string) => globalId('PLEXE', 'Application', refs[status]?.[0] ?? '');
const ACTIONS: readonly (readonly [string, () => object])[] = [
  [
    'createCustomer',
    () => ({
      customer: {
        firstName: 'Canaryfirst',
        lastName: 'Canarylast',
        email: `${randomUUID()}.canary@example.com`,
        mobile: '5550199777',
        password: PASSWORD,
      },
    }),
  ],
  [
    'updateCustomerData',
    () => ({
      applicationId: application('Draft'),
      firstName: 'Canaryfirst',
      lastName: 'Canarylast',
      address: 'Canary Street 7',
      city: 'Town',
      state: 'WY',
      socialSecurityNumber: NUMBER,
      bornOn: '1987-03-21',
    }),
  ],
  [
    'addCompanyDetails',
    () => ({
      applicationId: application('OfferAccepted'),
      businessName: 'Canarylast LLC',
      entityType: 'LLC',
      taxNumber: TAX,
      city: 'Town',
      zipCode: '82772',
    }),
  ],
  [
    'addPrimaryApplicantDetails',
    () => ({
      applicationId: application('OfferAccepted'),
      name: 'Canaryfirst Canarylast',
      email: 'canary@example.com',
      mobile: '5550199777',
      socialSecurityNumber: NUMBER,
      driversLicense: {
        issuingState: 'WY',
        cardNumber: CARD,
        expiresOn: '2030-01-31',
        name: 'Canaryfirst Canarylast',
        address: 'Canary Street 7',
        city: 'Town',
        bornOn: '1987-03-21',
      },
    }),
  ],
  [
    'signContract',
    () => ({
      applicationId: application('ApplicantDetailsAdded'),
      applicantId: randomUUID(),
      ipAddress: '192.0.2.1',
      signature: { base64: SIGNATURE },
      secondSignature: { base64: SIGNATURE },
    }),
  ],
];
const FAULTS = [
  null,
  'resetAfterCommit',
  'status500',
  'status401',
  'status403',
  'html200',
  'malformed',
];

async function act(operation: string, input: object) {
  const name = `plexe${operation[0]?.toUpperCase()}${operation.slice(1)}`;
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return running.graph(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      userErrors { code message path } receipt { id outcome operation idempotencyKey history { evidence } } } }`,
    { input },
  );
}

/** Every row of every table; bytes also as the text they may be. */
async function dump(): Promise<string> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      db.query<{ text: string }>(`select row_to_json(t)::text as text from "${name}" t`),
    ),
  );
  const text = dumps.flatMap(({ rows }) => rows.map((row) => row.text)).join('\n');
  const bytes = [...text.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').toString('latin1'),
  );
  return [text, ...bytes].join('\n');
}

it('success and every fault: nothing in answers, logs, metrics or the store', async () => {
  const answers: string[] = [];
  for (const fault of FAULTS)
    for (const [operation, input] of ACTIONS) {
      if (fault) await running.control('POST', '/plexe/faults', { operation, fault, times: 1 });
      const answer = await act(operation, { idempotencyKey: randomUUID(), ...input() });
      answers.push(JSON.stringify(answer));
      await running.control('DELETE', '/plexe/faults');
    }
  expect(answers.filter((text) => text.includes('"COMMITTED"')).length).toBeGreaterThan(4);
  for (const answer of answers) expect(hitsIn(answer)).toEqual([]);
  const log = running.lines.join('\n');
  expect(log).toContain('plexe.updateCustomerData');
  expect(log).toContain('plexe.login');
  expect(hitsIn(log)).toEqual([]);
  expect(hitsIn(await (await fetch(`${running.url}/metrics`)).text())).toEqual([]);
  const store = await dump();
  expect(store).toContain('plexe.signContract');
  expect(hitsIn(store)).toEqual([]);
});

it('the key of an action stands for its secrets, too', async () => {
  const key = randomUUID();
  const input = { idempotencyKey: key, ...(ACTIONS[1]?.[1]() ?? {}) };
  const outcome = async (given: object) => {
    const { data } = await act('updateCustomerData', given);
    const { userErrors, receipt } = data.plexeUpdateCustomerData;
    return userErrors[0]?.code ?? receipt.outcome;
  };
  expect(await outcome(input)).toBe('COMMITTED');
  expect(await outcome({ ...input, socialSecurityNumber: NUMBER.replaceAll('-', '') })).toBe(
    'REPLAYED',
  );
  expect(await outcome({ ...input, socialSecurityNumber: '987-65-4322' })).toBe('KEY_REUSED');
});

it('a password is shown once, and not with its key again', async () => {
  const [, input] = ACTIONS[0] ?? ['', () => ({})];
  const variables = { input: { idempotencyKey: randomUUID(), ...input() } };
  const query = `mutation ($input: PlexeCreateCustomerInput!) { plexeCreateCustomer(input: $input) {
    created { customerId password } receipt { outcome } } }`;
  const first = (await running.graph(query, variables)).data.plexeCreateCustomer;
  const again = (await running.graph(query, variables)).data.plexeCreateCustomer;
  expect(first).toMatchObject({
    created: { password: PASSWORD },
    receipt: { outcome: 'COMMITTED' },
  });
  expect(again).toEqual({
    created: { customerId: first.created.customerId, password: null },
    receipt: { outcome: 'REPLAYED' },
  });
});
