/** Pricing a withdrawal, asking for it, and confirming it with the code that was sent. */

import { money } from '../../operation.js';
import * as answers from '../answers/withdrawals.js';
import { free } from '../answers.js';
import {
  answered,
  body,
  byLoan,
  call,
  type OfApplication,
  type OfLoan,
  read,
  write,
} from '../lines.js';
import { confirmed } from '../refusals.js';
import * as bodies from '../request/withdrawals.js';

const ofApplication = ({ applicationId }: OfApplication) => ({ query: { applicationId } });

export const withdrawalOperations = {
  calculateLineOfCreditSlider: call(
    'POST',
    '/api/Calculation/application-loc-calculation-slider',
    read(
      (ask: bodies.AmountOfApplication) => ({
        ...ofApplication(ask),
        ...body(bodies.amountBody(ask)),
      }),
      answers.slider,
    ),
  ),
  calculateLineOfCredit: call(
    'POST',
    '/api/Calculation/application-loc-calculation',
    read(
      (ask: bodies.TermsOfApplication) => ({
        ...ofApplication(ask),
        ...body(bodies.calculationBody(ask)),
      }),
      answers.calculation,
    ),
  ),
  calculateInvoice: call(
    'POST',
    '/api/Calculation/application-invoice-calculation',
    read(
      (ask: bodies.AmountOfApplication) => ({
        ...ofApplication(ask),
        ...body(bodies.amountBody(ask)),
      }),
      answers.calculation,
    ),
  ),
  makeWithdrawalLineOfCredit: call(
    'POST',
    '/api/Loan/make-withdrawal-line-of-credit/{loanId}',
    write(
      (asked: bodies.NewWithdrawal) => ({
        ...byLoan(asked),
        ...body(bodies.withdrawalBody(asked)),
      }),
      answered(answers.quote),
    ),
  ),
  makeWithdrawalInvoice: call(
    'POST',
    '/api/Loan/make-withdrawal-invoice/{loanId}',
    write(
      (asked: bodies.NewInvoiceWithdrawal) => ({
        ...byLoan(asked),
        ...body(bodies.invoiceBody(asked)),
      }),
      answered(answers.quote),
    ),
  ),
  // An id by its type, the code by a sample (notes, 6): that it came is all there is to know of it.
  resendWithdrawalOtp: call(
    'POST',
    '/api/Loan/resend-withdrawal-otp/{loanId}',
    write(
      (asked: OfLoan) => byLoan(asked),
      (reply) => {
        answered(free)(reply);
        return { done: true } as const;
      },
    ),
  ),
  confirmWithdrawalLineOfCredit: money(
    call(
      'POST',
      '/api/Loan/confirm-withdrawal-line-of-credit/{loanId}',
      write(
        (given: bodies.Confirmation) => ({
          ...byLoan(given),
          ...body(bodies.confirmationBody(given)),
        }),
        confirmed,
      ),
    ),
  ),
  confirmWithdrawalInvoice: money(
    call(
      'POST',
      '/api/Loan/confirm-withdrawal-invoice/{loanId}',
      write(
        (given: bodies.InvoiceConfirmation) => ({
          ...byLoan(given),
          ...body(bodies.invoiceConfirmationBody(given)),
        }),
        confirmed,
      ),
    ),
  ),
};
