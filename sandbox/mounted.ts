import type { Board } from './board.js';
import { type Book, draftOf, freshBook, worldOf } from './book.js';
import { callsAbout, countCall, countCallAbout, noCalls } from './calls.js';
import {
  FAULT_HEADER,
  type FaultRule,
  faultInHeader,
  readFaultRule,
  takeFault,
} from './fault-rules.js';
import { FAULTS } from './faults.js';
import { type Answer, type Call, matchPath } from './http.js';
import type { Arrival, Frame, Mounted, ProviderModule, Route } from './mounting.js';
import type {
  Operation,
  Provider,
  SwitchLine,
  SwitchTable,
  SwitchValues,
  World,
} from './provider.js';
import { Refusal } from './refusal.js';
import { type Spelled, spellingsOf } from './spellings.js';
import { changeSwitches } from './switches.js';
import { runEarliest } from './work.js';

export const defineProvider = <State, Table extends SwitchTable>(
  provider: Provider<State, Table>,
): ProviderModule => ({
  name: provider.name,
  mount: (frame) => new MountedProvider(provider, frame),
});

class MountedProvider<State, Table extends SwitchTable> implements Mounted {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly boards: readonly Board[];
  readonly #provider: Provider<State, Table>;
  readonly #frame: Frame;
  readonly #spellings: readonly Spelled<State, Table>[];
  #book: Book<State, Table>;
  #text: string | undefined;

  constructor(provider: Provider<State, Table>, frame: Frame) {
    this.name = provider.name;
    this.boards = provider.boards ?? [];
    this.#provider = provider;
    this.#frame = frame;
    this.#spellings = spellingsOf({ ...provider.operations, ...provider.pages });
    this.#book = this.#freshBook();
    this.routes = [...this.#commonRoutes(), ...this.#ownRoutes()].map((route) =>
      this.#watched(route),
    );
  }

  async handle(call: Call, arrival: Arrival): Promise<void> {
    const found = this.#find(call);
    if (!found) return arrival.send(this.#provider.refuse(404, `Nothing at ${call.path}`));
    const { id, operation, params } = found;
    const known: Call = { ...call, params };
    const subject = operation.subject?.(known);
    // What is late finds the book it came to: after a reset it changes nothing.
    const book = this.#book;
    countCall(book.calls, id);
    if (subject !== undefined) countCallAbout(book.calls, id, subject);
    const asked = call.headers[FAULT_HEADER];
    const { rule, left } = asked
      ? { rule: faultInHeader(String(asked), id), left: book.faults }
      : takeFault(book.faults, id);
    book.faults = left;
    this.#changed();
    const commit = rule ? (rule.commit ?? FAULTS[rule.fault].commit) : true;
    const perform = (): Answer => {
      const answer = this.#perform(book, operation, known, commit);
      if (commit && answer.subject !== undefined) countCallAbout(book.calls, id, answer.subject);
      return answer;
    };
    if (!rule) return arrival.send(perform());
    return FAULTS[rule.fault].act({ ...arrival, ms: rule.ms, perform });
  }

  describe(origin: string): Readonly<Record<string, unknown>> {
    return {
      url: `${origin}/${this.name}${this.#contextPath()}`,
      credentials: this.#provider.credentials,
      operations: Object.keys(this.#provider.operations),
      switches: this.#book.switches,
      known: this.#provider.known(this.#book.state),
    };
  }

  switchLines(): readonly SwitchLine[] {
    return Object.entries(this.#provider.switches).map(([name, one]) => ({
      ...one,
      name,
      value: this.#book.switches[name],
    }));
  }

  reset(): void {
    this.#book = this.#freshBook();
    this.#text = undefined;
  }

  save(): string {
    this.#text ??= JSON.stringify(this.#book);
    return this.#text;
  }

  load(saved: unknown): void {
    this.#book = { ...this.#freshBook(), ...(saved as Book<State, Table>) };
    this.#text = undefined;
  }

  dueAt(): number | undefined {
    return this.#book.tasks[0]?.dueAt;
  }

  async runEarliest(stopped: AbortSignal): Promise<void> {
    const [provider, book, { clock }] = [this.#provider, this.#book, this.#frame];
    try {
      await runEarliest({ provider, book, clock, stopped });
    } finally {
      this.#changed();
    }
  }

  #changed(): void {
    this.#text = undefined;
    this.#frame.changed();
  }

  #freshBook(): Book<State, Table> {
    return freshBook(this.#provider, { seed: this.#frame.seed(), now: this.#frame.clock.now() });
  }

  #contextPath(): string {
    return this.#provider.contextPath?.(this.#book.switches) ?? '';
  }

  #find(call: Call) {
    const context = this.#contextPath();
    for (const { id, operation, method, path } of this.#spellings) {
      const fits = method === call.method;
      const params = fits && matchPath(context + path, call.path, { allowEmpty: true });
      if (params) return { id, operation, params };
    }
    return undefined;
  }

  #perform(
    book: Book<State, Table>,
    operation: Operation<State, Table>,
    call: Call,
    commit: boolean,
  ): Answer {
    try {
      return operation.run(this.#world(commit ? book : draftOf(book)), call);
    } catch (error) {
      if (error instanceof Refusal) return this.#provider.refuse(error.status, error.message);
      throw error;
    } finally {
      this.#changed();
    }
  }

  #world(book: Book<State, Table>): World<State, Table> {
    return worldOf(book, this.#frame.clock.now());
  }

  #watched(route: Route): Route {
    if (route.method === 'GET') return route;
    return {
      ...route,
      run: (params, body) => {
        try {
          return route.run(params, body);
        } finally {
          this.#changed();
        }
      },
    };
  }

  /** What every provider's control surface has. */
  #commonRoutes(): readonly Route[] {
    const at = (path: string) => `/__sandbox/${this.name}${path}`;
    return [
      { method: 'GET', path: at('/faults'), run: () => this.#book.faults },
      { method: 'POST', path: at('/faults'), run: (_params, body) => this.#addFault(body) },
      { method: 'DELETE', path: at('/faults'), run: () => (this.#book.faults = []) },
      { method: 'GET', path: at('/switches'), run: () => this.#book.switches },
      { method: 'PUT', path: at('/switches'), run: (_params, body) => this.#setSwitches(body) },
      { method: 'GET', path: at('/calls'), run: () => this.#book.calls.all },
      {
        method: 'GET',
        path: at('/calls/{subject}'),
        run: ({ subject = '' }) => callsAbout(this.#book.calls, subject),
      },
      { method: 'DELETE', path: at('/calls'), run: () => this.#clearCalls() },
      { method: 'GET', path: at('/ledger'), run: () => this.#book.ledger },
    ];
  }

  #ownRoutes(): readonly Route[] {
    return this.#provider.controls.map((control) => ({
      method: control.method,
      path: `/__sandbox/${this.name}${control.path}`,
      run: (params, body) => control.run(this.#world(this.#book), params, body),
    }));
  }

  #addFault(body: unknown): readonly FaultRule[] {
    this.#book.faults.push(readFaultRule(body, Object.keys(this.#book.calls.all)));
    return this.#book.faults;
  }

  #setSwitches(body: unknown): SwitchValues<Table> {
    this.#book.switches = changeSwitches(this.#provider.switches, this.#book.switches, body);
    return this.#book.switches;
  }

  #clearCalls(): Readonly<Record<string, number>> {
    this.#book.calls = noCalls(Object.keys(this.#book.calls.all));
    return this.#book.calls.all;
  }
}
