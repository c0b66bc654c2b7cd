/** Values that cannot be right: each gets a code and a sentence that names the field. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../../src/datasources/global-id.js';
import { operation } from '../support/corpus.js';
import { type Running, startRunning } from '../support/running.js';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(async () => {
  await running.close();
});

const quoted = (value: unknown) => JSON.stringify(value).slice(0, 40);
const loanOf = (provider: string, ref: string) => globalId(provider, 'Loan', ref);

describe('an id', () => {
  const LOAN = 'query ($id: ID!) { it: loan(id: $id) { id } }';
  const APPLICATION = 'query ($id: ID!) { it: application(id: $id) { id } }';
  const CUSTOMER = 'query ($id: ID!) { it: customer(id: $id) { id } }';
  const RECEIPT = 'query ($id: ID!) { it: receipt(id: $id) { id } }';
  const NODE = 'query ($id: ID!) { it: node(id: $id) { id } }';
  const UNKNOWN_UUID = '123e4567-e89b-42d3-a456-426614174000';

  it.each<[string, string, string, string, RegExp]>([
    ['nonsense', LOAN, 'nonsense', 'INVALID_INPUT', /not an id of this graph; the id of a Loan/],
    ['empty', LOAN, '', 'INVALID_INPUT', /the id of a Loan was expected/],
    ['a bare reference', LOAN, '90008', 'INVALID_INPUT', /the id of a Loan was expected/],
    [
      'of another type',
      LOAN,
      globalId('IUTE', 'Application', '90008'),
      'INVALID_INPUT',
      /Application.*the id of a Loan/,
    ],
    [
      'of another type',
      APPLICATION,
      loanOf('IUTE', '90008'),
      'INVALID_INPUT',
      /Loan.*the id of an Application/,
    ],
    ['of a lender that is not here', LOAN, loanOf('NOBODY', '1'), 'INVALID_INPUT', /No lender/],
    ['of a lender that is not here', NODE, loanOf('NOBODY', '1'), 'INVALID_INPUT', /No lender/],
    ['of nobody', LOAN, loanOf('OURS', '1'), 'INVALID_INPUT', /No lender/],
    [
      'of another version',
      LOAN,
      Buffer.from('2:IUTE:Loan:90008').toString('base64url'),
      'INVALID_INPUT',
      /id of a Loan/,
    ],
    [
      'written in another way',
      LOAN,
      `${loanOf('IUTE', '90008')}=`,
      'INVALID_INPUT',
      /id of a Loan/,
    ],
    ['of no such loan', LOAN, loanOf('IUTE', '77777'), 'NOT_FOUND', /No active loan.*application/],
    ['of an application before payout', LOAN, loanOf('IUTE', '90001'), 'NOT_FOUND', /application/],
    [
      'of no such application',
      APPLICATION,
      globalId('IUTE', 'Application', '77777'),
      'NOT_FOUND',
      /No application/,
    ],
    [
      'of no such customer',
      CUSTOMER,
      globalId('OURS', 'Customer', UNKNOWN_UUID),
      'NOT_FOUND',
      /No customer/,
    ],
    [
      'of a customer, forged',
      CUSTOMER,
      globalId('OURS', 'Customer', 'abc'),
      'NOT_FOUND',
      /No customer/,
    ],
    [
      'of a customer, forged',
      NODE,
      globalId('OURS', 'Customer', 'abc'),
      'NOT_FOUND',
      /No customer/,
    ],
    [
      'of a customer of a lender',
      NODE,
      globalId('IUTE', 'Customer', UNKNOWN_UUID),
      'NOT_FOUND',
      /No customer/,
    ],
    [
      'of no such receipt',
      RECEIPT,
      globalId('OURS', 'Receipt', UNKNOWN_UUID),
      'NOT_FOUND',
      /No receipt/,
    ],
    [
      'of a receipt, forged',
      RECEIPT,
      globalId('OURS', 'Receipt', `a${'-'.repeat(35)}`),
      'NOT_FOUND',
      /No receipt/,
    ],
    [
      'of no such installment',
      NODE,
      globalId('IUTE', 'Installment', '90008-77'),
      'NOT_FOUND',
      /No installment/,
    ],
    [
      'of no installment at all',
      NODE,
      globalId('IUTE', 'Installment', '90008'),
      'NOT_FOUND',
      /No installment/,
    ],
    ['of no type', NODE, globalId('IUTE', 'Frog', '1'), 'INVALID_INPUT', /not an id of this graph/],
    [
      'of a word of the language',
      NODE,
      globalId('IUTE', 'constructor', '1'),
      'INVALID_INPUT',
      /not an id/,
    ],
  ])('%s: %s %s', async (_, query, id, code, says) => {
    const { status, data, errors } = await running.graph(query, { id });
    expect(status).toBe(200);
    expect(data).toEqual({ it: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0].extensions.code).toBe(code);
    expect(errors?.[0].message).toMatch(says);
  });

  it('of a lender is never asked for when its form is wrong', async () => {
    await running.calls();
    for (const id of ['nonsense', loanOf('NOBODY', '1'), globalId('IUTE', 'Installment', '9')])
      await running.graph(NODE, { id });
    expect(await running.calls()).toEqual({});
  });

  it('in a list of more than a hundred is refused at once', async () => {
    const ids = Array(101).fill(loanOf('IUTE', '90008'));
    const { errors } = await running.graph('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids,
    });
    expect(errors?.[0].extensions).toMatchObject({ code: 'INVALID_INPUT', inputPath: ['ids'] });
  });
});

describe('a page', () => {
  it.each([101, -1, 0, -2147483648])('of first: %d is refused by name', async (first) => {
    for (const list of ['loans', 'applications', 'customers']) {
      const { data, errors } = await running.graph(
        `query ($first: Int!) { ${list}(first: $first) { pageInfo { endCursor } } }`,
        { first },
      );
      expect(data).toEqual({ [list]: null });
      expect(errors?.[0]).toMatchObject({
        message: '`first` must be 1 to 100.',
        extensions: { code: 'INVALID_INPUT', inputPath: ['first'] },
      });
    }
  });

  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    'nonsense',
    '🦊',
    cursor(null),
    cursor(5),
    cursor([]),
    cursor(['2026-01-01T00:00:00Z', 'IUTE']),
    cursor(['yesterday', 'IUTE', '90008']),
    cursor(['2026-01-01T00:00:00Z', 5, '90008']),
    cursor(['2026-01-01T00:00:00Z', 'IUTE', { toString: 1 }]),
  ])('after the nonsense %s is refused by name', async (after) => {
    for (const list of ['loans', 'applications', 'customers']) {
      const { errors } = await running.graph(
        `query ($after: String) { ${list}(after: $after) { pageInfo { endCursor } } }`,
        { after },
      );
      expect(errors?.[0]).toMatchObject({
        message: '`after` is not a cursor of this list.',
        extensions: { code: 'INVALID_INPUT', inputPath: ['after'] },
      });
    }
  });

  it('in one order after a cursor of the other is refused by name', async () => {
    const loans = await running.graph('{ loans(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await running.graph(
      'query ($after: String) { loans(after: $after, orderBy: OLDEST_FIRST) { nodes { id } } }',
      { after: loans.data.loans.pageInfo.endCursor },
    );
    expect(errors?.[0].extensions).toEqual({ code: 'INVALID_INPUT', inputPath: ['after'] });
  });
});

describe('a value of the wrong type', () => {
  const CALCULATE = operation('loan-cost').text;

  it.each<[unknown, RegExp]>([
    ['1e3', /input\.amount.*no exponent/],
    ['NaN', /input\.amount/],
    ['Infinity', /input\.amount/],
    ['1,5', /input\.amount.*no separators/],
    ['1 000', /input\.amount/],
    ['+5', /input\.amount/],
    ['0x10', /input\.amount/],
    ['5.', /input\.amount/],
    ['.5', /input\.amount/],
    ['007', /input\.amount/],
    ['١٢', /input\.amount/],
    ['', /input\.amount/],
    ['9'.repeat(20), /input\.amount/],
    [5000.5, /input\.amount.*in a string, like "1095.68"/],
    [5000, /input\.amount.*in a string/],
    [true, /input\.amount/],
    [{}, /input\.amount/],
    [null, /input\.amount.*not to be null/],
  ])('is refused before anything runs: amount %j', async (amount, says) => {
    const { status, errors } = await running.graph(CALCULATE, { input: { amount, termMonths: 6 } });
    expect(status).toBe(400);
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0].message).toMatch(says);
  });

  it.each<[unknown]>([
    [6.5],
    ['6'],
    [2 ** 31],
    [null],
  ])('is refused: termMonths %j', async (termMonths) => {
    const { status, errors } = await running.graph(CALCULATE, {
      input: { amount: '5000', termMonths },
    });
    expect(status).toBe(400);
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0].message).toContain('input.termMonths');
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /"\$input" of required type "IuteCalculateLoanInput!" was not provided/],
    ['a text', 'x', /"\$input"/],
    ['a field too many', { amount: '1', termMonths: 6, pin: '1' }, /Field "pin" is not defined/],
    ['a field too few', { amount: '1' }, /Field "termMonths" of required type "Int!"/],
  ])('is refused: %s as input', async (_, input, says) => {
    const { status, errors } = await running.graph(CALCULATE, { input });
    expect(status).toBe(400);
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0].message).toMatch(says);
  });

  it('is refused in the document as in the variables', async () => {
    for (const amount of ['1e3', 'true', '"1,5"', '[1]']) {
      const { status, errors } = await running.graph(
        `{ iuteCalculateLoan(input: { amount: ${amount}, termMonths: 6 }) { isOffer } }`,
      );
      expect(status).toBe(400);
      expect(errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(errors?.[0].message).toMatch(/Decimal/);
    }
  });

  it('keeps its digits when a number stands in the document', async () => {
    const { data } = await running.graph(
      '{ iuteCalculateLoan(input: { amount: 5000.50, termMonths: 6 }) { principal { amount } } }',
    );
    expect(data.iuteCalculateLoan.principal.amount).toBe('5000.50');
  });

  it('costs the lender nothing', async () => {
    await running.calls();
    await running.graph(CALCULATE, { input: { amount: '1e3', termMonths: 6 } });
    expect(await running.calls()).toEqual({});
  });
});

describe('a value that no lender would take', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ amount: '-1' }, 'amount'],
    [{ amount: '0.00' }, 'amount'],
    [{ amount: '1.234' }, 'amount'],
    [{ amount: '1234567890123' }, 'amount'],
    [{ termMonths: 0 }, 'termMonths'],
    [{ termMonths: -6 }, 'termMonths'],
    [{ termMonths: 601 }, 'termMonths'],
  ])('is refused by name: %j', async (bad, field) => {
    await running.calls();
    const { data, errors } = await running.graph(operation('loan-cost').text, {
      input: { amount: '5000', termMonths: 6, ...bad },
    });
    expect(data).toEqual({ iuteCalculateLoan: null });
    expect(errors?.[0].extensions).toEqual({ code: 'INVALID_INPUT', inputPath: ['input', field] });
    expect(errors?.[0].message).toContain(field);
    expect(await running.calls()).toEqual({});
  });

  const long = 'x'.repeat(201);
  const contact = { name: 'June', relation: 'sister', phone: '0602160912' };
  const address = { town: 'Chisinau', street: 'Long street', houseNumber: '11' };

  it.each<[Record<string, unknown>, string, RegExp]>([
    [{ firstName: long }, 'firstName', /at most 200/],
    [{ lastName: ' ' }, 'lastName', /not be empty/],
    [{ patronymic: 'a\u0000b' }, 'patronymic', /control characters/],
    [{ personalNumber: '' }, 'personalNumber', /not be empty/],
    [{ bornOn: '1899-12-31' }, 'bornOn', /1900/],
    [{ mobilePhone: '602160911' }, 'mobilePhone', /ten digits/],
    [{ mobilePhone: '+373602160911' }, 'mobilePhone', /ten digits/],
    [{ homePhone: '60216091' }, 'homePhone', /digits/],
    [{ alternativeContact: { ...contact, phone: '5' } }, 'alternativeContact.phone', /ten digits/],
    [{ alternativeContact: { ...contact, name: '' } }, 'alternativeContact.name', /empty/],
    [{ address: { ...address, town: long } }, 'address.town', /at most 200/],
    [{ address: { ...address, apartmentNumber: long } }, 'address.apartmentNumber', /200/],
    [{ amount: '0' }, 'amount', /more than zero/],
    [{ termMonths: 0 }, 'termMonths', /1 to 600/],
    [{ clerk: '' }, 'clerk', /empty/],
    [{ idempotencyKey: '' }, 'idempotencyKey', /1 to 255/],
    [{ idempotencyKey: 'a b' }, 'idempotencyKey', /without spaces/],
    [{ idempotencyKey: 'x'.repeat(256) }, 'idempotencyKey', /1 to 255/],
  ])('is a userError with its path, and nothing is sent: %j', async (bad, field, says) => {
    await running.calls();
    const { input } = operation('apply').variables() as { input: Record<string, unknown> };
    const { data, errors } = await running.graph(operation('apply').text, {
      input: { ...input, ...bad },
    });
    expect(errors).toBeUndefined();
    const { userErrors, receipt, application } = data.iuteCreateLoan;
    expect(userErrors.map((error: { path: string[] }) => error.path.join('.'))).toEqual([
      `input.${field}`,
    ]);
    expect(userErrors[0].message).toMatch(says);
    expect(receipt.outcome).toBe('NOT_SENT');
    expect(application).toBeNull();
    expect(await running.calls()).toEqual({});
  });

  it('is told together with all the others', async () => {
    const { input } = operation('apply').variables() as { input: Record<string, unknown> };
    const { data } = await running.graph(operation('apply').text, {
      input: { ...input, mobilePhone: '1', homePhone: '1', amount: '-1', firstName: '' },
    });
    expect(data.iuteCreateLoan.userErrors).toHaveLength(4);
  });

  it.each<[string, Record<string, unknown>]>([
    ['2026-02-30', { paidOn: '2026-02-30' }],
    ['15.01.2026', { paidOn: '15.01.2026' }],
    ['2026-1-5', { paidOn: '2026-1-5' }],
    ['a DateTime', { paidOn: '2026-01-15T00:00:00Z' }],
    ['a number', { paidOn: 20260115 }],
    ['a fifth digit', { paidOn: '12026-01-01' }],
  ])('is refused when it is no day: %s', async (_, bad) => {
    const { input } = operation('repay').variables() as { input: Record<string, unknown> };
    const { status, errors } = await running.graph(operation('repay').text, {
      input: { ...input, ...bad },
    });
    expect(status).toBe(400);
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0].message).toMatch(/input\.paidOn.*like "2026-07-26"/);
  });

  it.each([
    ['nonsense', 'x'],
    ['of an application', globalId('IUTE', 'Application', '90008')],
    ['of another lender', loanOf('NOBODY', '1')],
    ['with a reference Iute cannot have given', loanOf('IUTE', 'abc')],
    ['of no active loan', loanOf('IUTE', '77777')],
  ])('is a userError when it is an id %s', async (_, loanId) => {
    const { input } = operation('repay').variables() as { input: Record<string, unknown> };
    const { data, errors } = await running.graph(operation('repay').text, {
      input: { ...input, loanId },
    });
    expect(errors).toBeUndefined();
    expect(data.iuteInsertRepayment.userErrors).toMatchObject([{ path: ['input', 'loanId'] }]);
    expect(data.iuteInsertRepayment.receipt.outcome).toBe('NOT_SENT');
  });

  it('of any kind leaves the personal number and the phone out of the log', async () => {
    const text = running.lines.join('');
    for (const personal of ['I80606014N', '0602160911', 'Iacovet'])
      expect(text, quoted(personal)).not.toContain(personal);
  });
});

describe('an error', () => {
  it('stands at the exact path of what it nulls', async () => {
    const { errors } = await running.graph('query ($id: ID!) { a: loan(id: $id) { id } }', {
      id: 'nonsense',
    });
    expect(errors?.[0]).toMatchObject({ path: ['a'], locations: [{ line: 1, column: 20 }] });
  });
});

describe('an input that does not fit', () => {
  const CREATE =
    'mutation ($input: IuteCreateLoanInput!) { iuteCreateLoan(input: $input) { receipt { id } } }';
  const PERSON = 'I80606014N';

  it.each<[string, unknown]>([
    ['fields are missing', { personalNumber: PERSON }],
    ['a text that ends like the message', { personalNumber: `${PERSON} at "x"; Field "y"` }],
    ['a field nobody knows', { personalNumber: PERSON, pin: PERSON }],
    ['a value of another type', { personalNumber: { number: PERSON }, termMonths: PERSON }],
    ['no object', PERSON],
  ])('is refused without being repeated: %s', async (_, input) => {
    const { errors } = await running.graph(CREATE, { input });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('"$input"'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(JSON.stringify(errors)).not.toContain(PERSON);
  });
});
