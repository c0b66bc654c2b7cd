/** What Brighte answers about itself. */
import { ID, ObjectType } from 'type-graphql';
import { Described, describedEnum } from '../described.js';
import { DateTime } from '../scalars.js';

@ObjectType({ description: 'A branch of the vendor.' })
export class BrighteAccount {
  @Described(() => ID, "Brighte's id of the branch, like E81.")
  readonly accountId!: string;

  @Described(() => String, 'Name in law.')
  readonly legalName!: string;

  @Described(() => String, 'Name in trade.')
  readonly tradingName!: string;
}

@ObjectType({ description: 'A kind of thing that can be financed.' })
export class ProductCategory {
  @Described(() => String, 'Name, to be given as productCategory.')
  readonly name!: string;

  @Described(() => String, 'The name in a form that fits a URL.')
  readonly slug!: string;

  @Described(() => String, 'Address of a picture for it.')
  readonly iconUrl!: string;
}

export const ContentKind = describedEnum('BrighteContentKind', 'The legal texts.', {
  DIRECT_DEBIT_AGREEMENT: 'Direct debit agreement.',
  PRIVACY_POLICY: 'Privacy policy.',
  TNC: 'Terms and conditions.',
});
export type ContentKind = keyof typeof ContentKind;

@ObjectType({ description: 'A legal text in its present version.' })
export class ContentDocument {
  @Described(() => String, "Which text, in Brighte's own word.")
  readonly nativeKind!: string;

  @Described(() => DateTime, 'Version of the text.')
  readonly versionAt!: Date;

  @Described(
    () => String,
    'The text as Brighte gives it; markup is not documented, so treat it as plain text.',
  )
  readonly content!: string;
}
