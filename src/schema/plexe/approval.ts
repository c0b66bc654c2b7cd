/** Inputs of Plexe's calls that complete an application: identity, account, signature, documents. */
import { ID, InputType } from 'type-graphql';
import { Described } from '../described.js';
import { CalendarDate, Upload, type UploadedFile } from '../scalars.js';
import { OfPlexeApplication } from './creating.js';

const OPTIONAL = { nullable: true };

@InputType({ description: 'A file, in one of two ways: as an upload, or as text.' })
export class PlexeFileInput {
  @Described(() => Upload, 'The file, as a part of a multipart request.', OPTIONAL)
  readonly upload?: Promise<UploadedFile> | null;

  @Described(() => String, 'The bytes of the file as base64.', OPTIONAL)
  readonly base64?: string | null;

  @Described(
    () => String,
    'Name of the file; needed with base64, and in place of the name of an upload.',
    OPTIONAL,
  )
  readonly fileName?: string | null;
}

@InputType({ description: 'Facts of the company in law.' })
export class PlexeAddCompanyDetailsInput extends OfPlexeApplication {
  @Described(() => String, 'Name in law.')
  readonly businessName!: string;

  @Described(() => String, 'Legal form, like "LLC".')
  readonly entityType!: string;

  @Described(
    () => String,
    'Number for the tax office, the EIN (Plexe: businessTaxId). It is handed on and not kept here.',
  )
  readonly taxNumber!: string;

  @Described(() => String, 'City of the head office.')
  readonly city!: string;

  @Described(() => String, 'ZIP code of the head office.')
  readonly zipCode!: string;
}

@InputType({ description: 'A driving licence, by which somebody shows who they are.' })
export class PlexeDriversLicenseInput {
  @Described(() => String, 'State that issued it.')
  readonly issuingState!: string;

  @Described(() => String, 'Number of the card. It is handed on and not kept here.')
  readonly cardNumber!: string;

  @Described(() => CalendarDate, 'Last day on which it is valid (Plexe: expiryDate).')
  readonly expiresOn!: string;

  @Described(() => String, 'Name on it.')
  readonly name!: string;

  @Described(() => String, 'Street and number on it.')
  readonly address!: string;

  @Described(() => String, 'City on it.')
  readonly city!: string;

  @Described(() => CalendarDate, 'Day of birth on it.')
  readonly bornOn!: string;
}

@InputType({ description: 'Who applies, with a proof of it.' })
abstract class ApplicantDetails extends OfPlexeApplication {
  @Described(() => String, 'Name.', OPTIONAL)
  readonly name?: string | null;

  @Described(() => String, 'E-mail.')
  readonly email!: string;

  @Described(() => String, 'Cell phone.')
  readonly mobile!: string;

  @Described(() => PlexeDriversLicenseInput, 'The driving licence.')
  readonly driversLicense!: PlexeDriversLicenseInput;

  @Described(
    () => String,
    'Social security number, nine digits, dashes or not. It is handed on and not kept here.',
    OPTIONAL,
  )
  readonly socialSecurityNumber?: string | null;
}

@InputType({ description: 'The leading applicant.' })
export class PlexeAddPrimaryApplicantDetailsInput extends ApplicantDetails {}

@InputType({ description: 'The second applicant.' })
export class PlexeAddSecondaryApplicantDetailsInput extends ApplicantDetails {}

@InputType({ description: 'The account that money is to be paid out to.' })
export class PlexeSetPrimaryBankAccountInput extends OfPlexeApplication {
  @Described(() => ID, 'The account: bankAccountId as Application.bankAccounts gives it.')
  readonly bankAccountId!: string;
}

@InputType({ description: 'The two signatures of one applicant under the contract.' })
export class PlexeSignContractInput extends OfPlexeApplication {
  @Described(() => ID, 'Who signs: applicantId as Application.applicants gives it.')
  readonly applicantId!: string;

  @Described(() => Boolean, 'Whether that is the second applicant.', { defaultValue: false })
  readonly isSecondary!: boolean;

  @Described(() => String, 'Internet address of whoever signs.')
  readonly ipAddress!: string;

  @Described(
    () => PlexeFileInput,
    'Picture of the signature under the first statement: jpg or png, at most 2 MB.',
  )
  readonly signature!: PlexeFileInput;

  @Described(
    () => PlexeFileInput,
    'Picture of the signature under the second statement, of the same kind (Plexe: signature2).',
  )
  readonly secondSignature!: PlexeFileInput;
}

@InputType({ description: 'A document that the lender wants.' })
export class PlexeSubmitRequiredDocumentInput extends OfPlexeApplication {
  @Described(
    () => ID,
    'What it is handed in for: documentId as Application.requiredDocuments gives it.',
  )
  readonly documentId!: string;

  @Described(() => PlexeFileInput, 'The file: jpg, png or pdf by its content, at most 10 MB.')
  readonly file!: PlexeFileInput;
}

@InputType({ description: 'Another document.' })
export class PlexeSubmitDocumentInput extends OfPlexeApplication {
  @Described(() => PlexeFileInput, 'The file: jpg, png or pdf by its content, at most 10 MB.')
  readonly file!: PlexeFileInput;
}
