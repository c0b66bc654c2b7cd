/** The only reader of process.env: one frozen object, or one error that names every mend. */
import { createHash } from 'node:crypto';
import type { Caller, Right } from './context.js';
import { registry } from './datasources/index.js';
import type { ProviderModule, ProviderSettings } from './datasources/provider.js';
import type { EventPace } from './events/pace.js';
import type { Pace } from './mutations/receipts.js';
import type { ProviderCode } from './schema/provider.js';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly sandboxPort: number;
  readonly logLevel: string;
  /** Scheme and host for links; what the caller used, when not set. */
  readonly publicUrl?: string;
  readonly store: { readonly databaseUrl?: string; readonly dataDir: string };
  /** Seals personal data in the store and signs links. */
  readonly storeKey: string;
  /** Callers by the digest of their token; empty lets everybody in as `local`. */
  readonly callers: ReadonlyMap<string, Caller>;
  /** Where a customer may be sent on to from a checkout; a local one without a port is all of its ports. */
  readonly returnOrigins: readonly string[];
  /** Introspection and GraphiQL. */
  readonly explore: boolean;
  /** Whether the start opens GraphiQL in a browser. */
  readonly open: boolean;
  /** Manifests of registered operations, and what is done with others. */
  readonly documents: { readonly files: readonly string[]; readonly untrusted: Untrusted };
  readonly pace: Pace;
  readonly events: EventPace;
  /** How long answers that lenders call static are kept for all requests. */
  readonly staticSeconds: number;
  /** `null`: no credentials were given, the sandbox stands in. */
  readonly providers: Readonly<Record<ProviderCode, ProviderSettings | null>>;
}

const UNTRUSTED = ['allow', 'cap', 'refuse'] as const;
export type Untrusted = (typeof UNTRUSTED)[number];

type Env = Readonly<Record<string, string | undefined>>;

export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings do not fit:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

export const ACCEPTED_RISK = 'power loss may lose receipts';
const SANDBOX_KEY = 'a key for pretend people only';
const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/;
/** Whoever guesses a key can sign: not even an empty one between commas is let through. */
const SHORTEST_KEY = 8;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');

export function readConfig(env: Env = process.env): Config {
  const problems: string[] = [];
  const text = (name: string) => env[name]?.trim() || undefined;
  const count = (name: string, fallback: number, most: number) => {
    const value = text(name) ?? String(fallback);
    if (!/^\d{1,9}$/.test(value) || Number(value) > most)
      problems.push(`${name} must be a whole number from 0 to ${most}.`);
    return Number(value);
  };

  const codes = Object.keys(registry) as ProviderCode[];
  const providers = Object.fromEntries(
    codes.map((code) => [code, providerSettings(code, text, problems)]),
  ) as Config['providers'];
  const urls = Object.values(providers).flatMap((one) => (one ? [one.url] : []));
  const live = urls.some((url) => !isLocal(url));

  const host = text('HOST') ?? '127.0.0.1';
  const callers = readCallers(text('CALLER_TOKENS'), problems);
  const databaseUrl = text('DATABASE_URL');
  const storeKey = text('STORE_KEY') ?? SANDBOX_KEY;
  const logLevel = text('LOG_LEVEL') ?? 'info';
  const settle = count('SETTLE_SECONDS', live ? 900 : 6, 86_400);
  const poll = count('POLL_SECONDS', live ? 600 : 10, 86_400);
  const explore = text('EXPLORE') ?? (live ? 'off' : 'on');
  const returnOrigins = readOrigins(text('CHECKOUT_RETURN_ORIGINS'), live, problems);

  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    problems.push('DATABASE_URL must be a postgres:// address.');
  if (storeKey.length < 16) problems.push('STORE_KEY must have at least 16 characters.');
  if (!LOG_LEVELS.includes(logLevel))
    problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);
  if (!['on', 'off'].includes(explore)) problems.push('EXPLORE must be on or off.');
  const open = text('OPEN') ?? 'off';
  if (!['on', 'off'].includes(open)) problems.push('OPEN must be on or off.');
  if (live && !text('STORE_KEY'))
    problems.push(
      'STORE_KEY is missing: with a live lender, personal data is sealed with a key of your own.',
    );
  if (live && !databaseUrl && text('ACCEPT_EMBEDDED_STORE') !== ACCEPTED_RISK)
    problems.push(
      `DATABASE_URL is missing: with a live lender, receipts belong in a real Postgres. To go without, set ACCEPT_EMBEDDED_STORE="${ACCEPTED_RISK}".`,
    );
  if (live && callers.size === 0 && !LOCAL.test(host))
    problems.push(
      'CALLER_TOKENS is missing: with a live lender and HOST open to others, callers must be known.',
    );

  const files = list(text('TRUSTED_DOCUMENTS'));
  const untrusted = UNTRUSTED.find((one) => one === (text('UNTRUSTED') ?? 'allow'));
  if (!untrusted) problems.push(`UNTRUSTED must be ${UNTRUSTED.join(' or ')}.`);
  if (untrusted === 'refuse' && files.length === 0)
    problems.push('TRUSTED_DOCUMENTS is missing: UNTRUSTED=refuse without it refuses everything.');

  const config: Config = {
    host,
    port: count('PORT', 4000, 65_535),
    sandboxPort: count('SANDBOX_PORT', 4100, 65_535),
    logLevel,
    ...optional('publicUrl', text('PUBLIC_URL')?.replace(/\/+$/, '')),
    store: { ...optional('databaseUrl', databaseUrl), dataDir: text('DATA_DIR') ?? 'data' },
    storeKey,
    callers,
    returnOrigins,
    explore: explore === 'on',
    open: open === 'on',
    documents: { files, untrusted: untrusted ?? 'allow' },
    pace: { settle, look: Math.max(settle / 15, 0.2), lease: live ? 60 : 30 },
    events: { poll, watch: Math.min(poll, 60), gap: live ? 10 : 1 },
    staticSeconds: count('STATIC_SECONDS', live ? 300 : 0, 86_400),
    providers,
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

/** URL and credentials stand or fall together; none of them means the sandbox. */
function providerSettings(
  code: ProviderCode,
  text: (name: string) => string | undefined,
  problems: string[],
): ProviderSettings | null {
  const { settings, name } = registry[code] as ProviderModule;
  const names = [settings.url, ...Object.values(settings.credentials)];
  const missing = names.filter((one) => text(one) === undefined);
  const keys = Object.entries(settings.keys ?? {}).filter(([, one]) => text(one) !== undefined);
  if (missing.length === names.length && keys.length === 0) return null;
  for (const one of missing)
    problems.push(
      `${one} is missing: ${name} needs ${names.join(', ')} together, or none of them for the sandbox.`,
    );
  const url = text(settings.url) ?? 'http://localhost';
  if (!URL.canParse(url)) {
    problems.push(`${settings.url} must be an address like https://lender.example/base.`);
    return null;
  }
  for (const [, one] of keys)
    if (
      text(one)
        ?.split(',')
        .some((key) => key.trim().length < SHORTEST_KEY)
    )
      problems.push(
        `${one} must be keys of at least ${SHORTEST_KEY} characters, separated by commas.`,
      );
  const { protocol, username, search, hash } = new URL(url);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal(url)))
    problems.push(`${settings.url} must begin with https:// (http:// only on this machine).`);
  if (username || search || hash)
    problems.push(`${settings.url} must hold no user, query or fragment.`);
  return {
    url,
    currency: currencyOf(code, url, text, problems),
    credentials: Object.fromEntries(
      [...Object.entries(settings.credentials), ...keys].map(([key, one]) => [
        key,
        text(one) ?? '',
      ]),
    ),
    ...(settings.options && { options: optionsOf(settings.options, text, problems) }),
  };
}

