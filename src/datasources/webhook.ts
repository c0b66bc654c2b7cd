/** What a lender sends by itself. It is never believed: it names what to read back. */

export type Hint =
  /** Not from the lender, or not now. Nothing is kept of it. */
  | { readonly verdict: 'REFUSED' }
  /** LATE: signed by the lender, but so old that it may be a replay. */
  | {
      readonly verdict: 'GOOD' | 'LATE';
      readonly entity: 'Application';
      readonly ref: string;
      /** The same for the same message, whatever its bytes. */
      readonly digest: string;
    };

export interface Webhook {
  /** Pure. `credentials` are the lender's settings, `now` is compared with the stamp. */
  read(body: Buffer, credentials: Readonly<Record<string, string>>, now: Date): Hint;
}
