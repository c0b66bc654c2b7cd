/** What a vendor does with an application at Brighte. */
import { ID, InputType, ObjectType } from 'type-graphql';
import { Described } from '../described.js';
import { ActionInput, payload } from '../payload.js';
import { Upload, type UploadedFile } from '../scalars.js';

@InputType({ description: 'Which application gets which number.' })
export class BrighteUpdateApplicationInput extends ActionInput {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;

  @Described(() => String, 'Your own number, at most 20 characters (Brighte: reference_number).')
  readonly referenceNumber!: string;
}

@InputType({ description: 'A document for an application.' })
export class BrighteCreateApplicationDocumentInput extends ActionInput {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;

  @Described(
    () => String,
    'What it is: a word that brighteListApplicationDocumentTypes gives (Brighte: invoice_type).',
  )
  readonly documentType!: string;

  @Described(() => Upload, 'The file: jpg, png or pdf by name and content, at most 10 MB.')
  readonly file!: Promise<UploadedFile>;
}

@InputType({ description: 'Which application is delivered and installed.' })
export class BrighteRequestApplicationPaymentInput extends ActionInput {
  @Described(() => ID, 'The application, by its id in this graph.')
  readonly applicationId!: string;
}

@InputType({ description: 'Whom to text a code.' })
export class BrighteSendApplicationSecureCodeInput extends ActionInput {
  @Described(() => String, 'Mobile phone, digits without a country code (Brighte: mobile).')
  readonly mobile!: string;
}

@ObjectType({ description: 'A code that was sent by text message.' })
export class BrighteSecureCode {
  @Described(() => String, 'The token that belongs to the code.')
  readonly token!: string;
}

export const BrighteUpdateApplicationPayload = payload(
  'BrighteUpdateApplicationPayload',
  'changing the reference number',
);
export const BrighteCreateApplicationDocumentPayload = payload(
  'BrighteCreateApplicationDocumentPayload',
  'sending a document',
);
export const BrighteRequestApplicationPaymentPayload = payload(
  'BrighteRequestApplicationPaymentPayload',
  'reporting delivery and asking for payment',
);
export const BrighteSendApplicationSecureCodePayload = payload(
  'BrighteSendApplicationSecureCodePayload',
  'texting a code',
);