function currencyOf(
  code: ProviderCode,
  url: string,
  text: (name: string) => string | undefined,
  problems: string[],
): string {
  const { name, settings } = registry[code] as ProviderModule;
  if ('fixed' in settings.currency) return settings.currency.fixed;
  const currency = text(settings.currency.name);
  if (currency && !/^[A-Z]{3}$/.test(currency))
    problems.push(`${settings.currency.name} must be three capital letters, like EUR.`);
  if (!currency && !isLocal(url))
    problems.push(
      `${settings.currency.name} is missing: ${name} names no currency, so say which it lends in.`,
    );
  return currency ?? settings.currency.sandbox;
}

function optionsOf(
  options: NonNullable<ProviderModule['settings']['options']>,
  text: (name: string) => string | undefined,
  problems: string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).map(([key, { name, values }]) => {
      const value = text(name) ?? values[0] ?? '';
      if (!values.includes(value)) problems.push(`${name} must be ${values.join(' or ')}.`);
      return [key, value];
    }),
  );
}

export const isLocal = (url: string) => LOCAL.test(new URL(url).hostname);

/** With a live lender only those that are listed, else also this machine. */
function readOrigins(text: string | undefined, live: boolean, problems: string[]): string[] {
  const origins = text?.split(',').map((one) => one.trim()) ?? [];
  const fits = (one: string) =>
    URL.canParse(one) &&
    new URL(one).origin === one &&
    (one.startsWith('https://') || (one.startsWith('http://') && isLocal(one)));
  if (!origins.every(fits))
    problems.push(
      'CHECKOUT_RETURN_ORIGINS must be origins like https://shop.example, separated by commas (http:// only on this machine).',
    );
  return live ? origins : [...origins, 'http://localhost', 'http://127.0.0.1'];
}

const list = (text: string | undefined): string[] =>
  (text?.split(',') ?? []).map((one) => one.trim()).filter(Boolean);

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };

/** `name=token[:right…]`, separated by commas. */
function readCallers(text: string | undefined, problems: string[]): ReadonlyMap<string, Caller> {
  const callers = new Map<string, Caller>();
  for (const entry of text?.split(',') ?? []) {
    const match = /^([\w-]{1,40})=([^:\s]{16,})((?::(?:pii|operator))*)$/.exec(entry.trim());
    if (!match)
      problems.push(
        'CALLER_TOKENS must be name=token[:pii][:operator], separated by commas, tokens of at least 16 characters.',
      );
    else
      callers.set(digestOf(match[2]!), {
        name: match[1]!,
        rights: new Set(match[3]!.split(':').filter(Boolean) as Right[]),
      });
  }
  return callers;
}
