/** A writing operation as the ledger sees it: what it means, how a lost answer is looked up. */
import { KnownError } from './known-error.js';
import type { Reader, Remembered } from './provider.js';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What a reading of the provider says about an action whose answer was lost. */
export interface Look {
  readonly verdict: 'APPLIED' | 'NOT_APPLIED' | 'UNCLEAR';
  /** What was read, in our words and without personal data; two looks agree when these are equal. */
  readonly reading: string;
  /** What was made, where the lost answer would have named it and this reading found it. */
  readonly ref?: string;
}

export interface Lane {
  readonly name: string;
  /** False for what does no harm when its answer is lost: it waits until the lane is free, and leaves it so. */
  readonly holds?: false;
  /** Personal text behind the name; only its digest is stored. */
  readonly secret?: string;
}

/** Why an input cannot be right, by the field below `input`. */
export interface Problem {
  readonly path: readonly string[];
  readonly message: string;
}

export const inWords = ({ path, message }: Problem) => `${path.join('.')} ${message}.`;

/** A question that cannot be right is not asked. */
export function refuse([problem]: readonly Problem[]): void {
  if (problem) throw new KnownError('INVALID_INPUT', inWords(problem), ['input', ...problem.path]);
}

export interface WriteAction<Input, Kept, R extends Reader> {
  /** Whatever the lender would refuse for certain; nothing is claimed or sent then. */
  problems?(input: Input): readonly Problem[];
  /** What is kept of the input, sealed. No file bytes. */
  kept(input: Input): Kept;
  /**
   * What is compared when its key comes again; what is kept, as it is, unless said otherwise. Only a
   * keyed digest of it is stored: secrets of the input may be in it.
   */
  meaning?(kept: Kept, input: Input): unknown;
  /** The reference it is about, when it is known before sending. */
  target?(kept: Kept): string;
  /** Two actions of one lane are never unsettled at the same time. */
  lane?(kept: Kept): Lane;
  /** Read before sending, so that a later look can compare. Throws `KnownError` to stop here. */
  baseline?(reader: R, kept: Kept): Promise<Json>;
  /** Absent where nothing can be read: such an action goes to a person. */
  look?(reader: R, kept: Kept, baseline: Json): Promise<Look>;
  /** The reference that a complete answer names. */
  created?(answer: Json): string;
  /** What of an answer is kept, sealed, for who comes again with the key; all of it unless said otherwise. */
  stored?(answer: Json): Json;
  /** What to remember in the same transaction as COMMITTED. `answer` is null when it was lost. */
  remember?(kept: Kept, ref: string, answer: Json): Remembered;
}
