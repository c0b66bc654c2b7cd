import type { Worker } from './agenda.js';
import type { Board } from './board.js';
import type { Clock } from './clock.js';
import type { Exchange } from './faults.js';
import type { Call } from './http.js';
import type { SwitchLine } from './provider.js';

/** What the frame lends to a provider. */
export interface Frame {
  readonly clock: Clock;
  seed(): number;
  changed(): void;
}

/** A line of the control surface. */
export interface Route {
  readonly method: string;
  readonly path: string;
  run(params: Readonly<Record<string, string>>, body: unknown): unknown;
}

/** The socket side of a call, before a provider has looked at it. */
export type Arrival = Omit<Exchange, 'perform' | 'ms'>;

/** A provider in place, whatever its state looks like. */
export interface Mounted extends Worker {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly boards: readonly Board[];
  switchLines(): readonly SwitchLine[];
  handle(call: Call, arrival: Arrival): Promise<void>;
  describe(origin: string): Readonly<Record<string, unknown>>;
  reset(): void;
  /** Everything it remembers, as JSON text. */
  save(): string;
  load(saved: unknown): void;
}

export interface ProviderModule {
  readonly name: string;
  mount(frame: Frame): Mounted;
}
