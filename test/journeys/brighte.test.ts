/** A vendor's day with Brighte, through the graph, on the running product. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, parseGlobalId } from '../../src/datasources/global-id.js';
import { JPG, PDF, type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const application = (id: string) => globalId('BRIGHTE', 'Application', id);
const RECEIPT = 'userErrors { code message path } receipt { outcome state }';

/** One action with a key of its own; its payload. */
async function act(name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await running.graph(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} ${RECEIPT} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}
const DONE = { userErrors: [], receipt: { outcome: 'COMMITTED', state: 'COMMITTED' } };

const QUOTE = {
  accountId: 'E435',
  firstName: 'Sam',
  lastName: 'Example',
  phone: '0400 000 000',
  email: 'sam@example.com',
  purchaseTotal: '10000.50',
  deposit: '1500',
  termMonths: 24,
  productCategory: 'Battery Storage',
  productDescription: 'Home battery',
};

describe('a quote', () => {
  let id: string;

  it('is made in dollars, and sent to the customer', async () => {
    const made = await act(
      'brighteCreateQuote',
      QUOTE,
      'quote { id status nativeStatus purchaseTotal { amount currency } deposit { amount } financed { amount } termMonths customerName customerEmail }',
    );
    expect(made).toMatchObject(DONE);
    expect(made.quote).toMatchObject({
      status: 'SENT',
      nativeStatus: 'SENT',
      purchaseTotal: { amount: '10000.50', currency: 'AUD' },
      deposit: { amount: '1500.00' },
      financed: { amount: '8500.50' },
      termMonths: 24,
      customerName: 'Sam Example',
      customerEmail: 'sam@example.com',
    });
    id = made.quote.id;
    const mail = await running.control('GET', '/brighte/outbox/mail');
    expect(mail).toHaveLength(1);
  });

  it('is not made twice under one key', async () => {
    const key = randomUUID();
    const input = { ...QUOTE, email: 'twice@example.com', idempotencyKey: key };
    const first = await act('brighteCreateQuote', input, 'quote { id }');
    const again = await act('brighteCreateQuote', { ...input, deposit: '1500.00' }, 'quote { id }');
    expect(again.receipt).toEqual({ outcome: 'REPLAYED', state: 'COMMITTED' });
    expect(again.quote).toEqual(first.quote);
    const other = await act('brighteCreateQuote', { ...input, deposit: '1' });
    expect(other.userErrors[0].code).toBe('KEY_REUSED');
  });

  it('is refused when it finances less than 1000 dollars, unless that is meant', async () => {
    const small = { ...QUOTE, purchaseTotal: '150', deposit: '50' };
    const { userErrors, receipt } = await act('brighteCreateQuote', small);
    expect(receipt.outcome).toBe('NOT_SENT');
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'purchaseTotal'] }]);
    expect(await act('brighteCreateQuote', { ...small, allowSmall: true })).toMatchObject(DONE);
  });

  it('is sent again while it is open', async () => {
    expect(await act('brighteResendQuote', { quoteId: id }, 'quote { id }')).toMatchObject({
      ...DONE,
      quote: { id },
    });
  });

  it('is accepted when the customer applies, and then neither sent nor cancelled', async () => {
    await running.control('POST', `/brighte/quotes/${parseGlobalId(id)?.ref}/apply`);
    const { data } = await running.graph(
      'query ($id: ID!) { quote(id: $id) { status nativeStatus } node(id: $id) { id } }',
      { id },
    );
    expect(data.quote).toEqual({ status: 'ACCEPTED', nativeStatus: 'COMPLETED' });
    expect(data.node).toEqual({ id });
    const resent = await act('brighteResendQuote', { quoteId: id });
    expect(resent).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
      receipt: { outcome: 'REJECTED' },
    });
    const deleted = await act('brighteDeleteQuote', { quoteId: id });
    expect(deleted.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('vanishes when it is cancelled', async () => {
    const input = { ...QUOTE, email: 'gone@example.com' };
    const { quote } = await act('brighteCreateQuote', input, 'quote { id externalId }');
    expect(
      await act('brighteDeleteQuote', { quoteId: quote.id }, 'quote { externalId }'),
    ).toMatchObject({ ...DONE, quote: { externalId: quote.externalId } });
    const { data, errors } = await running.graph('query ($id: ID!) { quote(id: $id) { id } }', {
      id: quote.id,
    });
    expect(data.quote).toBeNull();
    expect(errors?.[0].extensions).toMatchObject({ code: 'NOT_FOUND', provider: 'BRIGHTE' });
  });
});

