import { dotted } from '../dates.js';
import { type Answer, answer } from '../http.js';
import { Decimal } from '../money.js';
import { printPdf } from '../pdf.js';
import { fullName, type Loan } from './loan.js';
import { balanceOf } from './pricing.js';

export function agreement(loan: Loan, language: string): Answer {
  const { total, installments } = balanceOf(loan);
  const file = printPdf([
    `Specific agreement ${loan.ref} (${language})`,
    `Client: ${fullName(loan.client)}, personal number ${loan.client.pin}`,
    `Principal: ${new Decimal(loan.amount).toFixed(2)}`,
    `Total to be repaid: ${total.toFixed(2)} in ${loan.term} monthly installments`,
    ...installments.map(
      ({ number, dueOn, total: due }) => `${number}. ${dotted(dueOn)}  ${due.toFixed(2)}`,
    ),
    'Signature of the client: ______________________',
  ]);
  const shown = answer(200, 'application/pdf;charset=UTF-8', file);
  const name = `specific_agreement_${loan.ref}_${language}.pdf`;
  const disposition = `attachment;filename=${name}`;
  return { ...shown, headers: { ...shown.headers, 'Content-Disposition': disposition } };
}
