/** The registry: one line per provider. */
import type { ProviderCode } from '../schema/provider.js';
import { brighte } from './brighte/index.js';
import { iute } from './iute/index.js';
import { plexe } from './plexe/index.js';
import type { ProviderModule } from './provider.js';
import { realfinity } from './realfinity/index.js';

export const registry = {
  BRIGHTE: brighte,
  IUTE: iute,
  PLEXE: plexe,
  REALFINITY: realfinity,
} satisfies Record<ProviderCode, ProviderModule>;

export type Registry = typeof registry;
/** The providers as they run, each with its own type. */
export type Providers = { readonly [C in keyof Registry]: ReturnType<Registry[C]['create']> };
export const providerCodes = Object.keys(registry) as ProviderCode[];
