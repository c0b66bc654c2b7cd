/** What a lender sends by itself. It is never believed: it names what to read back. */
import type { Entity } from './told.js';

export type Hint =
  /** Not from the lender, or not now. Nothing is kept of it. */
  | { readonly verdict: 'REFUSED' }
  /** LATE: signed by the lender, but so old that it may be a replay. */
  | {
      readonly verdict: 'GOOD' | 'LATE';
      readonly entity: Entity;
      readonly ref: string;
      /** The same for the same message, whatever its bytes. */
      readonly digest: string;
    }
  /** The lender's, but it names nothing that could be read back. It is kept, and that is all. */
  | {
      readonly verdict: 'EMPTY';
      readonly digest: string;
      /** Why, in our words. */
      readonly note: string;
      /** Its body holds a secret: not even sealed is it kept. */
      readonly hush?: boolean;
    };

export interface Webhook {
  /** Nothing proves who sent it: it comes to a path that only the lender was told. */
  readonly unsigned?: boolean;
  /** Pure. `credentials` are the lender's settings, `now` is compared with the stamp. */
  read(body: Buffer, credentials: Readonly<Record<string, string>>, now: Date): Hint;
}
