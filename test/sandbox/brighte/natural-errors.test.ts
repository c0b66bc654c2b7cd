import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, CALLOUT, type CallOptions, openBench, QUOTE, USER } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const UPLOAD = { invoice_type: 'invoice', filename: 'invoice.jpg', filecontent: 'xxx' };
const REPAYMENT = {
  totalPurchaseAmount: 15000,
  depositAmount: 1000,
  repaymentTerm: 48,
  includeFees: 1,
};
const MINE = '10001';

const [BAD, GONE, FOREIGN] = [400, 404, 401] as const;
const id = (noun: string) => `Invalid ${noun} ID.`;

type Natural = readonly [
  operation: string,
  http: number,
  status: number,
  message: string,
  CallOptions,
];

const byId = (
  operation: string,
  noun: 'application' | 'quote' | 'user',
  body?: unknown,
): Natural[] => {
  const foreign = { application: '10641', quote: '7041', user: 'U900' }[noun];
  return [
    [operation, BAD, 4402, id(noun), { path: [''], body }],
    [operation, BAD, 4402, id(noun), { path: ['%20'], body }],
    [operation, GONE, 4041, id(noun), { path: ['__proto__'], body }],
    [operation, GONE, 4041, id(noun), { path: ['99999'], body }],
    [operation, FOREIGN, 4010, id(noun), { path: [foreign], body }],
  ];
};

const upload = (changes: object): CallOptions => ({
  path: [MINE],
  body: { ...UPLOAD, ...changes },
});
const listed = (changes: Record<string, string>): CallOptions => ({
  query: { accountId: 'E435', ...changes },
});

