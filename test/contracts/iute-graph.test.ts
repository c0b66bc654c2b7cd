/** The XML answers of the provider's document, seen through the graph: every digit as it was printed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { cases, DEFAULTS } from './cases.js';
import { type Lender, openLender, partsOf, type Reply } from './lender.js';

/** What the lender answers, by the end of the path. */
let replies: Record<string, Reply> = {};
let lender: Lender;
let close: () => Promise<void>;
let url: string;

beforeAll(async () => {
  lender = await openLender(({ line }) => {
    const path = line.split(/[ ?]/)[1]?.replace('/iute/rest/api/partner/', '') ?? '';
    return replies[path] ?? { status: 400, type: 'text/html', body: '<html></html>' };
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'lendgraph-'));
  const { contextPath, ...credentials } = DEFAULTS;
  const app = await createApp({
    config: readConfig({ PORT: '0', DATA_DIR: dataDir }),
    placed: {
      BRIGHTE: {
        target: 'SANDBOX',
        settings: { url: 'http://127.0.0.1:9', credentials: {}, currency: 'AUD' },
      },
      REALFINITY: {
        target: 'SANDBOX',
        settings: { url: 'http://127.0.0.1:9', credentials: {}, currency: 'USD' },
      },
      IUTE: {
        target: 'SANDBOX',
        settings: { url: lender.url + contextPath, credentials, currency: 'MDL' },
        known: [
          { ref: '90001', stage: 'LOAN' },
          { ref: '90000', stage: 'APPLICATION' },
        ],
      },
      PLEXE: {
        target: 'SANDBOX',
        settings: { url: 'http://127.0.0.1:9', credentials: {}, currency: 'USD' },
      },
    },
    log: createLog('info', { write: () => {} }),
  });
  url = await app.listen();
  await app.storeOpened;
  close = async () => {
    await app.close();
    await lender.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
});
beforeEach(() => {
  replies = {};
});
afterAll(() => close());

const replyOf = (id: string): Reply => {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found.reply;
};

interface GraphAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function graph(query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphAnswer;
}

const mdl = (amount: string) => ({ amount, currency: 'MDL' });

describe('answers of the document through the graph', () => {
  it('IUTE-01 the calculation keeps 865.24 and 6921.92, and says that they do not fit', async () => {
    replies = { 'loan/calc': replyOf('IUTE-01') };
    const answer = await graph(`{ iuteCalculateLoan(input: { amount: "1000.55", termMonths: 6 }) {
      principal { amount currency } monthlyPayment { amount currency } totalRepayable { amount currency }
      firstPaymentOn discrepancies { expected { amount } actual { amount } } } }`);
    expect(answer).toEqual({
      data: {
        iuteCalculateLoan: {
          principal: mdl('1000.55'),
          monthlyPayment: mdl('865.24'),
          totalRepayable: mdl('6921.92'),
          firstPaymentOn: '2018-07-26',
          discrepancies: [{ expected: { amount: '5191.44' }, actual: { amount: '6921.92' } }],
        },
      },
    });
  });

  // Before any answer shows 90000 as a loan: from then on its application is known as paid out.
  it.each([
    ['IUTE-14', 'IN_REVIEW', 'approved=false'],
    ['IUTE-110', 'APPROVED', 'approved=true'],
    ['IUTE-111', 'DECLINED', 'approved=rejected'],
    ['IUTE-112', 'OTHER', 'approved=escalated'],
  ])('%s the application is %s with %s', async (id, status, nativeStatus) => {
    replies = { 'loan/check/status': replyOf(id) };
    const { data } = await graph(
      '{ iuteCheckLoanStatus(loanRef: "90000") { externalId status nativeStatus } }',
    );
    expect(data?.iuteCheckLoanStatus).toEqual({ externalId: '90000', status, nativeStatus });
  });

  it('IUTE-101 the six installments keep 1095.68, 5478.4 and 0.0', async () => {
    replies = { 'loan/info': replyOf('IUTE-101') };
    const { data, errors } = await graph(`{ iuteGetLoanInfo(loanRef: "90000") {
      externalId status nativeStatus termMonths installmentsLeft
      totalRepayable { amount } repaid { amount } outstanding { amount }
      installments { number dueOn status total { amount } outstanding { amount } paid { amount } }
      nextInstallment { number } discrepancies { rule } } }`);
    expect(errors).toBeUndefined();
    const row = (number: number, dueOn: string) => ({
      number,
      dueOn,
      status: 'SCHEDULED',
      total: { amount: '1095.68' },
      outstanding: { amount: '1095.68' },
      paid: { amount: '0' },
    });
    expect(data?.iuteGetLoanInfo).toEqual({
      externalId: '90000',
      status: 'ACTIVE',
      nativeStatus: 'status=0',
      termMonths: 6,
      installmentsLeft: 5,
      totalRepayable: { amount: '6574.08' },
      repaid: { amount: '1095.68' },
      outstanding: { amount: '5478.4' },
      installments: [
        {
          ...row(1, '2018-07-26'),
          status: 'PAID',
          outstanding: { amount: '0.0' },
          paid: { amount: '1095.68' },
        },
        row(2, '2018-08-26'),
        row(3, '2018-09-26'),
        row(4, '2018-10-26'),
        row(5, '2018-11-26'),
        row(6, '2018-12-26'),
      ],
      nextInstallment: { number: 2 },
      discrepancies: [],
    });
  });

  it('IUTE-103 a lone installment over 1.25000005E7 comes out in full', async () => {
    replies = { 'loan/info': replyOf('IUTE-103') };
    const { data } = await graph(
      '{ iuteGetLoanInfo(loanRef: "90000") { outstanding { amount } installments { total { amount } } } }',
    );
    expect(data?.iuteGetLoanInfo).toEqual({
      outstanding: { amount: '12500000.5' },
      installments: [{ total: { amount: '12500000.5' } }],
    });
  });

  it('IUTE-15 "No active loan found!" is not found, and never repaid', async () => {
    replies = { 'loan/info': replyOf('IUTE-15') };
    const query = `query ($ref: String!) { iuteGetLoanInfo(loanRef: $ref) {
      status nativeStatus outstanding { amount } installments { number } } }`;
    const unknown = await graph(query, { ref: '77777' });
    expect(unknown.data).toEqual({ iuteGetLoanInfo: null });
    expect(unknown.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    const known = await graph(query, { ref: '90001' });
    expect(known.data).toEqual({
      iuteGetLoanInfo: {
        status: 'OTHER',
        nativeStatus: 'status=-1',
        outstanding: null,
        installments: null,
      },
    });
  });

  it('IUTE-19 the cash release keeps 5000.0', async () => {
    replies = { 'allow/cash/release': replyOf('IUTE-19') };
    const { data } = await graph(`{ iuteCheckCashRelease(loanRef: "90000") {
      allowed nativeStatus principal { amount currency } } }`);
    expect(data?.iuteCheckCashRelease).toEqual({
      allowed: true,
      nativeStatus: 'normal',
      principal: mdl('5000.0'),
    });
  });

  it('IUTE-16 the agreement comes with its bytes and its name', async () => {
    replies = { 'generate/agreement': replyOf('IUTE-16') };
    const { data } = await graph(
      '{ iuteGenerateAgreement(loanRef: "90000", language: "alb") { fileName byteSize url } }',
    );
    const document = data?.iuteGenerateAgreement as Record<'fileName' | 'url', string>;
    const { body = '' } = replyOf('IUTE-16');
    expect(document).toMatchObject({
      fileName: expect.stringContaining('90000_alb.pdf'),
      byteSize: body.length,
    });
    expect(await (await fetch(document.url)).text()).toBe(body);
  });
});

const APPLICANT = {
  personalNumber: 'I12356789T',
  firstName: 'John',
  lastName: 'Smith',
  patronymic: 'James',
  bornOn: '1990-01-01',
  documentSerial: '200000907',
  mobilePhone: '0123456789',
  homePhone: '012345678',
  alternativeContact: { name: 'June', relation: 'sister', phone: '0987654321' },
  address: { town: 'Chisinau', street: 'Long street', houseNumber: '11', apartmentNumber: '' },
  amount: '1000.50',
  termMonths: 6,
  clerk: 'Mike',
  office: 'Main office',
};

describe('an application through the graph', () => {
  const create = (input: Record<string, unknown>) =>
    graph(
      `mutation ($input: IuteCreateLoanInput!) { iuteCreateLoan(input: $input) {
        application { externalId requested { amount } termMonths }
        userErrors { path } receipt { outcome } } }`,
      { input },
    );
  const sentNow = () => lender.requests.filter(({ line }) => line.includes('/new/loan'));

  it('IUTE-04 goes out with the digits of the caller, and is known by the reference of the answer', async () => {
    replies = { 'new/loan': replyOf('IUTE-04'), 'loan/check/status': replyOf('IUTE-14') };
    const { data } = await create({ ...APPLICANT, idempotencyKey: 'graph-create' });
    expect(data?.iuteCreateLoan).toEqual({
      application: { externalId: '90000', requested: { amount: '1000.50' }, termMonths: 6 },
      userErrors: [],
      receipt: { outcome: 'COMMITTED' },
    });
    expect(sentNow()).toHaveLength(1);
    expect(sentNow().flatMap(partsOf)).toContainEqual(['loan_amount', '1000.50']);
  });

  it('a home phone of eleven digits is refused before anything is sent', async () => {
    const before = sentNow().length;
    const { data } = await create({
      ...APPLICANT,
      homePhone: '06021609111',
      idempotencyKey: 'graph-phone',
    });
    expect(data?.iuteCreateLoan).toMatchObject({
      application: null,
      userErrors: [{ path: ['input', 'homePhone'] }],
    });
    expect(sentNow()).toHaveLength(before);
  });
});
