import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { asObject } from './json.js';

/** What is kept between two runs, once it is read back. */
export interface Saved {
  readonly format: 1;
  readonly seed: number;
  readonly clockOffsetMs: number;
  readonly providers: Readonly<Record<string, unknown>>;
}

const DEBOUNCE_MS = 50;

/** Keeps the state in one file: soon after a change, and at once when asked. */
export class StateFile {
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    readonly path: string,
    readonly current: () => string,
  ) {
    mkdirSync(dirname(path), { recursive: true });
  }

  changed(): void {
    if (this.#closed) return;
    this.#timer ??= setTimeout(() => this.#write(), DEBOUNCE_MS);
  }

  flush(): void {
    if (this.#timer) this.#write();
  }

  /** Writes what is new and takes nothing more. */
  close(): void {
    this.flush();
    this.#closed = true;
  }

  load(): Saved | undefined {
    if (!existsSync(this.path)) return undefined;
    const { format, seed, clockOffsetMs, providers } = readObject(this.path);
    if (format !== 1 || typeof seed !== 'number' || typeof clockOffsetMs !== 'number')
      throw new Error(`${this.path} is not a state file of this sandbox: move or delete it`);
    return { format, seed, clockOffsetMs, providers: asObject(providers) };
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const draft = `${this.path}.tmp`;
    writeFileSync(draft, this.current());
    renameSync(draft, this.path);
  }
}

function readObject(path: string): Readonly<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(`${path} is not a state file of this sandbox: move or delete it`);
  }
}
