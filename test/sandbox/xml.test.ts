import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Decimal, printedDouble } from '../../sandbox/money.js';
import { APPLICATION, type Bench, type Fields, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.control('POST', '/reset'));
afterAll(() => bench.close());

const text = async (operation: string, fields: Fields) =>
  (await bench.call(operation, fields)).body.toString();

describe('XML text', () => {
  it('calc is printed as in the document', async () => {
    expect(await text('calculateLoan', { loan_amount: '5000', loan_duration: '6' })).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<loan_calc>
  <first_repayment_date>15.02.2026</first_repayment_date>
  <monthly_payment>1095.68</monthly_payment>
  <total_loan_amount>6574.08</total_loan_amount>
</loan_calc>
`,
    );
  });

  it('loan/info has no declaration, and is printed as in the document', async () => {
    const printed = await text('getLoanInfo', { loanRef: '90009' });
    expect(printed).toMatch(/^<loan_response>\n {2}<message>success<\/message>\n {2}<status>0</);
    expect(printed).toContain(
      '    <total_balance>6574.08</total_balance>\n    <repaid>1095.68</repaid>\n    <remaining_balance>5478.4</remaining_balance>\n',
    );
    expect(printed).toContain('        <to_be_paid>0.0</to_be_paid>\n');
    expect(await text('getLoanInfo', { loanRef: '1' })).toBe(
      '<loan_response>\n  <message>No active loan found!</message>\n  <status>-1</status>\n</loan_response>\n',
    );
  });

  it('new loan, status and cash release have the declaration', async () => {
    const declaration =
      /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n<loan>\n {2}</;
    expect(await text('createLoan', APPLICATION)).toMatch(declaration);
    expect(await text('checkLoanStatus', { loan_ref: '90001' })).toMatch(declaration);
    expect(await text('checkCashRelease', { loanRef: '90006' })).toMatch(declaration);
  });

  it('names are escaped and keep their letters', async () => {
    const printed = await text('createLoan', { ...APPLICATION, first_name: "Țăran & <O'Neil>" });
    expect(printed).toContain('<client_name>Țăran &amp; &lt;O&apos;Neil&gt; Iacovet</client_name>');
  });

  it.each([
    ['5478.40', '5478.4'],
    ['0', '0.0'],
    ['5000', '5000.0'],
    ['1095.68', '1095.68'],
    ['9999999.99', '9999999.99'],
    ['10000000', '1.0E7'],
    ['12500000.5', '1.25000005E7'],
    ['123456789012.34', '1.2345678901234E11'],
  ])('%s is printed as %s', (amount, printed) => {
    expect(printedDouble(new Decimal(amount))).toBe(printed);
  });

  it('ten million goes over the wire as 1.0E7', async () => {
    expect(await text('checkCashRelease', { loanRef: '90007' })).toContain('<loan_amount>1.0E7<');
  });
});
