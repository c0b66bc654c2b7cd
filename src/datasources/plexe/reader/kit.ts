import { KnownError } from '../../known-error.js';
import type { AnswerOf, InputOf } from '../../operation.js';
import type { operations } from '../operations.js';

type Operations = typeof operations;

/** What the reads of one request are made with. */
export interface Kit {
  /** In the name of whoever asks. */
  call<K extends keyof Operations>(
    name: K,
    input: InputOf<Operations[K]>,
  ): Promise<AnswerOf<Operations[K]>>;
  readonly currency: string;
  /** Whose lists are read; undefined where the server was not told. */
  readonly partnerId: string | undefined;
}

/** Plexe lists by partner. */
export function partnerOf({ partnerId }: Kit): string {
  if (partnerId) return partnerId;
  throw new KnownError(
    'NOT_SUPPORTED',
    'Plexe lists by partner, and this server was not told which: set PLEXE_PARTNER_ID.',
  );
}
