/** What the lender offers for demonstrations. They write, though most are GETs (notes, 9). */
import { guid } from '../answers.js';
import {
  agreed,
  answered,
  byApplication,
  byLoan,
  call,
  type OfApplication,
  type OfLoan,
  write,
} from '../lines.js';

export type NewStatus = OfApplication & { readonly status: string };
export type TestMessage = OfApplication & { readonly details: string };
export type Enabled<Of> = Of & { readonly enabled: boolean };

const status = ({ enabled }: { readonly enabled: boolean }) => ({
  query: { status: String(enabled) },
});
const ofApplication = (name: string) => `/api/Testing/${name}/{applicationId}`;
const ofLoan = (name: string) => `/api/Testing/${name}/{loanId}`;

export const testingOperations = {
  testingUpdateApplicationStatus: call(
    'GET',
    ofApplication('update-application-status'),
    write(({ status, ...of }: NewStatus) => ({ ...byApplication(of), query: { status } }), agreed),
  ),
  testingAcceptOffer: call(
    'GET',
    ofApplication('accept-offer'),
    write(byApplication, answered(guid)),
  ),
  testingCreateLoan: call(
    'GET',
    ofApplication('create-loan'),
    write(byApplication, answered(guid)),
  ),
  testingCloseLoanOnApplicationId: call(
    'GET',
    ofApplication('close-loan-on-application-id'),
    write(byApplication, agreed),
  ),
  testingCloseLoanOnLoanId: call('GET', ofLoan('close-loan-on-loan-id'), write(byLoan, agreed)),
  testingEnableLoanOnLoanId: call(
    'GET',
    ofLoan('enable-loan-on-loan-id'),
    write((input: Enabled<OfLoan>) => ({ ...byLoan(input), ...status(input) }), agreed),
  ),
  testingEnableLoanOnApplicationId: call(
    'GET',
    ofApplication('enable-loan-on-application-id'),
    write(
      (input: Enabled<OfApplication>) => ({ ...byApplication(input), ...status(input) }),
      agreed,
    ),
  ),
  testingSimulateTestMessage: call(
    'POST',
    ofApplication('simulate-test-message'),
    write(
      ({ details, ...of }: TestMessage) => ({ ...byApplication(of), query: { details } }),
      answered(guid),
    ),
  ),
};
