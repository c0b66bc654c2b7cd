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
}
