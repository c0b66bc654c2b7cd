import { ObjectType } from 'type-graphql';
import { Described, describedEnum } from './described.js';

export const ErrorCode = describedEnum('ErrorCode', 'What went wrong, in a closed list.', {
  INVALID_INPUT: 'A value does not fit; the path says which. Nothing was sent.',
  NOT_FOUND: 'No such thing is known.',
  CONFLICT: 'The thing is in a state that does not allow this. Nothing was sent.',
  QUOTE_EXPIRED: 'The quote has lapsed. Make a new one.',
  CODE_WRONG: 'The code is not the one that was sent. Nothing was applied; enter it again.',
  CODE_EXPIRED: 'The code has lapsed. Nothing was applied; have another one sent.',
  CODE_LOCKED:
    'Too many wrong codes were entered. Nothing was applied; begin again, and a new code is sent.',
  QUOTE_REPLACED:
    'A newer quote has taken the place of this one. Nothing was applied; use the newer one.',
  FUNDS_EXCEEDED: 'There is less left to draw than this takes. Nothing was applied.',
  LOAN_BUSY:
    'Another action on the same loan is not settled yet. Nothing was sent; try again when its receipt is settled.',
  KEY_REUSED:
    'The idempotency key was already used for something else. Nothing was sent; take a new key.',
  IN_PROGRESS: 'The action of this key is under way. Ask for its receipt again.',
  OUTCOME_UNKNOWN:
    'Sent, but no complete answer came. It is being settled by reading; do not send it again.',
  PROVIDER_REJECTED: 'The provider said no. Nothing was applied.',
  PROVIDER_UNAVAILABLE:
    'The provider could not be reached. Nothing was applied; the same key may be tried again.',
  PROVIDER_THROTTLED: 'The provider asks to slow down. Nothing was applied.',
  PROVIDER_CONTRACT: 'The provider answered something that is not in its contract.',
  NOT_SUPPORTED: 'The provider has no such action.',
  FORBIDDEN: 'The caller lacks the right for this.',
});
export type ErrorCode = keyof typeof ErrorCode;

@ObjectType({ description: 'Why an action did not go through, for a person and for a form.' })
export class UserError {
  @Described(() => ErrorCode, 'The kind of trouble.')
  readonly code!: ErrorCode;

  @Described(() => String, 'One sentence: what is wrong and what to do.')
  readonly message!: string;

  @Described(
    () => [String],
    'The input field it is about, like ["input", "mobilePhone"]; null when it is about the whole.',
    { nullable: true },
  )
  readonly path!: readonly string[] | null;
}
