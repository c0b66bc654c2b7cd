import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agenda } from './agenda.js';
import { Clock, type ClockKind } from './clock.js';
import { controlRoutes, runControl } from './control.js';
import { faultsInWords } from './faults.js';
import { type Answer, errorPage, readBody, readForm } from './http.js';
import type { Mounted, Route } from './mounting.js';
import { controlPage, type Desk } from './page/page.js';
import { press, type Said } from './page/press.js';
import { Refusal } from './refusal.js';
import { registry } from './registry.js';
import { scenarios } from './scenarios.js';
import { type Saved, StateFile } from './state-file.js';

export interface SandboxOptions {
  readonly seed?: number;
  readonly stateFile?: string;
  readonly clock?: ClockKind;
}

/** The body of `GET /__sandbox`. */
export interface Description {
  readonly seed: number;
  readonly now: string;
  /** What can be done to a call, by its name; `ms` where milliseconds say how long. */
  readonly faults: ReturnType<typeof faultsInWords>;
  /** Names for what a frontend thinks of, in place of faults of operations. */
  readonly scenarios: typeof scenarios;
  readonly providers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Sandbox {
  /** Port 0 takes any free one. Answers the origin, like `http://127.0.0.1:4100`. */
  listen(port: number, host: string): Promise<string>;
  describe(): Description;
  /** Writes the state file now, if there is something new. */
  flush(): void;
  close(): Promise<void>;
}

export const createSandbox = (options: SandboxOptions = {}): Sandbox => new Process(options);

class Process implements Sandbox {
  readonly #clock: Clock;
  readonly #agenda: Agenda;
  readonly #mounted: ReadonlyMap<string, Mounted>;
  readonly #routes: readonly Route[];
  readonly #file: StateFile | undefined;
  readonly #server: Server;
  #seed: number;
  #origin = '';
  #said: Said | undefined;

  constructor({ seed = 1, stateFile, clock = 'fixed' }: SandboxOptions) {
    this.#seed = seed;
    this.#clock = new Clock(clock);
    const frame = {
      clock: this.#clock,
      seed: () => this.#seed,
      changed: () => this.#changed(),
    };
    this.#mounted = new Map(registry.map((module) => [module.name, module.mount(frame)]));
    this.#agenda = new Agenda(this.#clock, () => [...this.#mounted.values()]);
    this.#routes = controlRoutes({
      mounted: [...this.#mounted.values()],
      describe: () => this.describe(),
      reset: (newSeed) => this.#reset(newSeed),
      advance: (seconds) => this.#agenda.advance(seconds).finally(() => this.#file?.changed()),
    });
    if (stateFile) {
      this.#file = new StateFile(stateFile, () => this.#save());
      this.#load(this.#file.load());
    }
    this.#server = createServer((request, response) => void this.#serve(request, response));
    // An idle socket that the server closes first would look like a lost answer to a client.
    this.#server.keepAliveTimeout = 0;
  }

  async listen(port: number, host: string): Promise<string> {
    await once(this.#server.listen(port, host), 'listening');
    const bound = this.#server.address() as AddressInfo;
    this.#origin = `http://${ADDRESSES[host] ?? bracketed(host)}:${bound.port}`;
    this.#agenda.wake();
    return this.#origin;
  }

  describe(): Description {
    const providers = [...this.#mounted.values()].map(
      (provider) => [provider.name, provider.describe(this.#origin)] as const,
    );
    return {
      seed: this.#seed,
      now: this.#clock.now().toISOString(),
      faults: faultsInWords(),
      scenarios,
      providers: Object.fromEntries(providers),
    };
  }

  flush(): void {
    this.#file?.flush();
  }

  close(): Promise<void> {
    this.#agenda.stop();
    this.#file?.close();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #changed(): void {
    this.#file?.changed();
    this.#agenda.wake();
  }

  #reset(seed = this.#seed): void {
    this.#seed = seed;
    this.#agenda.stop();
    this.#clock.offsetMs = 0;
    for (const provider of this.#mounted.values()) provider.reset();
    this.#file?.changed();
  }

  /** Each provider gives its own text, so that one call does not print the books of all. */
  #save(): string {
    const head = { format: 1, seed: this.#seed, clockOffsetMs: this.#clock.offsetMs };
    const kept = [...this.#mounted.values()].map(
      (provider) => `${JSON.stringify(provider.name)}:${provider.save()}`,
    );
    return `${JSON.stringify(head).slice(0, -1)},"providers":{${kept.join()}}}`;
  }

  #load(saved: Saved | undefined): void {
    if (!saved) return;
    this.#reset(saved.seed);
    this.#clock.offsetMs = saved.clockOffsetMs;
    for (const [name, kept] of Object.entries(saved.providers)) this.#mounted.get(name)?.load(kept);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (given: Answer): void => this.#send(response, given);
    try {
      await this.#route(request, response, send);
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      const refused = error instanceof Refusal;
      if (!refused) process.stderr.write(`sandbox: ${String(error)}\n`);
      send(refused ? errorPage(error.status, error.message) : errorPage(500));
    }
  }

  async #route(
    request: IncomingMessage,
    response: ServerResponse,
    send: (given: Answer) => void,
  ): Promise<void> {
    const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
    const method = request.method ?? 'GET';
    const body = await readBody(request);
    if (path === '/') return send(await controlPage(this.#desk(), new URLSearchParams(search)));
    if (path === '/do' && method === 'POST') return send(await this.#press(request, body));
    if (/^\/__sandbox(\/|$)/.test(path))
      return send(await runControl(this.#routes, { method, path, body }));
    const [, prefix = ''] = path.split('/');
    const provider = this.#mounted.get(prefix);
    if (!provider) return send(errorPage(404, `Nothing at ${path}; see /`));
    const call = {
      method,
      path: path.slice(prefix.length + 1),
      params: {},
      search,
      query: new URLSearchParams(search),
      headers: request.headers,
      body,
      form: await readForm(request.headers['content-type'], body),
    };
    await provider.handle(call, { response, date: this.#clock.now().toUTCString(), send });
  }

  #desk(): Desk {
    return {
      seed: this.#seed,
      now: this.#clock.now(),
      mounted: [...this.#mounted.values()],
      routes: this.#routes,
      said: this.#said,
    };
  }

  /** A button of the page; one of another page, which somebody was lured to, presses nothing. */
  async #press({ headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    if (!['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string))
      throw new Refusal(403, 'Only the page of the sandbox has these buttons');
    const form = await readForm(headers['content-type'], body);
    const { back, ...said } = await press(form, this.#routes, [...this.#mounted.values()]);
    this.#said = said;
    return { status: 303, headers: { Location: `/${back}` }, body: Buffer.alloc(0) };
  }

  #send(response: ServerResponse, given: Answer): void {
    if (response.destroyed || response.headersSent) return;
    response.writeHead(given.status, {
      ...given.headers,
      'Content-Length': given.body.length,
      Date: this.#clock.now().toUTCString(),
    });
    response.end(given.body);
  }
}

/** Where to reach a server that listens everywhere. */
const ADDRESSES: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);
