/** The lender's calls for demonstrations. They go to a demo host or a sandbox only: see `testing.ts`. */
import type { Look, WriteAction } from '../../action.js';
import type { OfApplication, OfLoan } from '../lines.js';
import type { Enabled, NewStatus, TestMessage } from '../operations/testing.js';
import type { PlexeReader } from '../reader.js';
import { check, text } from '../request.js';

type Action<Input> = WriteAction<Input, Input, PlexeReader>;

const ofApplication = ({ applicationId }: OfApplication) => applicationId;
const ofLoan = ({ loanId }: OfLoan) => loanId;

/** Nothing that matters hangs on them: a lost one is left to whoever demonstrates. */
const onApplication: Action<OfApplication> = {
  kept: ({ applicationId }) => ({ applicationId }),
  target: ofApplication,
};

const flag = (isSo: boolean): Look =>
  isSo
    ? { verdict: 'APPLIED', reading: 'the flag says so' }
    : { verdict: 'NOT_APPLIED', reading: 'the flag does not say so' };

const testingUpdateApplicationStatus: Action<NewStatus> = {
  problems: ({ status }) => check(status, text, 'status'),
  kept: ({ applicationId, status }) => ({ applicationId, status }),
  target: ofApplication,
};

const testingCreateLoan: Action<OfApplication> = {
  kept: ({ applicationId }) => ({ applicationId }),
  /** It answers the id of the loan (notes, 5). */
  created: (answer) => answer as string,
};

const testingCloseLoanOnLoanId: Action<OfLoan> = {
  kept: ({ loanId }) => ({ loanId }),
  target: ofLoan,
  look: async (reader, { loanId }) =>
    flag((await reader.creditLine(loanId).status()).status === 'CLOSED'),
};

const testingEnableLoanOnLoanId: Action<Enabled<OfLoan>> = {
  kept: ({ loanId, enabled }) => ({ loanId, enabled }),
  target: ofLoan,
  look: async (reader, { loanId, enabled }) =>
    flag((await reader.creditLine(loanId).isEnabled()) === enabled),
};

const testingEnableLoanOnApplicationId: Action<Enabled<OfApplication>> = {
  kept: ({ applicationId, enabled }) => ({ applicationId, enabled }),
  target: ofApplication,
};

const testingSimulateTestMessage: Action<TestMessage> = {
  problems: ({ details }) => check(details, text, 'details'),
  kept: ({ applicationId, details }) => ({ applicationId, details }),
  target: ofApplication,
};

export const testingActions = {
  testingUpdateApplicationStatus,
  testingAcceptOffer: onApplication,
  testingCreateLoan,
  testingCloseLoanOnApplicationId: onApplication,
  testingCloseLoanOnLoanId,
  testingEnableLoanOnLoanId,
  testingEnableLoanOnApplicationId,
  testingSimulateTestMessage,
};
