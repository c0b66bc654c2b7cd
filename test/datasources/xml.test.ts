import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ProviderFault } from '../../src/datasources/fault.js';
import {
  decimalText,
  dottedDate,
  integerText,
  smallInteger,
  word,
  yesNo,
} from '../../src/datasources/scalars.js';
import {
  element,
  group,
  isEmptyAnswer,
  isHtml,
  LARGEST_XML,
  list,
  optional,
  readXml,
  type Shape,
  type Shaped,
  text,
} from '../../src/datasources/xml.js';

const loanInfo = element('loan_response', {
  message: text(word),
  status: text((value) => smallInteger(value, { negative: true })),
  loan: optional(
    group({
      loan_ref: text(integerText),
      loan_period: text(smallInteger),
      total_balance: text(decimalText),
      repaid: text(decimalText),
      remaining_balance: text(decimalText),
      client_pin: text(word),
      client_name: text(word),
      installment_table: list('installment', {
        number: text(smallInteger),
        due_date: text(dottedDate),
        total: text(decimalText),
        to_be_paid: text(decimalText),
      }),
    }),
  ),
});

const shapes: Record<string, Shape<unknown>> = {
  calculateLoan: element('loan_calc', {
    first_repayment_date: text(dottedDate),
    monthly_payment: text(decimalText),
    total_loan_amount: text(decimalText),
  }),
  createLoan: element('loan', {
    loan_ref: text(integerText),
    loan_period: text(smallInteger),
    first_repayment_date: text(dottedDate),
    client_pin: text(word),
    client_name: text(word),
  }),
  checkLoanStatus: element('loan', { approved: text(word), loan_ref: text(integerText) }),
  getLoanInfo: loanInfo,
  checkCashRelease: element('loan', {
    allowed: text(yesNo),
    loan_status: text(word),
    loan_ref: text(integerText),
    loan_amount: text(decimalText),
    client_pin: text(word),
    client_first_name: text(word),
    client_last_name: text(word),
  }),
};

const installment = (number: number, month: string, open: string) => `
      <installment>
        <number>${number}</number>
        <due_date>26.${month}.2018</due_date>
        <total>1095.68</total>
        <to_be_paid>${open}</to_be_paid>
      </installment>`;

const SIX_INSTALLMENTS = `<loan_response>
  <message>success</message>
  <status>0</status>
  <loan>
    <loan_ref>90000</loan_ref>
    <loan_period>6</loan_period>
    <total_balance>6574.08</total_balance>
    <repaid>1095.68</repaid>
    <remaining_balance>5478.4</remaining_balance>
    <client_pin>I123456789T</client_pin>
    <client_name>John Smith</client_name>
    <installment_table>${installment(1, '07', '0.0')}${installment(2, '08', '1095.68')}${installment(3, '09', '1095.68')}${installment(4, '10', '1095.68')}${installment(5, '11', '1095.68')}${installment(6, '12', '1095.68')}
    </installment_table>
  </loan>
</loan_response>`;

interface Golden {
  readonly label: string;
  readonly operation: string;
  readonly xml: string;
}

interface ContractOperation {
  readonly operationId?: string;
  readonly responses?: Record<
    string,
    { content?: Record<string, { 'x-wire-samples'?: Record<string, { value: string }> }> }
  >;
}

function goldenReplies(): Golden[] {
  const contract = parseYaml(
    readFileSync(new URL('../../contracts/iute.openapi.yaml', import.meta.url), 'utf8'),
  ) as { paths: Record<string, Record<string, ContractOperation>> };
  const operations = Object.values(contract.paths).flatMap((path) => Object.values(path));
  const samples = operations.flatMap(({ operationId = '', responses }) => {
    const content = Object.values(responses?.['200']?.content ?? {});
    return content.flatMap((media) =>
      Object.entries(media['x-wire-samples'] ?? {}).map(([name, { value }]) => ({
        label: `${operationId} ${name}`,
        operation: operationId,
        xml: value.trim(),
      })),
    );
  });
  return [
    ...samples,
    { label: 'getLoanInfo six installments', operation: 'getLoanInfo', xml: SIX_INSTALLMENTS },
    {
      label: 'getLoanInfo letters of several bytes',
      operation: 'getLoanInfo',
      xml: SIX_INSTALLMENTS.replace('John Smith', 'Łukasz Çelik 李 𝒳'),
    },
  ];
}

