import { ObjectType } from 'type-graphql';
import { ApplicationStatus } from './application.js';
import { Described, describedEnum } from './described.js';
import type { ProviderCode } from './provider.js';
import { DateTime } from './scalars.js';

export const StatusVia = describedEnum('StatusVia', 'How this graph came to know of something.', {
  WEBHOOK: 'The lender sent a message, and it was then read from it.',
  POLL: 'It was read without a message: by a caller, or by the regular look at what may have moved.',
  ACTION: 'It was read after an action of this graph.',
});
export type StatusVia = keyof typeof StatusVia;

/** What every entry of a log has. */
@ObjectType()
export abstract class LogEvent {
  @Described(() => DateTime, 'When this graph read it, which is no earlier than it happened.')
  readonly at!: Date;

  @Described(() => StatusVia, 'How this graph came to know of it.')
  readonly via!: StatusVia;

  /** Its place in the log, and what it is about: `eventId` and the edge to it are made from them. */
  readonly logId!: number;
  readonly provider!: ProviderCode;
  readonly ref!: string;
}

@ObjectType({
  description:
    'A status as it was read from the lender. What came and went between two readings is not in it.',
})
export class StatusEvent extends LogEvent {
  @Described(() => ApplicationStatus, 'The status before; null for the first that was read.', {
    nullable: true,
  })
  readonly from!: ApplicationStatus | null;

  @Described(() => ApplicationStatus, 'The status from then on.')
  readonly to!: ApplicationStatus;

  @Described(() => String, "The lender's own words behind the status.")
  readonly nativeStatus!: string;
}
