/** Unmistakable values sent through success and every fault; none may turn up where it has no business. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentials } from '../../sandbox/iute/access.js';
import { plantedPersonalValues } from '../../sandbox/iute/seed.js';
import { globalId } from '../../src/datasources/global-id.js';
import { type Db, openDb } from '../../src/store/db.js';
import { clientOf } from '../sandbox/support.js';
import { type GraphAnswer, type Running, startRunning } from '../support/running.js';
import { watchedDb } from '../support/watched-db.js';
import {
  type Asked,
  effectsOf,
  receiptOf,
  settledReceipt,
  subjectFor,
  writes,
} from '../support/writes.js';

const TOKEN = 'canary-token-of-the-caller-77';
const PERSON = {
  personalNumber: 'CANARYPIN123',
  firstName: 'Canaryfirst',
  lastName: 'Canarylast',
  patronymic: 'Canaryfather',
  documentSerial: 'CANARYDOC99',
  mobilePhone: '0690077331',
  homePhone: '069007733',
};
const CONTACT = { name: 'Canaryfriend', relation: 'canarysister', phone: '0690077332' };
const ADDRESS = {
  town: 'Canarytown',
  street: 'Canary street',
  houseNumber: '7c',
  apartmentNumber: '',
};
const FILE = Buffer.from('%PDF-1.4 canary-content-of-a-paper');
const APPLICATION = {
  ...PERSON,
  bornOn: '1987-03-21',
  alternativeContact: CONTACT,
  address: ADDRESS,
  amount: '4321.98',
  termMonths: 6,
  clerk: 'Canaryclerk',
  office: 'Canaryoffice',
};

const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
const SECRETS: readonly string[] = [
  ...Object.values(plantedPersonalValues(1)).flat(),
  ...Object.values(PERSON),
  `${PERSON.firstName} ${PERSON.lastName}`,
  ...Object.values(CONTACT),
  ADDRESS.town,
  ADDRESS.street,
  APPLICATION.bornOn,
  '21.03.1987',
  'Canaryclerk',
  'Canaryoffice',
  'canary-content-of-a-paper',
  TOKEN,
  credentials.password,
  basic,
];
/** What speaks of the wire: addresses, queries with amounts and references, credentials. */
const WIRE =
  /https?:|\/rest\/api|loanRef=|loan_ref=|amount=|partner_type|Basic |Bearer |127\.0\.0\.1:/;

const hitsIn = (text: string): string[] => [
  ...SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase())),
  ...(WIRE.exec(text) ?? []),
];

/** Every row of every table; bytes also as the text they may be. */
async function dumpOf(db: Db): Promise<string> {
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
  expect(tables.length).toBeGreaterThan(4);
  expect(text).toContain('canary-');
  return [text, ...bytes].join('\n');
}

const readings: readonly [string, string][] = [
  ['getLoanInfo', '{ iuteGetLoanInfo(loanRef: "90008") { status } }'],
  ['checkLoanStatus', '{ iuteCheckLoanStatus(loanRef: "90001") { status } }'],
  ['checkCashRelease', '{ iuteCheckCashRelease(loanRef: "90006") { allowed } }'],
  [
    'calculateLoan',
    '{ iuteCalculateLoan(input: { amount: "4321.98", termMonths: 6 }) { isOffer } }',
  ],
  [
    'generateAgreement',
    '{ iuteGenerateAgreement(loanRef: "90003", language: "alb") { byteSize } }',
  ],
];

const FAULTS: readonly [string, Record<string, unknown>][] = [
  ['latency', { ms: 50 }],
  ['hang', { ms: 50, commit: true }],
  ['resetBefore', {}],
  ['resetAfterCommit', {}],
  ['truncate', {}],
  ['drip', { ms: 1 }],
  ['status401', {}],
  ['status403', {}],
  ['status429', {}],
  ['status500', {}],
  ['html200', {}],
  ['malformed', {}],
];

let dataDir: string;
let db: Db;
let running: Running;
const answers: GraphAnswer[] = [];
const headers = { authorization: `Bearer ${TOKEN}` };
const env = { LOG_LEVEL: 'trace', SETTLE_SECONDS: '0', CALLER_TOKENS: `anna=${TOKEN}:operator` };

async function open(around?: Parameters<typeof watchedDb>[1]) {
  dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-canary-'));
  db = openDb({ dataDir });
  running = await startRunning({ dataDir, env, db: around ? watchedDb(db, around) : db });
  answers.length = 0;
}
async function close() {
  await running.close();
  rmSync(dataDir, { recursive: true, force: true });
}

