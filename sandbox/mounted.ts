import { type CallCounts, callsAbout, countCall, countCallAbout, noCalls } from './calls.js';
import { type FaultRule, readFaultRule, takeFault } from './fault-rules.js';
import { FAULTS } from './faults.js';
import { type Answer, type Call, matchPath } from './http.js';
import type { Arrival, Frame, Mounted, ProviderModule, Route } from './mounting.js';
import type {
  LedgerEntry,
  Operation,
  Provider,
  SwitchTable,
  SwitchValues,
  World,
} from './provider.js';
import { Refusal } from './refusal.js';
import { changeSwitches, initialSwitches } from './switches.js';

export const defineProvider = <State, Table extends SwitchTable>(
  provider: Provider<State, Table>,
): ProviderModule => ({
  name: provider.name,
  mount: (frame) => new MountedProvider(provider, frame),
});

/** Everything a provider remembers, as plain JSON. */
interface Book<State, Table extends SwitchTable> {
  state: State;
  ledger: LedgerEntry[];
  switches: SwitchValues<Table>;
  faults: FaultRule[];
  calls: CallCounts;
}

class MountedProvider<State, Table extends SwitchTable> implements Mounted {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly #provider: Provider<State, Table>;
  readonly #frame: Frame;
  readonly #operationIds: readonly string[];
  #book: Book<State, Table>;

  constructor(provider: Provider<State, Table>, frame: Frame) {
    this.name = provider.name;
    this.#provider = provider;
    this.#frame = frame;
    this.#operationIds = Object.keys(provider.operations);
    this.#book = this.#freshBook();
    this.routes = [...this.#commonRoutes(), ...this.#ownRoutes()];
  }

  async handle(call: Call, arrival: Arrival): Promise<void> {
    const found = this.#find(call);
    if (!found) return arrival.send(this.#provider.refuse(404, `Nothing at ${call.path}`));
    const { id, operation, params } = found;
    const known: Call = { ...call, params };
    const subject = operation.subject?.(known);
    countCall(this.#book.calls, id);
    if (subject !== undefined) countCallAbout(this.#book.calls, id, subject);
    const { rule, left } = takeFault(this.#book.faults, id);
    this.#book.faults = left;
    this.#frame.changed();
    const commit = rule ? (rule.commit ?? FAULTS[rule.fault].commit) : true;
    const perform = (): Answer => {
      const answer = this.#perform(operation, known, commit);
      if (commit && answer.subject !== undefined)
        countCallAbout(this.#book.calls, id, answer.subject);
      return answer;
    };
    if (!rule) return arrival.send(perform());
    return FAULTS[rule.fault].act({ ...arrival, ms: rule.ms, perform });
  }

  describe(origin: string): Readonly<Record<string, unknown>> {
    return {
      url: `${origin}/${this.name}${this.#contextPath()}`,
      credentials: this.#provider.credentials,
      operations: this.#operationIds,
      switches: this.#book.switches,
      known: this.#provider.known(this.#book.state),
    };
  }

  reset(): void {
    this.#book = this.#freshBook();
  }

  save(): unknown {
    return this.#book;
  }

  load(saved: unknown): void {
    this.#book = { ...this.#freshBook(), ...(saved as Book<State, Table>) };
  }

  #freshBook(): Book<State, Table> {
    return {
      state: this.#provider.seed(this.#frame.seed(), this.#frame.clock.now()),
      ledger: [],
      switches: initialSwitches(this.#provider.switches),
      faults: [],
      calls: noCalls(this.#operationIds),
    };
  }

  #contextPath(): string {
    return this.#provider.contextPath?.(this.#book.switches) ?? '';
  }

  #find(call: Call) {
    const context = this.#contextPath();
    for (const [id, operation] of Object.entries(this.#provider.operations)) {
      const fits = operation.method === call.method;
      const params = fits && matchPath(context + operation.path, call.path);
      if (params) return { id, operation, params };
    }
    return undefined;
  }

  #perform(operation: Operation<State, Table>, call: Call, commit: boolean): Answer {
    const { state, ledger } = this.#book;
    const target = commit ? this.#book : structuredClone({ state, ledger });
    try {
      return operation.run(this.#world(target), call);
    } catch (error) {
      if (error instanceof Refusal) return this.#provider.refuse(error.status, error.message);
      throw error;
    } finally {
      this.#frame.changed();
    }
  }

  #world(target: { readonly state: State; readonly ledger: LedgerEntry[] }): World<State, Table> {
    const now = this.#frame.clock.now();
    return {
      state: target.state,
      switches: this.#book.switches,
      now,
      book: (operation, facts) => {
        const seq = target.ledger.length + 1;
        target.ledger.push({ seq, at: now.toISOString(), operation, ...facts });
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
    this.#book.faults.push(readFaultRule(body, this.#operationIds));
    return this.#book.faults;
  }

  #setSwitches(body: unknown): SwitchValues<Table> {
    this.#book.switches = changeSwitches(this.#provider.switches, this.#book.switches, body);
    return this.#book.switches;
  }

  #clearCalls(): Readonly<Record<string, number>> {
    this.#book.calls = noCalls(this.#operationIds);
    return this.#book.calls.all;
  }
}