async function newApplication(): Promise<string> {
  const body = { count: 1, financedDollars: 8501 };
  const { applicationIds } = await running.control('POST', '/brighte/applications', body);
  return applicationIds[0];
}

describe('an application', () => {
  it('goes from conditional approval to PAID, with its papers', async () => {
    const ref = await newApplication();
    const id = application(ref);
    const look = `query ($id: ID!) { application(id: $id) {
      provider externalId status nativeStatus requested { amount currency } termMonths
      productCategory referenceNumber documents { nativeType fileName }
      applicants { isJoint customer { id displayName email mobile bornOn personalNumber } }
      customer { id } loan { id } cashRelease { allowed } } }`;
    const before = (await running.graph(look, { id })).data.application;
    expect(before).toMatchObject({
      provider: 'BRIGHTE',
      externalId: ref,
      status: 'CONDITIONALLY_APPROVED',
      nativeStatus: 'C.APPROV',
      requested: { amount: '8501.00', currency: 'AUD' },
      documents: [],
      applicants: [{ isJoint: false, customer: { personalNumber: null } }],
      loan: null,
      cashRelease: null,
    });
    expect(before.customer).toEqual({ id: before.applicants[0].customer.id });

    await running.control('POST', `/brighte/applications/${ref}/approve`);
    expect(
      await act(
        'brighteUpdateApplication',
        { applicationId: id, referenceNumber: 'JOB-1' },
        'application { referenceNumber status }',
      ),
    ).toMatchObject({ ...DONE, application: { referenceNumber: 'JOB-1', status: 'APPROVED' } });

    const { data } = await running.graphWithFiles(
      `mutation ($input: BrighteCreateApplicationDocumentInput!) {
        brighteCreateApplicationDocument(input: $input) { document { nativeType fileName } ${RECEIPT} } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          applicationId: id,
          documentType: 'invoice',
          file: null,
        },
      },
      { 'input.file': { name: 'invoice.pdf', bytes: PDF } },
    );
    expect(data.brighteCreateApplicationDocument).toMatchObject({
      ...DONE,
      document: { nativeType: 'invoice', fileName: 'invoice.pdf' },
    });

    expect(
      await act(
        'brighteRequestApplicationPayment',
        { applicationId: id },
        'application { status }',
      ),
    ).toMatchObject({ ...DONE, application: { status: 'APPROVED' } });
    await running.control('POST', `/brighte/applications/${ref}/confirm`);
    const after = (await running.graph(look, { id })).data.application;
    expect(after).toMatchObject({
      status: 'FUNDED',
      nativeStatus: 'PAID',
      referenceNumber: 'JOB-1',
      documents: [{ nativeType: 'invoice', fileName: 'invoice.pdf' }],
      loan: null,
    });
    expect(after.customer).toEqual(before.customer);
    const ledger = await running.control('GET', '/brighte/ledger');
    expect(JSON.stringify(ledger).match(/requestApplicationPayment/g)).toHaveLength(1);
  });

  it('refuses payment while it is not approved, in words', async () => {
    const refused = await act('brighteRequestApplicationPayment', {
      applicationId: application(await newApplication()),
    });
    expect(refused).toMatchObject({
      userErrors: [{ code: 'CONFLICT' }],
      receipt: { outcome: 'REJECTED' },
    });
  });

  it('takes no file that is not what its name says', async () => {
    const send = (name: string, bytes: Buffer) =>
      running.graphWithFiles(
        `mutation ($input: BrighteCreateApplicationDocumentInput!) {
          brighteCreateApplicationDocument(input: $input) { ${RECEIPT} } }`,
        {
          input: {
            idempotencyKey: randomUUID(),
            applicationId: application('10005'),
            documentType: 'invoice',
            file: null,
          },
        },
        { 'input.file': { name, bytes } },
      );
    for (const [name, bytes] of [
      ['virus.pdf', Buffer.from('MZ')],
      ['photo.gif', JPG],
    ] as const) {
      const { userErrors, receipt } = (await send(name, bytes)).data
        .brighteCreateApplicationDocument;
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'file'] }]);
      expect(receipt.outcome).toBe('NOT_SENT');
    }
  });
});

describe('a user', () => {
  const secrets: string[] = [];

  it('is made, changed, given access, and deleted', async () => {
    const user = {
      accountId: 'E435',
      role: 'TEAM_MEMBER',
      firstName: 'Nora',
      lastName: 'New',
      email: 'nora@example.com',
      mobile: '0412345678',
    };
    const fields = 'user { userId role nativeRole firstName email }';
    const made = await act('brighteCreateUser', user, fields);
    expect(made).toMatchObject({
      ...DONE,
      user: { role: 'TEAM_MEMBER', nativeRole: 'TEAM MEMBER' },
    });
    const { userId } = made.user;

    const taken = await act('brighteCreateUser', user);
    expect(taken.userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);

    const change = { userId, role: 'ADMINISTRATOR', lastName: 'Newer' };
    expect(await act('brighteUpdateUser', change, fields)).toMatchObject({
      ...DONE,
      user: { role: 'ADMINISTRATOR', firstName: 'Nora' },
    });
    const nothing = await act('brighteUpdateUser', { userId });
    expect(nothing.receipt.outcome).toBe('NOT_SENT');

    const input = { userId, accountId: 'E435', idempotencyKey: randomUUID() };
    const access = 'credentials { apiId apiSecret }';
    const issued = await act('brighteGenerateUserApiCredentials', input, access);
    expect(issued).toMatchObject(DONE);
    const { apiId, apiSecret } = issued.credentials;
    expect(apiSecret).toMatch(/.{10}/);
    secrets.push(apiSecret);
    const again = await act('brighteGenerateUserApiCredentials', input, access);
    expect(again.receipt.outcome).toBe('REPLAYED');
    expect(again.credentials).toEqual({ apiId, apiSecret: null });

    const deleted = await act('brighteDeleteUser', { userId }, 'deletedUser { userId }');
    expect(deleted).toMatchObject({ ...DONE, deletedUser: { userId } });
  });

  it('leaves no secret in the log', () => {
    const { credentials } = running.sandbox.describe().providers.brighte as {
      credentials: Record<string, string>;
    };
    const log = running.lines.join('');
    expect(log).toContain('brighte.generateUserApiCredentials');
    for (const text of [
      ...secrets,
      ...Object.values(credentials),
      'nora@example.com',
      '0412345678',
    ])
      expect(log).not.toContain(text);
  });
});

describe('the small calls', () => {
  it('text a code, and book a call', async () => {
    const code = await act(
      'brighteSendApplicationSecureCode',
      { mobile: '0400000000' },
      'secureCode { token }',
    );
    expect(code).toMatchObject({ ...DONE, secureCode: { token: expect.stringMatching(/.{10}/) } });
    const callout = await act(
      'brighteCreateCalloutRequest',
      QUOTE,
      'callout { status nativeStatus customerName financed { amount } callAt }',
    );
    expect(callout).toMatchObject({
      ...DONE,
      callout: {
        status: 'OPEN',
        nativeStatus: 'OPEN',
        customerName: 'Sam Example',
        financed: { amount: '8500.50' },
      },
    });
  });

  it('answer what may be chosen, and what it would cost', async () => {
    const { data, errors } = await running.graph(`{
      accounts: brighteListAccounts { accountId tradingName }
      types: brighteListApplicationDocumentTypes
      categories: brighteListProductCategories { name slug }
      terms: brighteGetContent(kind: TNC) { nativeKind content versionAt }
      finance: brighteCalculateFinance(input: { purchaseTotal: "10000", deposit: "1500", termMonths: 24, withEstablishmentFee: false }) {
        isOffer repayment { amount currency } instalments establishmentFee { amount } weeklyFee { amount } latePaymentFee { amount } }
      vendor: brighteCalculateRepaymentAmount(input: { purchaseTotal: "10000", deposit: "1500", termMonths: 24, withEstablishmentFee: false }) {
        isOffer repayment { amount currency } instalments }
    }`);
    expect(errors).toBeUndefined();
    expect(data.accounts).toHaveLength(4);
    expect(data.types).toEqual(['invoice', 'CCA']);
    expect(data.categories).toHaveLength(32);
    expect(data.terms).toMatchObject({ nativeKind: 'TNC', versionAt: '2025-06-01T00:00:00.000Z' });
    expect(data.finance).toEqual({
      isOffer: false,
      repayment: { amount: '165.47', currency: 'AUD' },
      instalments: 52,
      establishmentFee: { amount: '0' },
      weeklyFee: { amount: '1' },
      latePaymentFee: { amount: '4.99' },
    });
    expect(data.vendor).toEqual({
      isOffer: false,
      repayment: { amount: '165.47', currency: 'AUD' },
      instalments: 52,
    });
  });
});

describe('a branch with more than 1,000 applications', () => {
  const PAGE = `query ($after: String) { brighteListApplications(accountId: "E435", first: 100, after: $after) {
    nodes { externalId } pageInfo { hasNextPage endCursor } providers { provider result received } } }`;

  it.each([
    'oldestFirst',
    'newestFirst',
  ])('is read in full, %s, while new ones arrive', async (listOrder) => {
    await running.control('PUT', '/brighte/switches', { listOrder });
    await running.control('POST', '/brighte/applications', { count: 660 });
    await running.calls('brighte');
    const before = await wholeList();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await running.graph(PAGE, { after });
      const { nodes, pageInfo, providers } = data.brighteListApplications;
      expect(providers).toEqual([{ provider: 'BRIGHTE', result: 'OK', received: nodes.length }]);
      seen.push(...nodes.map(({ externalId }: { externalId: string }) => externalId));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      if (seen.length < 400) await running.control('POST', '/brighte/applications', { count: 30 });
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(before));
    expect(before.length).toBeGreaterThan(1_000);
    await running.control('PUT', '/brighte/switches', { listOrder: 'oldestFirst' });
  });

  /** Straight from the lender, page by page of its own. */
  async function wholeList(): Promise<string[]> {
    const reader = running.app.services.providers.BRIGHTE.reader({
      requestId: 'test',
      signal: AbortSignal.timeout(10_000),
    });
    const { rows } = await reader.someApplications(
      { accountId: 'E435' },
      { first: 9_999, after: null },
    );
    return rows.map(({ externalId }) => externalId);
  }
});

describe('the person behind an application', () => {
  it('keeps one id, and has all that they apply for, looked up in the lists of all branches', async () => {
    const look = `{ brighteGetApplication(applicationId: "10001") { customer { id displayName email
      applications(first: 5) { nodes { externalId } providers { provider result failure } } } } }`;
    const { customer } = (await running.graph(look)).data.brighteGetApplication;
    expect(customer.applications).toEqual({
      nodes: [{ externalId: '10001' }],
      providers: [{ provider: 'BRIGHTE', result: 'OK', failure: null }],
    });
    const { data } = await running.graph(
      'query ($id: ID!) { customer(id: $id) { displayName email personalNumber } }',
      { id: customer.id },
    );
    expect(data.customer).toEqual({
      displayName: customer.displayName,
      email: customer.email,
      personalNumber: null,
    });
  });
});
