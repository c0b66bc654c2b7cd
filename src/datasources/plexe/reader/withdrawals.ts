import { refuse } from '../../action.js';
import type { CostingAsk } from '../../costing.js';
import { termsOf, toCosting } from '../costing.js';
import {
  type AmountOfApplication,
  amountProblems,
  type TermsOfApplication,
  termsProblems,
} from '../request/withdrawals.js';
import { toEstimate, toStop } from '../response/withdrawals.js';
import type { Kit } from './kit.js';

export const withdrawalReads = ({ call, currency }: Kit) => ({
  async slider(asked: AmountOfApplication) {
    refuse(amountProblems(asked));
    return (await call('calculateLineOfCreditSlider', asked)).map(toStop);
  },
  async lineOfCreditEstimate(asked: TermsOfApplication) {
    refuse(termsProblems(asked));
    return toEstimate(await call('calculateLineOfCredit', asked), currency);
  },
  async invoiceEstimate(asked: AmountOfApplication) {
    refuse(amountProblems(asked));
    return toEstimate(await call('calculateInvoice', asked), currency);
  },
  products: [
    {
      name: 'Line of credit',
      async cost(ask: CostingAsk) {
        const terms = termsOf(ask);
        return toCosting(terms, await call('calculateLineOfCredit', terms), currency);
      },
    },
  ],
});
