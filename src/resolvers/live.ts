/** What can be followed: each begins after an event that the caller has, or now. */
import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { type Context, keyOf, type RefKey, subjectOf } from '../context.js';
import { ProviderFault } from '../datasources/fault.js';
import { globalId, refOf } from '../datasources/global-id.js';
import { registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { ProviderModule, Reader } from '../datasources/provider.js';
import { allOfLoan, type Entity } from '../datasources/told.js';
import { Application } from '../schema/application.js';
import { Loan } from '../schema/loan.js';
import { LoanEvent } from '../schema/loan-event.js';
import { ProviderCode } from '../schema/provider.js';
import { ProviderEvent } from '../schema/provider-event.js';
import { StatusEvent } from '../schema/status-event.js';
import type { Log } from '../store/live.js';
import { applicationAt } from './application.js';
import { refKey } from './ids.js';
import { loanAt } from './loan.js';

const AFTER =
  'The `eventId` of the last event that was seen: everything after it comes first. Without it only what happens from now on.';

interface ChangedArgs {
  readonly id: string;
  readonly afterEventId?: string | null;
}
interface EventArgs {
  readonly provider: ProviderCode;
  readonly afterEventId?: string | null;
}
interface Start<Args> {
  readonly args: Args;
  readonly context: Context;
}

type EventType = 'StatusEvent' | 'LoanEvent' | 'ProviderEvent';

/** What its events are called, and how it is read to begin with. */
const FOLLOWED: Readonly<
  Record<Entity, { event: EventType; read(key: RefKey, context: Context): Promise<unknown> }>
> = {
  Application: { event: 'StatusEvent', read: applicationAt },
  Loan: {
    event: 'LoanEvent',
    async read(key, context) {
      const loan = await loanAt(key, context);
      const reader: Reader = context.reader(loan.provider);
      const line = reader.creditLine?.(loan.externalId) ?? null;
      await context.saw('Loan', key, await allOfLoan(loan, line));
    },
  },
};

/** The place in a log that an event of it names. */
async function placeOf(eventId: string, type: EventType, log: Log<unknown>): Promise<number> {
  const { ref } = refOf(eventId, type, ['afterEventId']);
  const place = /^\d{1,15}$/.test(ref) ? Number(ref) : 0;
  if (!(await log.has(place)))
    throw new KnownError(
      'NOT_FOUND',
      'This event is not in the log, or no longer: read how it stands, and follow from now on.',
      ['afterEventId'],
    );
  return place;
}

const follow =
  (entity: Entity) =>
  async ({ args: { id, afterEventId }, context }: Start<ChangedArgs>) => {
    const key = refKey(id, entity);
    const subject = subjectOf(entity, key);
    const { event, read } = FOLLOWED[entity];
    const { live } = context;
    const log = live.store.changes(subject);
    const after = afterEventId ? await placeOf(afterEventId, event, log) : await log.last();
    // Whoever resumes has had an answer before, and a hundred at once must not reach the lender.
    if (!afterEventId) await read(key, context).catch(unlessOut);
    return live.followWatched(log, after, subject);
  };

/** A lender that is out for a moment can still be followed. */
function unlessOut(error: unknown): void {
  if (!(error instanceof ProviderFault) || error.kind === 'REFUSED') throw error;
}

async function followProvider({ args: { provider, afterEventId }, context }: Start<EventArgs>) {
  if (!(registry[provider] as ProviderModule).webhook)
    throw new KnownError('NOT_SUPPORTED', 'This lender sends nothing by itself.', ['provider']);
  const log = context.live.store.arrivals(provider);
  const after = afterEventId ? await placeOf(afterEventId, 'ProviderEvent', log) : await log.last();
  return context.live.follow(log, after);
}

@Resolver(() => StatusEvent)
export class StatusEventResolver {
  @Subscription(() => StatusEvent, {
    description:
      'Each new status of an application as it is read. While somebody follows it, a lender that sends no messages is asked from time to time.',
    subscribe: follow('Application') as never,
  })
  applicationChanged(
    @Arg('id', () => ID, { description: 'Id of the application.' }) _id: string,
    @Arg('afterEventId', () => ID, { nullable: true, description: AFTER })
    _after: string | undefined,
    @Root() event: StatusEvent,
  ): StatusEvent {
    return event;
  }

  @FieldResolver(() => ID, { description: 'Its place: name it to follow from here.' })
  eventId(@Root() { provider, logId }: StatusEvent): string {
    return globalId(provider, 'StatusEvent', String(logId));
  }

  @FieldResolver(() => Application, {
    nullable: true,
    description: 'The application as it is now, which may be further than this event.',
  })
  application(@Root() { provider, ref }: StatusEvent, @Ctx() context: Context) {
    return applicationAt(keyOf({ provider, ref }), context);
  }
}

@Resolver(() => LoanEvent)
export class LoanEventResolver {
  @Subscription(() => LoanEvent, {
    description:
      'What changes on a loan as it is read: its status, and the money in it. While somebody follows it, the lender is asked from time to time, for none tells of repayments.',
    subscribe: follow('Loan') as never,
  })
  loanChanged(
    @Arg('id', () => ID, { description: 'Id of the loan.' }) _id: string,
    @Arg('afterEventId', () => ID, { nullable: true, description: AFTER })
    _after: string | undefined,
    @Root() event: LoanEvent,
  ): LoanEvent {
    return event;
  }

  @FieldResolver(() => ID, { description: 'Its place: name it to follow from here.' })
  eventId(@Root() { provider, logId }: LoanEvent): string {
    return globalId(provider, 'LoanEvent', String(logId));
  }

  @FieldResolver(() => Loan, {
    nullable: true,
    description: 'The loan as it is now, which may be further than this event.',
  })
  loan(@Root() { provider, ref }: LoanEvent, @Ctx() context: Context) {
    return loanAt(keyOf({ provider, ref }), context);
  }
}

@Resolver(() => ProviderEvent)
export class ProviderEventResolver {
  @Subscription(() => ProviderEvent, {
    description: 'What a lender sends, as it arrives, without its body.',
    subscribe: followProvider as never,
  })
  providerEvent(
    @Arg('provider', () => ProviderCode, { description: 'The lender.' }) _provider: ProviderCode,
    @Arg('afterEventId', () => ID, { nullable: true, description: AFTER })
    _after: string | undefined,
    @Root() event: ProviderEvent,
  ): ProviderEvent {
    return event;
  }

  @FieldResolver(() => ID, { description: 'Its place: name it to follow from here.' })
  eventId(@Root() { provider, logId }: ProviderEvent): string {
    return globalId(provider, 'ProviderEvent', String(logId));
  }
}

/** type-graphql asks for one before it builds a subscription; ours bring their own streams. */
export const noPubSub = {
  publish: () => {},
  subscribe: () => {
    throw new Error('every subscription has its own stream');
  },
};
