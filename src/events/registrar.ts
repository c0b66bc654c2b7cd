/** Tells lenders where to send their events, and looks from time to time whether they still know. */
import type { Providers } from '../datasources/index.js';
import type { LiveProvider } from '../datasources/provider.js';
import type { ProviderCode } from '../schema/provider.js';
import { createLoop, type Loop } from './loop.js';

export interface RegistrarNeeds {
  readonly providers: Providers;
  readonly uris: readonly { readonly code: ProviderCode; readonly uri: string }[];
  onError(error: unknown): void;
}

const EVERY_MS = 60_000;
const AGAIN_MS = 3_600_000;
const WITHIN_MS = 20_000;

export function createRegistrar({ providers, uris, onError }: RegistrarNeeds): Loop {
  const dueAt = new Map<ProviderCode, number>();

  async function round(): Promise<void> {
    for (const { code, uri } of uris) {
      if (performance.now() < (dueAt.get(code) ?? 0)) continue;
      const ask = { requestId: 'registrar', signal: AbortSignal.timeout(WITHIN_MS) };
      try {
        await (providers[code] as LiveProvider).listen?.(uri, ask);
        dueAt.set(code, performance.now() + AGAIN_MS);
      } catch (error) {
        onError(error);
      }
    }
  }
  return createLoop(round, EVERY_MS, onError);
}
