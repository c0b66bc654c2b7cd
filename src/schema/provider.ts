import { Int, ObjectType } from 'type-graphql';
import { Described, describedEnum } from './described.js';
import { DateTime } from './scalars.js';
import { ErrorCode } from './user-error.js';

export const ProviderCode = describedEnum('ProviderCode', 'The lenders behind this graph.', {
  BRIGHTE: 'Brighte: finance for home improvement in Australia, sold by vendors.',
  IUTE: 'Iute Credit: partner loans, paid out and repaid at a partner office.',
  PLEXE: 'Plexe: lines of credit for small businesses, drawn with a one-time code.',
  REALFINITY: 'Realfinity: borrowers and prospects of a mortgage company in the United States.',
});
export type ProviderCode = keyof typeof ProviderCode;

export const ProviderState = describedEnum('ProviderState', 'How a provider answers at present.', {
  UP: 'Calls go through.',
  DOWN: 'Calls failed so often that they are paused for some seconds.',
});
export type ProviderState = keyof typeof ProviderState;

export const ProviderTarget = describedEnum('ProviderTarget', 'What stands behind a provider.', {
  SANDBOX: 'The sandbox that ships with this product. Nothing real happens.',
  LIVE: 'The host that the server was given credentials for.',
});
export type ProviderTarget = keyof typeof ProviderTarget;

export const ProviderFeature = describedEnum(
  'ProviderFeature',
  'What a lender can be asked. What it cannot is null, or NOT_SUPPORTED where it is asked for by name.',
  {
    APPLICATIONS: 'Applications: `application`, `applications`, their status and its history.',
    APPLICATION_DOCUMENTS:
      'The documents that it holds to an application: `Application.documents`.',
    APPLICATION_MESSAGES: 'Messages about an application: `Application.messages`.',
    OFFERS: 'What it offers for an application: `Application.offer`.',
    CONTRACTS: 'The contract before it is signed: `Application.contracts`, `contractTerms`.',
    BANK_ACCOUNTS: 'Accounts of the business: `Application.bankAccounts`, `primaryBankAccount`.',
    REQUIRED_DOCUMENTS: 'The documents that it wants: `Application.requiredDocuments`.',
    CASH_RELEASE: 'Whether money may be handed out: `Application.cashRelease`.',
    AGREEMENTS: 'The agreement as a file: `Application.agreement`.',
    LOANS: 'Loans: `loan`, `loans`, `Customer.loans`.',
    CREDIT_LINES: 'Lines of credit: `Loan.balance`, `transactions`, `withdrawals` and more.',
    QUOTES: 'Offers that were sent: `quote`, `quotes`, `Customer.quotes`.',
    QUOTE_COMPARISON: 'What a loan would cost, to compare: `quoteCompare`.',
    CLIENTS: 'Records of borrowers and prospects: `client`, `clients`, `Customer.clients`.',
    PROVIDER_EVENTS: 'It tells of changes by itself: `providerEvent`.',
    HOSTED_CHECKOUT: 'Applying on its own pages.',
  },
);
export type ProviderFeature = keyof typeof ProviderFeature;

@ObjectType({ description: 'One of the lenders, and how it is doing.' })
export class Provider {
  @Described(() => ProviderCode, 'Which lender.')
  readonly code!: ProviderCode;

  @Described(() => String, 'Its name for people.')
  readonly name!: string;

  @Described(() => ProviderTarget, 'Whether this server talks to the sandbox or to the real host.')
  readonly target!: ProviderTarget;

  @Described(() => ProviderState, 'Whether calls go through at present.')
  readonly state!: ProviderState;

  @Described(
    () => [String],
    'The calls of the provider that this graph can make, by their names in its contract. A user interface hides what is absent.',
  )
  readonly capabilities!: readonly string[];

  @Described(
    () => DateTime,
    'When a call last succeeded; null when none has since the server started.',
    { nullable: true },
  )
  readonly lastSuccessAt!: Date | null;
}

export const ProviderResult = describedEnum(
  'ProviderResult',
  'How much of a list a provider gave.',
  {
    OK: 'Everything that was asked for.',
    PARTIAL: 'Some entries could not be read; the list is short or has gaps.',
    FAILED: 'Nothing could be read.',
  },
);
export type ProviderResult = keyof typeof ProviderResult;

@ObjectType({
  description:
    'What one provider contributed to a list, so that a short list cannot look complete.',
})
export class ProviderOutcome {
  @Described(() => ProviderCode, 'Which lender.')
  readonly provider!: ProviderCode;

  @Described(() => ProviderResult, 'Whether its part is complete.')
  readonly result!: ProviderResult;

  @Described(() => Int, 'Entries of this page that belong to it.')
  readonly expected!: number;

  @Described(() => Int, 'Entries of this page that were read.')
  readonly received!: number;

  @Described(() => ErrorCode, 'Why entries are missing; null when none are.', { nullable: true })
  readonly failure!: ErrorCode | null;

  @Described(() => Int, 'Milliseconds its part took.')
  readonly elapsedMs!: number;
}
