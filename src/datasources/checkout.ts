/**
 * For a lender whose applications begin on pages of its own: the customer's browser posts a form there
 * and is sent back. No server sends any of it. All of it is pure.
 */
import type { Application } from '../schema/application.js';
import type { Problem } from './action.js';
import type { ProviderSettings } from './provider.js';

export interface FormField {
  readonly name: string;
  readonly value: string;
}

export interface Form {
  /** Where the customer's browser posts the fields to. */
  readonly action: string;
  readonly fields: readonly FormField[];
  /** What proves to the lender that the fields belong together. */
  readonly checksum: string;
}

/** What a customer is shown of what they are about to finance. */
export interface Shown {
  readonly product: string;
  readonly total: string;
  readonly deposit: string;
  readonly financed: string;
  readonly currency: string;
  readonly termMonths: number;
}

export type Returned =
  /** Not from the lender, or not readable. LATE: from it, but so old that it may be a replay. */
  | { readonly verdict: 'REFUSED' | 'LATE' }
  /** SUBMITTED: the application that it names is hearsay until it is read. */
  | { readonly verdict: 'GOOD'; readonly outcome: 'SUBMITTED'; readonly ref: string }
  /** REFUSED: the lender did not take the form. OTHER: it says something that is not known here. */
  | { readonly verdict: 'GOOD'; readonly outcome: 'REFUSED' | 'OTHER' };

type Settings = Pick<ProviderSettings, 'url' | 'credentials'>;

// biome-ignore lint/suspicious/noExplicitAny: each lender has its own words for a purchase
export interface Checkout<Bought = any> {
  /** The call of the contract that the browser makes. */
  readonly operation: string;
  /** The settings that it cannot do without, by their names among the credentials. */
  readonly needs: readonly string[];
  problems(bought: Bought): readonly Problem[];
  /** What is compared when the key comes again. */
  meaning(bought: Bought): unknown;
  form(bought: Bought, returnTo: string, settings: Settings): Form;
  shown(bought: Bought): Shown;
  /** `query`: each parameter once. `now` is compared with the stamp. */
  returned(
    query: Readonly<Record<string, string>>,
    credentials: Settings['credentials'],
    now: Date,
  ): Returned;
  /** Whether an application is for what was bought: a customer's browser can change a form, and an address. */
  fits(bought: Bought, application: Application): boolean;
}
