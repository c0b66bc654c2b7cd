import { ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { DateTime } from './scalars.js';

@ObjectType({
  description: 'A file of a provider, as a link that works for some minutes or as bytes.',
})
export class Document {
  @Described(() => String, 'Name to save it under.')
  readonly fileName!: string;

  @Described(() => String, 'Media type.')
  readonly contentType!: string;

  @Described(
    () => String,
    'Where to download it, without further credentials, until it expires. Making the link asks the provider nothing.',
  )
  readonly url!: string;

  @Described(() => DateTime, 'When the link stops working.')
  readonly urlExpiresAt!: Date;

  /** What the bytes are read by; not in the graph. */
  readonly ticket!: DocumentTicket;
}

export interface DocumentTicket {
  readonly provider: string;
  readonly kind: 'agreement';
  readonly externalId: string;
  readonly language: string;
}
