/**
 * What one request asks our own sandbox to do to its calls: `iute.getLoanInfo=status500, brighte.*=hang`,
 * or a name for that. Lenders that are live are out of its reach.
 */
import type { Ask } from '../datasources/call.js';
import { providerCodes, registry } from '../datasources/index.js';
import type { ProviderModule } from '../datasources/provider.js';
import type { ProviderCode } from '../schema/provider.js';
import { refusal } from './limits.js';

export const SCENARIO = 'x-sandbox-scenario';

/** What the sandbox says that it can do. */
export interface Repertoire {
  readonly faults: Readonly<Record<string, { readonly ms: boolean }>>;
  /** Names for scenarios. */
  readonly scenarios: Readonly<Record<string, string>>;
}

export interface Stage {
  readonly repertoire?: Repertoire;
  isLive(code: ProviderCode): boolean;
}

type Strikes = ReadonlyMap<string, string>;

const wrong = (what: string) => refusal('BAD_REQUEST', `The header ${SCENARIO} ${what}`);
const shown = (text: string) => `"${text.slice(0, 80)}"`;
const listed = (names: object) => Object.keys(names).join(', ');

/** Nothing for a request without the header; throws what is wrong with one that cannot be played. */
export function strikeIn(header: string | string[] | undefined, stage: Stage): Pick<Ask, 'strike'> {
  if (header === undefined) return {};
  if (!stage.repertoire) throw wrong('needs a sandbox of this server, and every lender is live.');
  const strikes = strikesOf(String(header), stage.repertoire, stage);
  return { strike: (operation) => strikes.get(operation) };
}

/** By operation; the first that names one strikes it. */
function strikesOf(text: string, repertoire: Repertoire, stage: Stage): Strikes {
  const entries = text.split(',').flatMap((part): [string, string][] => {
    const [, about, fault] = /^\s*([^=\s]+)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    if (!about || !fault) return [...strikesOf(named(part.trim(), repertoire), repertoire, stage)];
    checkFault(fault, repertoire);
    return operationsOf(about, stage).map((operation) => [operation, fault]);
  });
  return new Map(entries.reverse());
}

function named(name: string, { scenarios }: Repertoire): string {
  const text = Object.hasOwn(scenarios, name) && scenarios[name];
  if (text) return text;
  throw wrong(
    `names no scenario ${shown(name)}: ${listed(scenarios)}, or lender.operation=fault, like iute.getLoanInfo=status500.`,
  );
}

function checkFault(text: string, { faults }: Repertoire): void {
  const [name = '', ms, ...more] = text.split(':');
  const fault = Object.hasOwn(faults, name) && faults[name];
  if (!fault) throw wrong(`names no fault ${shown(name)}: ${listed(faults)}.`);
  if (ms === undefined) return;
  if (!fault.ms) throw wrong(`gives milliseconds to ${name}, which takes none.`);
  if (more.length > 0 || !/^\d{1,7}$/.test(ms) || Number(ms) > MOST_MS)
    throw wrong(`must give ${name} whole milliseconds up to ${MOST_MS}, like ${name}:500.`);
}

/** `*` for all of all lenders, `iute.*`, or one by the name that X-Explain prints. */
function operationsOf(about: string, { isLive }: Stage): string[] {
  const [lender = '', name = '*'] = about.split(/\.(.*)/s);
  const codes =
    about === '*' ? providerCodes : providerCodes.filter((one) => lower(one) === lender);
  if (codes.length === 0)
    throw wrong(`names no lender ${shown(lender)}: ${providerCodes.map(lower).join(', ')}.`);
  return codes.flatMap((code) => {
    const { name: lenderName, operations } = registry[code] as ProviderModule;
    if (isLive(code))
      throw wrong(`strikes only lenders of the sandbox, and ${lenderName} is live.`);
    // A log-in serves the requests of everybody.
    const own = Object.keys(operations).filter((one) => operations[one]?.safety !== 'auth');
    const struck = name === '*' ? own : own.filter((one) => one === name);
    if (struck.length === 0)
      throw wrong(
        `names no call of ${lenderName} that can be struck: ${shown(name)}. X-Explain tells which calls a request makes.`,
      );
    return struck.map((one) => `${lower(code)}.${one}`);
  });
}

const MOST_MS = 3_600_000;
const lower = (code: ProviderCode) => code.toLowerCase();
