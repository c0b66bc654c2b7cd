import { ObjectType } from 'type-graphql';
import { Described } from './described.js';
import { ProviderCode } from './provider.js';
import { DateTime } from './scalars.js';

@ObjectType({
  description:
    'A message that a lender has sent and signed. It says where to look, never what is so: what was then read is a StatusEvent or a LoanEvent.',
})
export class ProviderEvent {
  @Described(() => ProviderCode, 'The lender.')
  readonly provider!: ProviderCode;

  @Described(() => DateTime, 'When it arrived.')
  readonly receivedAt!: Date;

  @Described(
    () => String,
    "The lender's reference of what it names; null where it names nothing.",
    {
      nullable: true,
    },
  )
  readonly reference!: string | null;

  @Described(
    () => Boolean,
    'Whether it was laid aside as too old to be believed; nothing is read because of it.',
  )
  readonly laidAside!: boolean;

  /** Its place in the log; `eventId` is made from it. */
  readonly logId!: number;
}
