/**
 * Checkouts: a form that the customer's browser posts to the lender, made once under its key and kept,
 * sealed, in the ledger. The addresses of our own pages for it hold nothing but where it is kept.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Checkout, Form, Returned, Shown } from '../datasources/checkout.js';
import { registry } from '../datasources/index.js';
import type { ProviderModule, ProviderSettings } from '../datasources/provider.js';
import type { ProviderCode } from '../schema/provider.js';
import type { UserError } from '../schema/user-error.js';
import type { Seal } from '../store/seal.js';
import type { Ledger, Row } from './ledger.js';
import { type Receipts, type Request, type Settled, wrongIn } from './receipts.js';

/** Of these lenders there is a checkout. */
export const checkoutCodes = (Object.keys(registry) as ProviderCode[]).filter(
  (code) => (registry[code] as ProviderModule).checkout !== undefined,
);

/** What is kept of it. */
interface Kept {
  readonly bought: unknown;
  /** Scheme and host of our pages, as the caller of the mutation reached them. */
  readonly origin: string;
  readonly returnUrl: string | null;
}

export interface CheckoutInput {
  readonly bought: unknown;
  readonly origin: string;
  readonly returnUrl?: string | null | undefined;
}

export interface Started {
  readonly form: Form;
  readonly shown: Shown;
  /** What it is for, in the lender's module's words. */
  readonly bought: unknown;
  /** Our page that posts the form. */
  readonly page: string;
  /** Until when that page does so, as ISO 8601. */
  readonly expiresAt: string;
  /** Where the customer goes from our return page; null when they stay on it. */
  readonly returnUrl: string | null;
}

/** What a token is good for; one for a page opens no return. */
export type Purpose = 'page' | 'return';

const LIFETIME_MS = 60 * 60_000;
const TOKEN = /^([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{22})$/;

export class Checkouts {
  constructor(
    private readonly ledger: Ledger,
    private readonly receipts: Receipts,
    private readonly seal: Seal,
    private readonly settings: Readonly<Record<ProviderCode, ProviderSettings>>,
    /** Origins that a customer may be sent on to. */
    private readonly returnOrigins: readonly string[],
  ) {}

  /** A dry run checks, and makes none. */
  async start(request: Request, dryRun = false): Promise<Settled> {
    const { bought, origin, returnUrl = null } = request.input as CheckoutInput;
    const { checkout, settings } = this.of(request.provider);
    const missing = checkout.needs.filter((name) => !settings.credentials[name]);
    if (missing.length > 0) return this.receipts.refuse(request, [notSet(request, missing)]);
    const wrong = [
      ...wrongIn({ ...request, input: bought }, checkout),
      ...(returnUrl === null || this.mayReturnTo(returnUrl) ? [] : [BAD_RETURN]),
    ];
    if (wrong.length > 0 || dryRun) return this.receipts.refuse(request, wrong);
    const kept: Kept = { bought, origin, returnUrl };
    const meaning = { bought: checkout.meaning(bought), returnUrl };
    const claim = this.receipts.claimOf(request, kept, meaning);
    const made = await this.ledger.claim(claim, 'COMMITTED');
    if (made) return { row: made, outcome: 'COMMITTED', answer: this.answer(made) };
    const holder = await this.ledger.holderOf(claim.caller, claim.operation, claim.key);
    if (!holder) throw new Error('a key is neither free nor taken');
    const met = await this.receipts.meet(request, holder, claim.fingerprint);
    return met.outcome === 'REPLAYED' ? { ...met, answer: this.answer(holder) } : met;
  }

  /** The checkout behind a token; null when it is none of ours. */
  async open(code: ProviderCode, purpose: Purpose, token: string): Promise<Started | null> {
    const id = this.idIn(purpose, token);
    const row = id && (await this.ledger.byId(id));
    const isOurs = row && row.provider === code && row.operation === operationOf(code);
    return isOurs ? this.started(row) : null;
  }

  /** Pure: whether a token can be one of ours, before the store is asked. */
  isToken = (purpose: Purpose, token: string): boolean => this.idIn(purpose, token) !== null;

  /** Pure: what the customer's browser says that it brings from the lender. */
  returned(code: ProviderCode, query: Readonly<Record<string, string>>, now: Date): Returned {
    const { checkout, settings } = this.of(code);
    return checkout.returned(query, settings.credentials, now);
  }

  private started(row: Row): Started {
    if (!row.request) throw new Error('a checkout has lost its form');
    const { bought, origin, returnUrl } = this.seal.open<Kept>(row.request);
    const { checkout, settings } = this.of(row.provider);
    const base = `${origin}/checkout/${row.provider.toLowerCase()}`;
    return {
      form: checkout.form(
        bought,
        `${base}/return?checkout=${this.tokenOf('return', row.id)}`,
        settings,
      ),
      shown: checkout.shown(bought),
      bought,
      page: `${base}/${this.tokenOf('page', row.id)}`,
      expiresAt: new Date(row.createdAt.getTime() + LIFETIME_MS).toISOString(),
      returnUrl,
    };
  }

  private answer(row: Row) {
    const { form, page, expiresAt } = this.started(row);
    const fields = form.fields.map(({ name, value }) => ({ name, value }));
    return { ...form, fields, checkoutUrl: page, expiresAt };
  }

  private of(code: ProviderCode): { checkout: Checkout; settings: ProviderSettings } {
    const { checkout } = registry[code] as ProviderModule;
    if (!checkout) throw new Error(`${code} has no checkout`);
    return { checkout, settings: this.settings[code] };
  }

  /** Receipts show their ids to callers: so a token is an id and a mark that only this server can make. */
  private tokenOf(purpose: Purpose, id: string): string {
    const mark = Buffer.from(this.seal.digest(`checkout ${purpose} ${id}`), 'hex');
    return bytesOf(id).toString('base64url') + mark.subarray(0, 16).toString('base64url');
  }

  private idIn(purpose: Purpose, token: string): string | null {
    const [, named = ''] = TOKEN.exec(token) ?? [];
    if (!named) return null;
    const id = Buffer.from(named, 'base64url')
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return timingSafeEqual(Buffer.from(token), Buffer.from(this.tokenOf(purpose, id))) ? id : null;
  }

  private mayReturnTo(address: string): boolean {
    if (!URL.canParse(address) || address.length > LONGEST_URL) return false;
    const { protocol, origin, hostname, username, password } = new URL(address);
    if (!/^https?:$/.test(protocol) || username || password) return false;
    // One on this machine stands for all of its ports.
    const portless = protocol === 'http:' ? `${protocol}//${hostname}` : origin;
    return this.returnOrigins.some((one) => one === origin || one === portless);
  }
}

const LONGEST_URL = 2_000;
const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const operationOf = (code: ProviderCode) =>
  `${code.toLowerCase()}.${(registry[code] as ProviderModule).checkout?.operation}`;

function notSet({ provider }: Request, missing: readonly string[]): UserError {
  const { name, settings } = registry[provider] as ProviderModule;
  const names = missing.map((one) => settings.keys?.[one] ?? one).join(' and ');
  return {
    code: 'NOT_SUPPORTED',
    message: `${name} cannot be used for a checkout: ${names} is not set in this server.`,
    path: null,
  };
}

const BAD_RETURN: UserError = {
  code: 'INVALID_INPUT',
  message:
    'returnUrl must be an address on one of the origins in the setting CHECKOUT_RETURN_ORIGINS.',
  path: ['input', 'returnUrl'],
};