const goldens = goldenReplies();

function shapeOf(operation: string): Shape<unknown> {
  const shape = shapes[operation];
  if (!shape) throw new Error(`no shape for ${operation}`);
  return shape;
}

function read<T>(answer: string | Uint8Array, shape: Shape<T>): T {
  return readXml(typeof answer === 'string' ? Buffer.from(answer) : answer, shape, 'anOperation');
}

/** The message of the refusal; a value that comes back is shown as such and fails the comparison. */
function refusal(answer: string | Uint8Array, shape: Shape<unknown>): string {
  try {
    return `accepted: ${JSON.stringify(read(answer, shape))}`;
  } catch (error) {
    if (error instanceof ProviderFault && error.kind === 'CONTRACT') return error.message;
    throw error;
  }
}

describe('golden replies of the contract', () => {
  it('cover every operation that answers in XML', () => {
    expect(new Set(goldens.map(({ operation }) => operation))).toEqual(
      new Set(Object.keys(shapes)),
    );
  });

  it('read a quote with its digits as written', () => {
    const { xml } = goldens.find(({ operation }) => operation === 'calculateLoan') as Golden;
    expect(read(xml, shapeOf('calculateLoan'))).toEqual({
      first_repayment_date: '2018-07-26',
      monthly_payment: '865.24',
      total_loan_amount: '6921.92',
    });
  });

  it('read the six installments of the document', () => {
    const answer: Shaped<typeof loanInfo> = read(SIX_INSTALLMENTS, loanInfo);
    expect(answer.loan).toMatchObject({
      loan_ref: '90000',
      repaid: '1095.68',
      remaining_balance: '5478.4',
    });
    expect(answer.loan?.installment_table.map((row) => [row.number, row.due_date])).toEqual([
      [1, '2018-07-26'],
      [2, '2018-08-26'],
      [3, '2018-09-26'],
      [4, '2018-10-26'],
      [5, '2018-11-26'],
      [6, '2018-12-26'],
    ]);
    expect(answer.loan?.installment_table[0]?.to_be_paid).toBe('0.0');
  });

  it('read "no active loan" without a loan', () => {
    const { xml } = goldens.find(({ label }) => label.endsWith('noActiveLoan')) as Golden;
    expect(read(xml, loanInfo)).toEqual({
      message: 'No active loan found!',
      status: -1,
      loan: undefined,
    });
  });

  it.each(goldens)('$label is read whole, and with a BOM, and with CRLF lines', ({
    operation,
    xml,
  }) => {
    const shape = shapeOf(operation);
    const whole = read(xml, shape);
    expect(read(`\uFEFF${xml}`, shape)).toEqual(whole);
    expect(read(`${xml.replaceAll('\n', '\r\n')}\r\n`, shape)).toEqual(whole);
  });

  it.each(goldens)('$label is refused when cut at any byte', ({ operation, xml }) => {
    const bytes = Buffer.from(xml);
    const accepted = Array.from(bytes.keys()).filter((end) =>
      refusal(bytes.subarray(0, end), shapeOf(operation)).includes('accepted'),
    );
    expect(accepted).toEqual([]);
  });

  it('a cut answer says so', () => {
    const cut = SIX_INSTALLMENTS.slice(0, SIX_INSTALLMENTS.indexOf('1095.68') + 6);
    expect(refusal(cut, loanInfo)).toBe('anOperation: answer is cut: no closing tag');
  });
});

const balance = element('loan', { repaid: text(decimalText), client_name: optional(text(word)) });
const loan = (inside: string) => `<loan>${inside}</loan>`;
const paid = (digits: string) => loan(`<repaid>${digits}</repaid>`);

