import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  APPLICATION,
  about,
  type Bench,
  EMPTY_FILE,
  type File,
  JPG,
  openBench,
} from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.control('POST', '/reset'));
afterAll(() => bench.close());

const ledger = async () => (await bench.control('GET', '/iute/ledger')).value;

describe('applications', () => {
  it('new references count from 90101', async () => {
    expect([await bench.newLoan(), await bench.newLoan()]).toEqual(['90101', '90102']);
  });

  it.each(Object.keys(APPLICATION))('%s is required', async (name) => {
    const fields = Object.fromEntries(Object.entries(APPLICATION).filter(([key]) => key !== name));
    const answer = await bench.call('createLoan', fields);
    expect(answer.status).toBe(400);
    expect(answer.body.toString()).toContain(`${name} is missing`);
  });

  it.each([
    ['gsm', '060216091'],
    ['gsm', '1602160911'],
    ['phone_home', '06021609'],
    ['alt_contact_phone', '+37360216091'],
    ['birth_date', '01/01/90'],
    ['birth_date', '30.02.1990'],
    ['first_name', ' '],
    ['loan_amount', '0'],
    ['loan_amount', '10.555'],
    ['loan_duration', '0'],
    ['loan_duration', '1.5'],
    ['id_copy', 'text'],
  ])('%s "%s" is refused', async (name, value) => {
    expect((await bench.call('createLoan', { ...APPLICATION, [name]: value })).status).toBe(400);
    expect(await ledger()).toEqual([]);
  });

  it('the home phone has nine or ten digits', async () => {
    for (const phone_home of ['060216091', '0602160911'])
      expect((await bench.call('createLoan', { ...APPLICATION, phone_home })).status).toBe(200);
  });

  it("the document's own file parts, empty, are tolerated", async () => {
    const fields = { ...APPLICATION, id_copy: EMPTY_FILE, data_verification: EMPTY_FILE };
    expect((await bench.call('createLoan', fields)).status).toBe(200);
  });

  it("the document's own upload request, with its empty headers, is taken", async () => {
    const line = '------WebKitFormBoundary7MA4YWxkTrZu0gW';
    const disposition = 'Content-Disposition: form-data; name=';
    const body = Buffer.concat([
      Buffer.from(
        `${line}\r\n${disposition}"loan_agreement"; filename="iddoc.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`,
      ),
      JPG.bytes,
      Buffer.from(
        `\r\n${line}\r\n${disposition}"bank_statement"; filename=""\r\nContent-Type: \r\n\r\n\r\n${line}\r\n${disposition}"loan_ref"\r\n\r\n90003\r\n${line}\r\n${disposition}"partner_type"\r\n\r\npost\r\n${line}--\r\n`,
      ),
    ]);
    const answer = await bench.send({ ...bench.message('uploadLoanFiles'), body });
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
  });

  it('files are told by their first bytes', async () => {
    const pdf: File = { name: 'a.pdf', bytes: Buffer.from('%PDF-1.4\n') };
    const exe: File = { name: 'a.jpg', bytes: Buffer.from('MZ\x00') };
    const upload = (loan_agreement: File, bank_statement: File) =>
      bench.call('uploadLoanFiles', { loan_ref: '90003', loan_agreement, bank_statement });
    expect((await upload(JPG, EMPTY_FILE)).status).toBe(200);
    expect((await upload(pdf, pdf)).status).toBe(200);
    expect((await upload(exe, EMPTY_FILE)).status).toBe(400);
    expect((await upload(JPG, exe)).status).toBe(400);
    expect((await upload(EMPTY_FILE, JPG)).status).toBe(400);
    const missing = await bench.call('uploadLoanFiles', { loan_ref: '90003', loan_agreement: JPG });
    expect(missing.status).toBe(400);
  });

  it.each([
    '0',
    '-1',
    'abc',
    '1.0',
    '90001 ',
    '9'.repeat(40),
    '__proto__',
  ])('a reference of "%s" is refused by every call about a loan', async (ref) => {
    for (const [operation, fields] of Object.entries(about(ref)))
      expect((await bench.call(operation, fields)).status, operation).toBe(400);
  });
});

describe('the agreement', () => {
  it("is a PDF under the document's headers, in any three-letter language", async () => {
    for (const lang of ['alb', 'ron']) {
      const answer = await bench.call('generateAgreement', { loanRef: '90003', lang });
      expect(answer.headers['content-type']).toBe('application/pdf;charset=UTF-8');
      expect(answer.headers['content-disposition']).toBe(
        `attachment;filename=specific_agreement_90003_${lang}.pdf`,
      );
    }
    expect((await bench.call('generateAgreement', { loanRef: '90003', lang: 'AL' })).status).toBe(
      400,
    );
  });

  it('has a cross-reference table that points at its objects', async () => {
    const ref = await bench.loanIn('APPROVED', { loan_duration: '120', last_name: 'Țăran (Ion)' });
    const file = (
      await bench.call('generateAgreement', { loanRef: ref, lang: 'alb' })
    ).body.toString('latin1');
    expect(file).toMatch(/^%PDF-1\.4\n[\s\S]*%%EOF\n$/);
    const table = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    expect(file.slice(table, table + 4)).toBe('xref');
    const offsets = [...file.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) =>
      Number(at),
    );
    for (const [index, at] of offsets.entries())
      expect(file.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj\\n`));
    for (const [, length, stream] of file.matchAll(
      /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g,
    ))
      expect(stream).toHaveLength(Number(length));
  });
});