const graph = async (query: string, variables?: Record<string, unknown>) => {
  const answer = await running.graph(query, variables, headers);
  answers.push(answer);
  return answer;
};
const asked: Asked = {
  graph,
  // Uploads cannot say who asks in this client: the answer is the refusal of a stranger.
  graphWithFiles: async (...args) => {
    const answer = await running.graphWithFiles(...args);
    answers.push(answer);
    return answer;
  },
};
const apply = (key: string, more: Record<string, unknown> = {}) =>
  graph(
    'mutation ($input: IuteCreateLoanInput!) { done: iuteCreateLoan(input: $input) { receipt { id outcome state } userErrors { code message path } application { id } } }',
    { input: { ...APPLICATION, idempotencyKey: key, ...more } },
  );

/** What may be found by somebody who reads logs, errors, metrics or the store. */
async function expectNoHits() {
  const errors = JSON.stringify(
    answers.map(({ errors, data }) => ({ errors, told: data?.done?.userErrors })),
  );
  const metrics = await (await fetch(`${running.url}/metrics`)).text();
  const places = { log: running.lines.join(''), errors, metrics, store: await dumpOf(db) };
  expect(running.lines.length).toBeGreaterThan(0);
  for (const [place, text] of Object.entries(places))
    expect({ place, hits: hitsIn(text) }).toEqual({ place, hits: [] });
}

describe('personal data, credentials and addresses', () => {
  it('are seen by this very search where they stand', () => {
    for (const secret of SECRETS) expect(hitsIn(`… ${secret} …`)).toContain(secret);
    expect(hitsIn('GET /insert/repayment?loanRef=90008&amount=10.00')).not.toEqual([]);
  });

  describe.each([['none', {}] as const, ...FAULTS])('through the fault %s', (name, more) => {
    beforeAll(() => open());
    afterAll(close);

    it('stay out of log, errors, metrics and store', async () => {
      const { control, sandbox } = running;
      const fault = async (operation: string, times: number) => {
        if (name !== 'none')
          await control('POST', '/iute/faults', { operation, fault: name, times, ...more });
      };
      await fault('createLoan', 1);
      await apply('canary-create');
      const receipts: { id: string }[] = [];
      for (const [number, write] of writes
        .filter(({ operation }) => operation !== 'uploadLoanFiles')
        .entries()) {
        const subject = await subjectFor(write, clientOf(sandbox.url), number);
        await fault(write.operation, 1);
        const answer = await write.send(asked, subject, `canary-${number}`);
        receipts.push(receiptOf(answer));
        expect(await effectsOf(control, write, subject)).toBeLessThanOrEqual(1);
      }
      await Promise.all(receipts.map(({ id }) => settledReceipt(asked, id)));
      for (const [operation, query] of readings) {
        await fault(operation, 3);
        await graph(query);
      }
      await expectNoHits();
    });
  });

  describe('through refusals and failures of our own', () => {
    afterAll(close);

    it('stay out of what is said of them', async () => {
      await open();
      // The sandbox quotes what it refuses: more months than it takes, a loan in a wrong state.
      await apply('canary-refused', { termMonths: 121 });
      await apply('canary-reused', {});
      await apply('canary-reused', { firstName: 'Canaryfirsts' });
      await apply('canary-input', { mobilePhone: '069', homePhone: '069', personalNumber: ' ' });
      await graph(
        'mutation ($input: IuteCancelLoanInput!) { done: iuteCancelLoan(input: $input) { userErrors { message } } }',
        {
          input: {
            idempotencyKey: 'canary-wrong-state',
            applicationId: globalId('IUTE', 'Application', '90008'),
          },
        },
      );
      await running.graphWithFiles(
        '{ __typename }',
        {},
        { x: { name: 'canary.pdf', bytes: FILE } },
      );
      await fetch(`${running.url}/graphql?query=${PERSON.personalNumber}`, { headers });
      await fetch(`${running.url}/files/${PERSON.personalNumber}`, { headers });
      await fetch(`${running.url}/${PERSON.personalNumber}?amount=4321.98`, { headers });
      await running.post('{"query": "CANARYPIN123', headers).catch(() => undefined);
      expect(answers.map(({ data }) => data?.done?.userErrors?.length > 0)).toContain(true);
      await expectNoHits();
    });

    it('stay out of the log when the store fails with words about them', async () => {
      await close();
      await open(async ({ text }, run) => {
        if (!text.includes('insert into customer')) return run();
        throw Object.assign(new Error(`duplicate key (${PERSON.personalNumber})`), {
          detail: `Key (pin)=(${PERSON.personalNumber})`,
          parameters: [PERSON.firstName],
          cause: new Error(PERSON.lastName),
        });
      });
      const { data } = await apply('canary-store');
      expect(data.done.receipt.outcome).toBe('UNKNOWN');
      await graph('{ loans(first: 5) { edges { node { customer { displayName } } } } }');
      await settledReceipt(asked, data.done.receipt.id);
      expect(answers.some(({ errors }) => errors !== undefined)).toBe(true);
      await expectNoHits();
    });
  });
});
