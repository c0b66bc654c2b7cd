/** What a lender can be asked in the words of the graph: each follows from the methods it has. */
import type { ProviderFeature } from '../schema/provider.js';
import type { ProviderModule, Reader } from './provider.js';

interface Lender {
  readonly module: ProviderModule;
  readonly reader: Reader;
}

const FEATURES: Readonly<Record<ProviderFeature, (lender: Lender) => unknown>> = {
  APPLICATIONS: ({ reader }) => reader.application,
  APPLICATION_DOCUMENTS: ({ reader }) => reader.applicationDocuments,
  APPLICATION_MESSAGES: ({ reader }) => reader.messages,
  OFFERS: ({ reader }) => reader.offer,
  CONTRACTS: ({ reader }) => reader.contracts,
  BANK_ACCOUNTS: ({ reader }) => reader.bankAccounts,
  REQUIRED_DOCUMENTS: ({ reader }) => reader.requiredDocuments,
  CASH_RELEASE: ({ reader }) => reader.cashRelease,
  AGREEMENTS: ({ reader }) => reader.document,
  LOANS: ({ reader }) => reader.loan,
  CREDIT_LINES: ({ reader }) => reader.creditLine,
  QUOTES: ({ reader }) => reader.quote,
  QUOTE_COMPARISON: ({ reader }) => reader.products,
  CLIENTS: ({ reader }) => reader.client,
  PROVIDER_EVENTS: ({ module }) => module.webhook,
  HOSTED_CHECKOUT: ({ module }) => module.checkout,
};

export const featuresOf = (module: ProviderModule, reader: Reader): ProviderFeature[] =>
  (Object.keys(FEATURES) as ProviderFeature[]).filter((one) => FEATURES[one]({ module, reader }));