describe('error rows that come by themselves', () => {
  it.each<Natural>([
    [
      'createSession',
      401,
      4010,
      'Invalid credentials.',
      { body: { apiId: 'lendgraph-sandbox', apiSecret: 'x' } },
    ],
    [
      'createSession',
      401,
      4010,
      'Invalid credentials.',
      { body: { apiId: '__proto__', apiSecret: 'x' } },
    ],
    ['createSession', 401, 4010, 'Invalid credentials.', { body: '{' }],
    [
      'createSession',
      401,
      4010,
      'Unauthorized.',
      { body: { apiId: 'lendgraph-no-access', apiSecret: 'brighte-shut-2Ln7' } },
    ],
    [
      'deleteSession',
      400,
      4010,
      'Failed to delete session.',
      { session: { sessionKey: 'x', sessionToken: 'y' } },
    ],
    ['deleteSession', 400, 4010, 'Failed to delete session.', { session: null }],
    ['listApplications', 401, 4010, 'Not authorized.', listed({ accountId: 'E900' })],
    ['listApplications', 401, 4010, 'Not authorized.', listed({ accountId: 'E1' })],
    ['listApplications', 400, 4402, 'Invalid date input.', listed({ startDate: '2026-02-30' })],
    ['listApplications', 400, 4402, 'Invalid date input.', listed({ endDate: '01.02.2026' })],
    ...byId('getApplication', 'application'),
    ...byId('updateApplication', 'application', { reference_number: 'x' }),
    ...byId('listApplicationDocuments', 'application'),
    ...byId('createApplicationDocument', 'application', UPLOAD),
    ...byId('requestApplicationPayment', 'application'),
    [
      'createApplicationDocument',
      400,
      4402,
      'Invalid application document type.',
      upload({ invoice_type: 'passport' }),
    ],
    [
      'createApplicationDocument',
      400,
      4402,
      'Invalid application document type.',
      upload({ invoice_type: 7 }),
    ],
    [
      'createApplicationDocument',
      400,
      4010,
      'No document type specified.',
      upload({ invoice_type: undefined }),
    ],
    ['createApplicationDocument', 400, 4010, 'Invalid filename.', upload({ filename: ' ' })],
    [
      'createApplicationDocument',
      400,
      4010,
      'Invalid filetype.',
      upload({ filename: 'invoice.exe' }),
    ],
    ['createApplicationDocument', 400, 4010, 'Invalid filetype.', upload({ filename: 'pdf' })],
    [
      'createApplicationDocument',
      400,
      4402,
      'File content has to be base64 encoded.',
      upload({ filecontent: 'ä' }),
    ],
    [
      'createApplicationDocument',
      400,
      4402,
      'File content has to be base64 encoded.',
      upload({ filecontent: '' }),
    ],
    [
      'createApplicationDocument',
      400,
      4402,
      'File content has to be base64 encoded.',
      upload({ filecontent: 5 }),
    ],
    ['sendApplicationSecureCode', 400, 4403, 'Invalid Input.', { body: { mobile: '+61 416' } }],
    ['sendApplicationSecureCode', 400, 4403, 'Invalid Input.', { body: '' }],
    ['listQuotes', 400, 4402, 'Invalid date.', listed({ startDate: 'yesterday' })],
    ['listQuotes', 401, 4010, 'Not authorized.', listed({ accountId: 'E900' })],
    ['listQuotes', 400, 4402, 'Invalid account.', listed({ accountId: 'E1' })],
    ['listQuotes', 400, 4402, 'Invalid account.', {}],
    ...byId('getQuote', 'quote'),
    ...byId('resendQuote', 'quote'),
    ...byId('deleteQuote', 'quote'),
    ['createQuote', 400, 4402, 'Invalid account id.', { body: { ...QUOTE, account_id: 'E1' } }],
    ['createQuote', 400, 4402, 'Invalid account id.', { body: 'not json' }],
    ['createQuote', 401, 4010, 'Not authorized.', { body: { ...QUOTE, account_id: 'E900' } }],
    ['createQuote', 400, 4402, 'Invalid data provided.', { body: { ...QUOTE, email: 'nobody' } }],
    ['listUsers', 401, 4010, 'Invalid account id.', {}],
    ['listUsers', 401, 4010, 'Invalid account id.', listed({ accountId: 'E900' })],
    ...byId('getUser', 'user'),
    ...byId('deleteUser', 'user'),
    ...byId('generateUserApiCredentials', 'user', { accountId: 'E81' }),
    ['updateUser', 401, 4010, 'Not authorized.', { path: ['U900'], body: { first_name: 'x' } }],
    ['updateUser', 400, 4402, 'Invalid role.', { path: ['U2'], body: { role: 'KING' } }],
    ['updateUser', 400, 4402, 'Invalid data provided.', { path: ['U2'], body: { email: 'x' } }],
    ['updateUser', 400, 4402, 'Invalid data provided.', { path: ['U2'], body: {} }],
    [
      'updateUser',
      403,
      4403,
      'Action not allowed.',
      { path: ['U1'], body: { role: 'team member' } },
    ],
    ['createUser', 401, 4010, 'Invalid account id.', { body: { ...USER, account_id: 'E900' } }],
    ['createUser', 400, 4402, 'Invalid role.', { body: { ...USER, role: 'king' } }],
    ['createUser', 400, 4402, 'Invalid data provided.', { body: { ...USER, mobile: 'none' } }],
    [
      'generateUserApiCredentials',
      400,
      4402,
      'Invalid data provided.',
      { path: ['U2'], body: { accountId: 'E900' } },
    ],
    ['getContent', 400, 4402, 'Invalid input.', { path: ['tnc'] }],
    [
      'calculateRepaymentAmount',
      400,
      4402,
      'Invalid input.',
      { body: { ...REPAYMENT, repaymentTerm: 0 } },
    ],
    ['createCalloutRequest', 400, 4402, 'Invalid input.', { body: { ...CALLOUT, phone: 'x' } }],
    [
      'createCalloutRequest',
      401,
      4010,
      'Not authorized.',
      { body: { ...CALLOUT, account_id: 'E900' } },
    ],
    [
      'calculateFinance',
      400,
      4402,
      'Invalid input.',
      { body: { totalPurchaseAmount: '1' }, session: null },
    ],
  ])('%s %i/%i %s', async (operation, http, status, message, options) => {
    expect(await bench.refusal(operation, options)).toEqual([http, status, message]);
    expect(await bench.value('/ledger')).toEqual([]);
  });

  it('a team member may not create users, nor issue credentials, nor promote itself', async () => {
    const { teamMember } = bench.known().logins;
    const session = await bench.open(teamMember!);
    expect(await bench.refusal('createUser', { body: USER, session })).toEqual([
      401,
      4010,
      'Not authorized.',
    ]);
    const generate = { path: ['U2'], body: { accountId: 'E81' }, session };
    expect(await bench.refusal('generateUserApiCredentials', generate)).toEqual([
      401,
      4010,
      'Not authorized.',
    ]);
    const other = { path: ['U5'], body: { first_name: 'x' }, session };
    expect(await bench.refusal('updateUser', other)).toEqual([401, 4010, 'Not authorized.']);
    const promotion = { path: ['U2'], body: { role: 'ADMINISTRATOR' }, session };
    expect(await bench.refusal('updateUser', promotion)).toEqual([
      403,
      4403,
      'Action not allowed.',
    ]);
    const name = { path: ['U2'], body: { first_name: 'Robyn' }, session };
    expect((await bench.call('updateUser', name)).status).toBe(200);
  });

  it('a user without accounts has none', async () => {
    const session = await bench.open(bench.known().logins.noAccounts!);
    expect(await bench.refusal('listAccounts', { session })).toEqual([
      404,
      4041,
      'No account found.',
    ]);
  });

  it('a missing account id lists all accounts, or is refused where the switch says so', async () => {
    expect((await bench.read('listApplications')).applications).toHaveLength(500);
    await bench.setSwitches({ accountIdRequired: true });
    expect(await bench.refusal('listApplications')).toEqual([400, 4402, 'Invalid application ID.']);
  });

  it('an upload over the size limit can not be stored', async () => {
    await bench.setSwitches({ largestDocumentBytes: 2 });
    expect((await bench.call('createApplicationDocument', upload({}))).status).toBe(200);
    const larger = upload({ filecontent: 'AAAA' });
    expect(await bench.refusal('createApplicationDocument', larger)).toEqual([
      500,
      4000,
      'Internal Error.',
    ]);
  });
});
