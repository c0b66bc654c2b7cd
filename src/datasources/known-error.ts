import type { ErrorCode } from '../schema/user-error.js';

/** A failure that we foresee and put in words for the caller. Says nothing a provider said. */
export class KnownError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** The input field it is about, from `input` on. Not `path`: graphql takes an error with one for its own. */
    readonly inputPath: readonly string[] | null = null,
  ) {
    super(message);
    this.name = 'KnownError';
  }
}
