/** What an application for a line of credit has besides: an offer, terms to sign, accounts, wanted documents. */
import { ID, ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { Money } from './money.js';
import { DateTime, Decimal } from './scalars.js';

const NONE = { nullable: true };

@ObjectType({
  description: 'A set of fees. Whether each is a share or an amount is not said by the lender.',
})
export class Commission {
  @Described(() => Decimal, 'Once, at the start.', NONE)
  readonly upfront!: string | null;

  @Described(() => Decimal, 'All along (Plexe: trailing).', NONE)
  readonly trailing!: string | null;

  @Described(() => Decimal, 'With each draw.', NONE)
  readonly draw!: string | null;
}

@ObjectType({ description: 'What only an application for a line of credit of a business has.' })
export class LineOfCreditApplication {
  @Described(() => String, 'Name or working title of the business.', NONE)
  readonly businessName!: string | null;

  @Described(() => String, 'Full name of the business.', NONE)
  readonly fullBusinessName!: string | null;

  @Described(() => String, 'Name it trades under.', NONE)
  readonly tradingName!: string | null;

  @Described(() => String, "The lender's short code for it.", NONE)
  readonly shortCode!: string | null;

  @Described(() => String, "The product, in the lender's own word.", NONE)
  readonly nativeProduct!: string | null;

  @Described(() => ID, "The lender's id of the partner who follows it; null without one.", NONE)
  readonly partnerId!: string | null;

  @Described(() => ID, "The lender's id of the organisation; null where it names none.", NONE)
  readonly organisationId!: string | null;

  @Described(() => ID, "The lender's id of the offer; null until there is one.", NONE)
  readonly offerId!: string | null;

  @Described(() => Boolean, 'Whether security is given.', NONE)
  readonly isSecured!: boolean | null;

  @Described(() => Boolean, 'Whether the offer is accepted.', NONE)
  readonly isOfferAccepted!: boolean | null;

  @Described(() => Boolean, 'Whether the leading applicant is on record.', NONE)
  readonly hasPrimaryApplicant!: boolean | null;

  @Described(() => Boolean, 'Whether a second applicant is on record.', NONE)
  readonly hasSecondaryApplicant!: boolean | null;

  @Described(() => Boolean, 'Whether the lender wants a second applicant.', NONE)
  readonly wantsSecondaryApplicant!: boolean | null;

  @Described(() => Commission, 'Fees of the application.', NONE)
  readonly applicationCommission!: Commission | null;

  @Described(() => Commission, 'Fees of the line of credit.', NONE)
  readonly lineOfCreditCommission!: Commission | null;

  @Described(() => Commission, 'Fees where security is given.', NONE)
  readonly securedCommission!: Commission | null;
}

@ObjectType({
  description: 'What the lender offers. Each figure is null where it gives none.',
})
export class ApplicationOffer {
  @Described(() => ID, "The lender's id of the offer; null where it gives none.", NONE)
  readonly offerId!: string | null;

  @Described(() => Money, 'Limit of the whole facility.', NONE)
  readonly facilityLimit!: Money | null;

  @Described(() => Money, 'Limit of the credit.', NONE)
  readonly creditLimit!: Money | null;

  @Described(() => Money, 'The part that is backed by cash flow.', NONE)
  readonly cashFlowLimit!: Money | null;

  @Described(() => Money, 'The part that is backed by invoices (Plexe: receivableLimit).', NONE)
  readonly receivableLimit!: Money | null;

  @Described(() => Money, 'What is drawn so far.', NONE)
  readonly balance!: Money | null;

  @Described(() => Money, 'What may still be drawn.', NONE)
  readonly available!: Money | null;

  @Described(() => Money, 'What would be repaid each week.', NONE)
  readonly weeklyRepayment!: Money | null;
}

@ObjectType({ description: 'A bank account as a contract names it.' })
export class ContractBankAccount {
  @Described(() => String, 'Name of the account.', NONE)
  readonly name!: string | null;

  @Described(() => String, 'Number of the account.', NONE)
  readonly accountNumber!: string | null;

  @Described(() => String, 'Routing number of the bank.', NONE)
  readonly routingNumber!: string | null;
}

@ObjectType({
  description: 'What has to be shown to whoever signs: the text, the figures, two statements.',
})
export class ContractTerms {
  @Described(() => String, 'Name of the business.', NONE)
  readonly companyName!: string | null;

  @Described(() => String, 'Who vouches, with addresses, as text.', NONE)
  readonly guarantors!: string | null;

  @Described(() => Money, 'Limit of the whole facility.', NONE)
  readonly facilityLimit!: Money | null;

  @Described(() => String, 'Fee at the start, as the lender writes it; may be words.', NONE)
  readonly establishmentFee!: string | null;

  @Described(() => String, 'Fee of each draw, as the lender writes it; may be words.', NONE)
  readonly drawFee!: string | null;

  @Described(() => [ContractBankAccount], 'The accounts that the contract names.')
  readonly bankAccounts!: readonly ContractBankAccount[];

  @Described(
    () => String,
    "The agreement as the lender's HTML. It is somebody else's markup: clean it before a browser shows it.",
    NONE,
  )
  readonly agreementHtml!: string | null;

  @Described(() => String, 'The statement that the first signature stands under.', NONE)
  readonly firstCondition!: string | null;

  @Described(() => String, 'The statement that the second signature stands under.', NONE)
  readonly secondCondition!: string | null;
}

@ObjectType({ description: 'A bank account of the business that applies.' })
export class ApplicationBankAccount {
  @Described(() => ID, "The lender's id of it, by which one is chosen as primary.")
  readonly bankAccountId!: string;

  @Described(() => Boolean, 'Whether money is paid out to it.', NONE)
  readonly isPrimary!: boolean | null;

  @Described(() => Boolean, 'Whether the bank still tells the lender of it.', NONE)
  readonly isConnected!: boolean | null;

  @Described(() => Boolean, 'Whether it is selected.', NONE)
  readonly isSelected!: boolean | null;

  @Described(() => Boolean, 'Whether it is enabled.', NONE)
  readonly isEnabled!: boolean | null;

  @Described(() => Boolean, 'Whether it is put away.', NONE)
  readonly isArchived!: boolean | null;

  @Described(() => String, 'Name of the account.', NONE)
  readonly name!: string | null;

  @Described(() => String, 'Whose it is.', NONE)
  readonly holder!: string | null;

  @Described(() => String, "The kind, in the bank's own word.", NONE)
  readonly nativeType!: string | null;

  @Described(() => String, 'Name of the bank.', NONE)
  readonly bankName!: string | null;

  @Described(() => String, 'Number of the account.', NONE)
  readonly accountNumber!: string | null;

  @Described(() => String, 'Routing number of the bank.', NONE)
  readonly routingNumber!: string | null;

  @Described(() => String, 'Code of the branch (Plexe: bsb).', NONE)
  readonly branchCode!: string | null;

  @Described(() => Money, 'What is on it; null where the bank wrote no plain number.', NONE)
  readonly balance!: Money | null;

  @Described(() => String, 'What is on it, as the bank wrote it.', NONE)
  readonly nativeBalance!: string | null;

  @Described(() => Money, 'What may be drawn; null where the bank wrote no plain number.', NONE)
  readonly available!: Money | null;

  @Described(() => String, 'What may be drawn, as the bank wrote it.', NONE)
  readonly nativeAvailable!: string | null;
}

@ObjectType({ description: 'A file that was handed in.' })
export class SubmittedFile {
  @Described(() => String, 'Name of the file.', NONE)
  readonly fileName!: string | null;

  @Described(() => String, 'Media type of the file.', NONE)
  readonly contentType!: string | null;

  @Described(() => DateTime, 'When it was handed in.', NONE)
  readonly at!: Date | null;
}

@ObjectType({ description: 'A document that the lender wants before it decides.' })
export class RequiredDocument {
  @Described(() => ID, "The lender's id of it, to hand the document in under.")
  readonly documentId!: string;

  @Described(() => String, 'What is wanted, in short.', NONE)
  readonly label!: string | null;

  @Described(() => String, 'What is wanted, at length.', NONE)
  readonly details!: string | null;

  @Described(() => Boolean, 'Whether it has been handed in.')
  readonly isSubmitted!: boolean;

  @Described(() => DateTime, 'When it was handed in.', NONE)
  readonly submittedAt!: Date | null;

  @Described(() => [SubmittedFile], 'What was handed in for it.')
  readonly files!: readonly SubmittedFile[];
}