describe('malformed answers', () => {
  const NOT_WELL_FORMED = 'answer is not well-formed XML';
  const utf16 = (order: 'le' | 'be', bom: boolean) => {
    const bytes = Buffer.from(`${bom ? '\uFEFF' : ''}${paid('10.5')}`, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };

  it.each<[string, string | Uint8Array, string]>([
    ['nothing at all', '', 'answer is empty'],
    ['white space only', ' \r\n\t', 'answer is empty'],
    ['a BOM only', '\uFEFF', 'answer is empty'],
    ['JSON', '{"loan":{"repaid":10.5}}', 'answer is not XML'],
    ['plain words', 'Service temporarily unavailable', 'answer is not XML'],
    [
      'an HTML page',
      '<html><body><h1>HTTP Status 400</h1></body></html>',
      'answer is an HTML page',
    ],
    ['an HTML5 page', '<!DOCTYPE html><html><br></html>', 'answer is an HTML page'],
    ['an XHTML page', '<?xml version="1.0"?><html><body/></html>', 'answer is an HTML page'],
    ['words before the root', `ok ${paid('10.5')}`, 'answer is not XML'],
    ['words behind the root', `${paid('10.5')} ok`, NOT_WELL_FORMED],
    ['a wrong closing tag', '<loan><repaid>10.5</total></loan>', NOT_WELL_FORMED],
    ['a closing tag in another case', '<loan><repaid>10.5</Repaid></loan>', NOT_WELL_FORMED],
    ['tags that overlap', '<loan><a><repaid>10.5</a></repaid></loan>', NOT_WELL_FORMED],
    [
      'a closing tag that closes itself',
      loan('<a></x/><repaid>10.5</repaid></a>'),
      NOT_WELL_FORMED,
    ],
    ['a closing tag too many', `${paid('10.5')}</loan>`, NOT_WELL_FORMED],
    ['two roots', `${paid('10.5')}${paid('11.5')}`, NOT_WELL_FORMED],
    ['a second root that closes itself', `${paid('10.5')}<loan/>`, 'answer has more than one root'],
    ['another second root', `${paid('10.5')}<x/>`, 'answer has more than one root'],
    ['another root', '<loan_calc><repaid>10.5</repaid></loan_calc>', 'root is not loan'],
    [
      'a root with a prefix',
      '<x:loan xmlns:x="u"><repaid>1.5</repaid></x:loan>',
      'root is not loan',
    ],
    ['an element with a prefix', loan('<x:repaid>10.5</x:repaid>'), 'loan.repaid is missing'],
    ['an element in another case', loan('<Repaid>10.5</Repaid>'), 'loan.repaid is missing'],
    [
      'an element one level too deep',
      loan('<a><repaid>10.5</repaid></a>'),
      'loan.repaid is missing',
    ],
    ['an empty root', '<loan/>', 'loan.repaid is missing'],
    [
      'a repeated money element',
      loan('<repaid>1.5</repaid><repaid>2.5</repaid>'),
      'loan.repaid is given more than once',
    ],
    [
      'a repeated equal element',
      loan('<repaid>1.5</repaid><a/><repaid>1.5</repaid>'),
      'loan.repaid is given more than once',
    ],
    [
      'a repeated optional element',
      loan('<repaid>1.5</repaid><client_name>A</client_name><client_name>A</client_name>'),
      'loan.client_name is given more than once',
    ],
    ['an empty money element', loan('<repaid/>'), 'loan.repaid is not a decimal'],
    [
      'a nil money element',
      loan('<repaid xsi:nil="true"></repaid>'),
      'loan.repaid is not a decimal',
    ],
    [
      'an empty optional element',
      loan('<repaid>1.5</repaid><client_name/>'),
      'loan.client_name is empty',
    ],
    ['a comment in a number', paid('10<!-- -->95.6'), 'loan.repaid is not plain text'],
    ['a comment beside a number', paid('1095.6<!--x-->'), 'loan.repaid is not plain text'],
    ['CDATA in a number', paid('10<![CDATA[95]]>.6'), 'loan.repaid is not plain text'],
    [
      'two CDATA in a number',
      paid('<![CDATA[10]]><![CDATA[95.6]]>'),
      'loan.repaid is not plain text',
    ],
    ['an element in a number', paid('10<b/>95.6'), 'loan.repaid is not plain text'],
    ['an instruction in a number', paid('10<?x ?>95.6'), NOT_WELL_FORMED],
    [
      'an instruction that hides a quote',
      loan('<?x "?><repaid>1.5</repaid><?y "?><repaid>2.5</repaid>'),
      NOT_WELL_FORMED,
    ],
    ['a hard space beside a number', paid('10.5\u00a0'), 'loan.repaid is not a decimal'],
    ['white space in a number', paid('10 95.6'), 'loan.repaid is not a decimal'],
    [
      'words between the elements',
      loan('paid:<repaid>10.5</repaid>'),
      'loan has text between its elements',
    ],
    [
      'CDATA between the elements',
      loan('<![CDATA[x]]><repaid>10.5</repaid>'),
      'loan has text between its elements',
    ],
    [
      'a declaration in the middle',
      `<loan><?xml version="1.0"?><repaid>10.5</repaid></loan>`,
      NOT_WELL_FORMED,
    ],
    [
      'white space before the declaration',
      ` <?xml version="1.0"?>${paid('10.5')}`,
      NOT_WELL_FORMED,
    ],
    [
      'a declared other encoding',
      `<?xml version="1.0" encoding="ISO-8859-2"?>${paid('10.5')}`,
      'answer is not UTF-8',
    ],
    ['UTF-16 with its mark', utf16('le', true), 'answer is not UTF-8'],
    ['UTF-16 of the other order', utf16('be', true), 'answer is not UTF-8'],
    ['UTF-16 without a mark', utf16('le', false), NOT_WELL_FORMED],
    [
      'bytes that are not UTF-8',
      Buffer.from(paid('10.5').replace('10', '\xe9'), 'latin1'),
      'answer is not UTF-8',
    ],
    [
      'overlong UTF-8',
      Buffer.from([0xc0, 0xbc, ...Buffer.from(paid('10.5'))]),
      'answer is not UTF-8',
    ],
    ['a NUL', paid('10\0.5'), NOT_WELL_FORMED],
    ['a NUL behind the root', `${paid('10.5')}\0`, NOT_WELL_FORMED],
    ['an escape character', paid('10\u001b.5'), NOT_WELL_FORMED],
    ['two BOMs', `\uFEFF\uFEFF${paid('10.5')}`, 'answer is not XML'],
    [
      'a bare ampersand',
      loan('<repaid>1.5</repaid><client_name>A & B</client_name>'),
      NOT_WELL_FORMED,
    ],
    [
      'an HTML entity',
      loan('<repaid>1.5</repaid><client_name>A&nbsp;B</client_name>'),
      NOT_WELL_FORMED,
    ],
    ['a reference to NUL', paid('&#0;'), 'loan.repaid has an illegal character'],
    ['a reference to half a pair', paid('&#xD800;'), 'loan.repaid has an illegal character'],
    ['a reference beyond Unicode', paid('&#x110000;'), 'loan.repaid has an illegal character'],
    [
      'a reference to a control character',
      loan('<repaid>1.5</repaid><client_name>A&#x1b;B</client_name>'),
      'loan.client_name has an illegal character',
    ],
    ['an attribute without quotes', loan('<repaid a=1>10.5</repaid>'), NOT_WELL_FORMED],
    ['an attribute without a value', loan('<repaid a>10.5</repaid>'), NOT_WELL_FORMED],
    ['an attribute given twice', loan('<repaid a="1" a="2">10.5</repaid>'), NOT_WELL_FORMED],
    ['an attribute that is not closed', loan('<repaid a="1>10.5</repaid>'), NOT_WELL_FORMED],
    ['a tag inside an attribute', loan('<a b="<repaid>10.5</repaid>"/>'), NOT_WELL_FORMED],
    ['a comment that is not closed', `${paid('10.5')}<!-- `, NOT_WELL_FORMED],
    ['CDATA that is not closed', loan('<repaid>10.5</repaid><![CDATA[ '), NOT_WELL_FORMED],
    [
      'an element named __proto__',
      loan('<__proto__><repaid>10.5</repaid></__proto__>'),
      NOT_WELL_FORMED,
    ],
    [
      'an element named constructor',
      loan('<constructor><repaid>1.5</repaid></constructor>'),
      NOT_WELL_FORMED,
    ],
    ['an element named like a text node', loan('<#text>10.5</#text>'), NOT_WELL_FORMED],
  ])('%s is refused', (_label, answer, reason) => {
    expect(refusal(answer, balance)).toBe(`anOperation: ${reason}`);
  });

  it.each<[string, string, unknown]>([
    [
      'attributes',
      '<loan a="1"><repaid currency=\'ALL\' b="&gt;">10.5</repaid></loan>',
      { repaid: '10.5' },
    ],
    [
      'unknown elements',
      loan('<new><deep>1</deep></new><repaid>10.5</repaid><new/>'),
      { repaid: '10.5' },
    ],
    [
      'unknown elements with prototype names',
      loan('<toString/><hasOwnProperty>1</hasOwnProperty><repaid>10.5</repaid>'),
      { repaid: '10.5' },
    ],
    [
      'comments between elements',
      `<!--a-->${loan('<!-- <repaid>9.9</repaid> --><repaid>10.5</repaid>')}<!--b-->`,
      { repaid: '10.5' },
    ],
    ['white space around a number', paid('\r\n\t 10.5 '), { repaid: '10.5' }],
    ['white space inside tags', '<loan ><repaid\n>10.5</repaid ></loan\t>', { repaid: '10.5' }],
    ['a number that is one CDATA', paid('<![CDATA[10.5]]>'), { repaid: '10.5' }],
    ['a number in references', paid('&#49;&#x30;.5'), { repaid: '10.5' }],
    [
      'the predefined entities',
      loan(
        '<repaid>1.5</repaid><client_name>A&amp;B &lt;&gt;&quot;&apos; &#233;&#x1F600;</client_name>',
      ),
      { repaid: '1.5', client_name: 'A&B <>"\' é😀' },
    ],
    [
      'an entity that spells an entity',
      loan('<repaid>1.5</repaid><client_name>&amp;lt;&#38;amp;</client_name>'),
      { repaid: '1.5', client_name: '&lt;&amp;' },
    ],
    [
      'CDATA as it stands',
      loan('<repaid>1.5</repaid><client_name><![CDATA[<b>&amp;</b>]]></client_name>'),
      { repaid: '1.5', client_name: '<b>&amp;</b>' },
    ],
    [
      'script as plain text',
      loan('<repaid>1.5</repaid><client_name>&lt;script&gt;1&lt;/script&gt;</client_name>'),
      { repaid: '1.5', client_name: '<script>1</script>' },
    ],
    [
      'bidirectional marks',
      loan('<repaid>1.5</repaid><client_name>A\u202eB</client_name>'),
      { repaid: '1.5', client_name: 'A\u202eB' },
    ],
    [
      'a declaration in single quotes',
      `<?xml version='1.0' encoding='utf-8'?>\n${paid('10.5')}`,
      { repaid: '10.5' },
    ],
  ])('%s are read right', (_label, answer, value) => {
    expect(read(answer, balance)).toEqual(value);
  });

  it('a name of 64 KB is refused', () => {
    const answer = loan(`<repaid>1.5</repaid><client_name>${'x'.repeat(65_536)}</client_name>`);
    expect(refusal(answer, balance)).toBe(
      'anOperation: loan.client_name is longer than 300 characters',
    );
  });
});

describe('text stays text', () => {
  const words = element('loan', {
    approved: text(word),
    pin: text(word),
    amount: text(decimalText),
  });

  it('leading zeros, trailing zeros and the word true survive', () => {
    const answer = loan('<approved>true</approved><pin>0012345678</pin><amount>1000.50</amount>');
    expect(read(answer, words)).toEqual({ approved: 'true', pin: '0012345678', amount: '1000.50' });
  });

  it('an exponent is never guessed from a word', () => {
    const answer = loan('<approved>1e5</approved><pin>0x1F</pin><amount>1.0E7</amount>');
    expect(read(answer, words)).toEqual({ approved: '1e5', pin: '0x1F', amount: '10000000.0' });
  });

  it('decimals go through with exactly their digits', () => {
    const integer = fc.stringMatching(/^(0|[1-9]\d{0,17})$/);
    const decimals = fc.stringMatching(/^\d{1,10}$/);
    const shape = element('loan', { repaid: text(decimalText) });
    fc.assert(
      fc.property(integer, decimals, (whole, part) => {
        expect(read(paid(`${whole}.${part}`), shape)).toEqual({ repaid: `${whole}.${part}` });
        expect(read(paid(whole), shape)).toEqual({ repaid: whole });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('lists', () => {
  const table = element('loan', { table: list('installment', { total: text(decimalText) }) });
  const rows = (...totals: string[]) =>
    totals.map((total) => `<installment><total>${total}</total></installment>`).join('');

  it('many are a list in their order', () => {
    const answer = loan(`<table>${rows('3.0', '1.0', '2.0')}</table>`);
    expect(read(answer, table).table.map(({ total }) => total)).toEqual(['3.0', '1.0', '2.0']);
  });

  it('one is a list of one', () => {
    expect(read(loan(`<table>${rows('1.5')}</table>`), table)).toEqual({
      table: [{ total: '1.5' }],
    });
  });

  it.each([
    '<table/>',
    '<table></table>',
    '<table>\n  </table>',
    '<table><!-- none --></table>',
  ])('%j is an empty list', (answer) => {
    expect(read(loan(answer), table)).toEqual({ table: [] });
  });

  it.each([
    ['no table', '', 'loan.table is missing'],
    ['two tables', '<table/><table/>', 'loan.table is given more than once'],
    ['words in a table', '<table>none</table>', 'loan.table has text between its elements'],
    [
      'an empty row',
      `<table>${rows('1.5')}<installment/></table>`,
      'loan.table.installment[1].total is missing',
    ],
    [
      'a bad third row',
      `<table>${rows('1.5', '2.5', '1,5')}</table>`,
      'loan.table.installment[2].total is not a decimal',
    ],
    [
      'a nested row',
      `<table><installment>${rows('1.5')}</installment></table>`,
      'loan.table.installment[0].total is missing',
    ],
  ])('%s is refused with its path', (_label, answer, reason) => {
    expect(refusal(loan(answer), table)).toBe(`anOperation: ${reason}`);
  });

  it('a number as a row is text between elements', () => {
    expect(refusal(loan('<table><installment>1.5</installment></table>'), table)).toBe(
      'anOperation: loan.table.installment[0] has text between its elements',
    );
  });
});

describe('document types', () => {
  it('every external, internal or nested one is refused and nothing is fetched', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lendgraph-xxe-'));
    let hits = 0;
    const server = createServer((_request, response) => {
      hits += 1;
      response.end('10.5');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    const file = join(folder, 'canary');
    writeFileSync(file, '10.5');
    const ask = paid('&x;');
    const payloads = [
      `<!DOCTYPE loan SYSTEM "${url}">${paid('10.5')}`,
      `<!DOCTYPE loan PUBLIC "-//x//x" "${url}">${paid('10.5')}`,
      `<!DOCTYPE loan SYSTEM "file://${file}">${paid('10.5')}`,
      `<!DOCTYPE loan [<!ENTITY x SYSTEM "${url}">]>${ask}`,
      `<!DOCTYPE loan [<!ENTITY x SYSTEM "file://${file}">]>${ask}`,
      `<!DOCTYPE loan [<!ENTITY x PUBLIC "p" "${url}">]>${ask}`,
      `<!DOCTYPE loan [<!ENTITY x "10.5">]>${ask}`,
      `<!DOCTYPE loan [<!ENTITY % p SYSTEM "${url}"> %p;]>${paid('10.5')}`,
      `<!DOCTYPE loan [<!ENTITY % p "<!ENTITY x '10.5'>"> %p;]>${ask}`,
      `<!DOCTYPE loan [<!ENTITY % a "<!ENTITY &#37; b SYSTEM '${url}'>"> %a; %b;]>${ask}`,
      `<!DOCTYPE loan [<!DOCTYPE loan [<!ENTITY x "10.5">]>]>${ask}`,
      `<!DOCTYPE loan><!DOCTYPE loan [<!ENTITY x "10.5">]>${ask}`,
      `<!doctype loan [<!entity x "10.5">]>${ask}`,
      `<! DOCTYPE loan [<!ENTITY x "10.5">]>${ask}`,
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE loan [<!ELEMENT loan ANY>]>${paid('10.5')}`,
      `<!-- a --><!DOCTYPE loan [<!ENTITY x "10.5">]>${ask}`,
      `<loan><!DOCTYPE loan [<!ENTITY x "10.5">]><repaid>&x;</repaid></loan>`,
      `<loan><!ENTITY x "10.5"><repaid>&x;</repaid></loan>`,
      `${paid('10.5')}<!DOCTYPE loan SYSTEM "${url}">`,
      `<!DOCTYPE loan [<!ATTLIST loan a CDATA "1">]>${paid('10.5')}`,
      `<!DOCTYPE loan [<!NOTATION n SYSTEM "${url}">]>${paid('10.5')}`,
      `<?xml-stylesheet href="${url}"?>${paid('10.5')}`,
      `<?xml version="1.0" encoding="UTF-7"?>+ADw-+ACE-DOCTYPE loan+AD4-${paid('10.5')}`,
      `<loan xmlns:xi="http://www.w3.org/2001/XInclude"><repaid><xi:include href="${url}"/></repaid></loan>`,
    ];
    try {
      for (const payload of payloads) {
        expect(refusal(payload, balance)).toMatch(
          /^anOperation: (answer (declares|is not)|loan\.repaid is not)/,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(hits).toBe(0);
    } finally {
      server.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('bombs', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  );
  const full = (unit: string) => unit.repeat(Math.floor((LARGEST_XML - 60) / unit.length));
  const attributes = Array.from({ length: 20_000 }, (_, index) => ` a${index}=""`).join('');

  it.each<[string, string, string]>([
    [
      'a billion laughs',
      `<!DOCTYPE loan [<!ENTITY l0 "ha">${laughs.join('')}]>${paid('&l9;')}`,
      'answer declares a document type',
    ],
    [
      'one large entity used often',
      `<!DOCTYPE loan [<!ENTITY x "${'1'.repeat(9000)}">]>${paid('&x;'.repeat(20_000))}`,
      'answer declares a document type',
    ],
    ['numeric references to the brim', paid(full('&#49;')), 'answer has too many elements'],
    [
      'a million numeric references',
      paid('&#49;'.repeat(1_000_000)),
      'answer is larger than 256 KB',
    ],
    [
      '20,000 levels',
      `${'<loan>'.repeat(20_000)}${'</loan>'.repeat(20_000)}`,
      'answer has too many elements',
    ],
    [
      '20,000 levels of short names',
      `<loan>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</loan>`,
      'answer has too many elements',
    ],
    ['levels that never end', full('<loan>'), 'answer has too many elements'],
    [
      '18 levels',
      loan(`${'<a>'.repeat(18)}${'</a>'.repeat(18)}<repaid>1.5</repaid>`),
      'answer is not well-formed XML',
    ],
    ['a million siblings', loan('<a/>'.repeat(1_000_000)), 'answer is larger than 256 KB'],
    ['siblings to the brim', loan(full('<a/>')), 'answer has too many elements'],
    [
      'repeated money to the brim',
      loan(full('<repaid>1</repaid>')),
      'answer has too many elements',
    ],
    ['comments to the brim', loan(full('<!---->')), 'answer has too many elements'],
    ['CDATA to the brim', loan(full('<![CDATA[]]>')), 'answer has too many elements'],
    ['open comments to the brim', loan(full('<!--')), 'answer is not well-formed XML'],
    ['tag openers to the brim', full('<'), 'answer is not well-formed XML'],
    ['ampersands to the brim', paid(full('&')), 'answer is not well-formed XML'],
    ['blanks in an open tag', `<loan${full(' ')}`, 'answer is cut: no closing tag'],
    ['blanks inside a number', paid(`1${full(' ')}1`), 'loan.repaid has too many digits'],
    ['one long name', `<${full('a')}></a>`, 'answer is not well-formed XML'],
    ['one long number', paid(full('1')), 'loan.repaid has too many digits'],
    ['a huge exponent', paid('1.0E999999999'), 'loan.repaid is not a decimal'],
    [
      '20,000 attributes',
      `<loan${attributes}><repaid>1.5</repaid></loan>`,
      'answer is not well-formed XML',
    ],
  ])('%s are refused', (_label, answer, reason) => {
    expect(refusal(answer, balance)).toBe(`anOperation: ${reason}`);
  });

  it('an answer of exactly 256 KB is read, one byte more is refused', () => {
    const answer = paid('10.5').padEnd(LARGEST_XML, ' ');
    expect(read(answer, balance)).toEqual({ repaid: '10.5' });
    expect(refusal(`${answer} `, balance)).toBe('anOperation: answer is larger than 256 KB');
  });

  it('900 installments are read', () => {
    const rows = installment(1, '07', '0.0').repeat(900);
    const answer = SIX_INSTALLMENTS.replace(
      /(?<=<installment_table>)[\s\S]*(?=<\/installment_table>)/,
      rows,
    );
    expect(read(answer, loanInfo).loan?.installment_table).toHaveLength(900);
  });

  it('no answer leaves a mark on object prototypes', () => {
    const names = ['__proto__', 'constructor', 'prototype'];
    for (const name of names) refusal(loan(`<${name}><polluted>1</polluted></${name}>`), balance);
    expect('polluted' in {}).toBe(false);
  });
});

describe('no fault carries the text of the provider', () => {
  const canary = 'CANARY7f3a';

  it('wherever it is planted in a reply', () => {
    const places = fc.nat({ max: SIX_INSTALLMENTS.length });
    const wrappings = fc.constantFrom(
      (text: string) => text,
      (text: string) => `<${text}>`,
      (text: string) => `</${text}>`,
      (text: string) => `<${text} ${text}="${text}"/>`,
      (text: string) => `<!--${text}-->`,
      (text: string) => `<![CDATA[${text}]]>`,
      (text: string) => `<?${text} ${text}?>`,
      (text: string) => `&${text};`,
      (text: string) => `<!DOCTYPE ${text} [<!ENTITY ${text} "${text}">]>`,
      (text: string) => `"${text}'`,
      (text: string) => `${text}\0`,
      (text: string) => `<html>${text}`,
    );
    let refused = 0;
    fc.assert(
      fc.property(places, wrappings, fc.boolean(), (at, wrap, isCut) => {
        const planted = SIX_INSTALLMENTS.slice(0, at) + wrap(canary);
        const answer = isCut ? planted : planted + SIX_INSTALLMENTS.slice(at);
        try {
          read(answer, loanInfo);
        } catch (error) {
          refused += 1;
          expect(error).toBeInstanceOf(ProviderFault);
          expect(inspect(error, { depth: 5 })).not.toContain(canary);
        }
      }),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(2000);
  });

  it.each(goldens)('in place of any value of $label', ({ operation, xml }) => {
    for (const { index, 1: value = '' } of xml.matchAll(/>([^<\s][^<]*)</g)) {
      const answer = `${xml.slice(0, index + 1)}${canary}\u0085${xml.slice(index + 1 + value.length)}`;
      const message = refusal(answer, shapeOf(operation));
      expect(message).not.toContain(canary);
      expect(message).toMatch(/^anOperation: loan\w*(\.\w+|\[\d+\])+ (is not|has control)/);
    }
  });
});

describe('answers that are no XML on purpose', () => {
  it.each([
    '<html><head></head></html>',
    '<!DOCTYPE HTML PUBLIC "x">',
    '\n\n <HTML lang="en">',
    '<?xml version="1.0"?><html/>',
    'Error:<br/>try later',
    '<h1>HTTP Status 500</h1>',
    '\uFEFF<!doctype html>',
    '<html',
    '<!DOCTYPE',
  ])('%j is HTML', (page) => {
    expect(isHtml(Buffer.from(page))).toBe(true);
    expect(isHtml(Buffer.from(page, 'utf16le'))).toBe(true);
  });

  it.each([
    '',
    ' ',
    'OK',
    '{}',
    '<loan/>',
    '<private>1</private>',
    SIX_INSTALLMENTS,
  ])('%j is not HTML', (body) => {
    expect(isHtml(Buffer.from(body))).toBe(false);
  });

  it('an answer of white space or a BOM is empty', () => {
    const empty = ['', ' \r\n\t', '\uFEFF', '\uFEFF\n'].map((body) =>
      isEmptyAnswer(Buffer.from(body)),
    );
    expect(empty).toEqual([true, true, true, true]);
    const full = ['0', '\0', ' x', '<a/>', '\u00a0'].map((body) =>
      isEmptyAnswer(Buffer.from(body)),
    );
    expect(full).toEqual([false, false, false, false, false]);
  });
});

describe('parsers that fail for another reason than the text', () => {
  it('are not taken for a fault of the provider', () => {
    const broken = element('loan', {
      repaid: text((): string => {
        throw new RangeError('our own mistake');
      }),
    });
    expect(() => read(paid('1.5'), broken)).toThrow(RangeError);
  });
});
