import { ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { connectionOf } from './page.js';
import { DateTime } from './scalars.js';

@ObjectType({
  description: 'A message about an application, between customer, partner and lender.',
})
export class ApplicationMessage {
  @Described(() => String, 'Who wrote it, as the lender names them; null where it names nobody.', {
    nullable: true,
  })
  readonly sender!: string | null;

  @Described(() => String, 'What it says: plain text of people, not to be shown as markup.', {
    nullable: true,
  })
  readonly contents!: string | null;

  @Described(() => DateTime, 'When; null where the lender does not say.', { nullable: true })
  readonly at!: Date | null;
}

export const ApplicationMessageConnection = connectionOf(
  'ApplicationMessage',
  () => ApplicationMessage,
);
