/** The process: settings in, port out, signals. */
import { createApp, type OwnSandbox, type Placed } from './app.js';
import { type Config, ConfigError, isLocal, readConfig } from './config.js';
import { providerCodes, registry } from './datasources/index.js';
import type { LiveProvider, ProviderModule } from './datasources/provider.js';
import { senders } from './events/inbox.js';
import { createLog } from './log.js';
import { type SandboxDescription, startSandbox } from './sandbox-process.js';
import type { ProviderCode } from './schema/provider.js';
import { openInBrowser, welcome } from './welcome.js';

/** Longer than the longest write, shorter than what an orchestrator waits before SIGKILL. */
const STOP_WITHIN_MS = 25_000;

function place(code: ProviderCode, config: Config, sandbox?: SandboxDescription): Placed {
  const settings = config.providers[code];
  if (settings) return { target: 'LIVE', settings };
  const stand = sandbox?.providers[code.toLowerCase()];
  const { settings: names, lists } = registry[code] as ProviderModule;
  const { currency, keys = {} } = names;
  if (!stand) throw new Error(`The sandbox has no ${registry[code].name}.`);
  // What it knows under the name of a key stands for one.
  const given = Object.entries(stand.known).flatMap(([name, one]) =>
    name in keys && typeof one === 'string' ? [[name, one] as const] : [],
  );
  return {
    target: 'SANDBOX',
    settings: {
      ...stand,
      credentials: { ...Object.fromEntries(given), ...stand.credentials },
      currency: 'fixed' in currency ? currency.fixed : currency.sandbox,
    },
    ...(!lists && { known: stand.known.loans, knownSince: new Date(sandbox?.now ?? 0) }),
  };
}

const placeAll = (config: Config, sandbox?: SandboxDescription) =>
  Object.fromEntries(providerCodes.map((code) => [code, place(code, config, sandbox)])) as Record<
    ProviderCode,
    Placed
  >;

/** Where a lender can reach this server. Nobody outside is told of an address that only we have. */
function originOf({ target }: Placed, url: string, { publicUrl }: Config): string | undefined {
  if (target === 'SANDBOX') return url;
  return publicUrl && !isLocal(publicUrl) ? publicUrl : undefined;
}

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const needsSandbox = providerCodes.some((code) => config.providers[code] === null);
  const sandbox = needsSandbox ? await startSandbox(config) : undefined;
  const placed = placeAll(config, sandbox?.description);
  /** To where the sandbox sends what lenders tell by themselves: a reset forgets it. */
  const eventsTo = new Map<string, string>();
  const sendEvents = () =>
    Promise.all([...eventsTo].map(([provider, to]) => sandbox?.sendEventsOf(provider, to)));
  const own: OwnSandbox | undefined = sandbox && {
    url: sandbox.url,
    repertoire: sandbox.description,
    async reset(seed) {
      const description = await sandbox.reset(seed);
      await sendEvents();
      const { seed: of, now } = description;
      return { placed: placeAll(config, description), said: { seed: of, now } };
    },
  };
  const app = await createApp({ config, placed, log, ...(own && { sandbox: own }) });

  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await app.close();
    await sandbox?.stop();
    process.exit(code);
  };
  process.once('SIGTERM', () => stop(0));
  process.once('SIGINT', () => stop(0));

  const url = await app.listen();
  const origins: Partial<Record<ProviderCode, string>> = {};
  for (const code of senders) {
    const origin = originOf(placed[code], url, config);
    if (!origin) continue;
    const takesAddress = (app.services.providers[code] as LiveProvider).listen !== undefined;
    if (takesAddress) origins[code] = origin;
    else if (placed[code].target === 'SANDBOX')
      eventsTo.set(code.toLowerCase(), origin + app.pathOf(code));
  }
  await sendEvents();
  app.listenToLenders(origins);
  const graphiql = config.explore ? `${url}/graphiql` : undefined;
  const addresses = { url, graphiql, sandbox: sandbox?.url };
  log.info(addresses, 'ready');
  // The log's lines are for machines: whoever sits at a terminal is told in words.
  if (process.stderr.isTTY) process.stderr.write(welcome(addresses));
  if (config.open) openInBrowser(graphiql ?? url);
  app.storeOpened.catch((error: Error) => fail(error, () => stop(1)));
}

function fail(error: unknown, end: () => void): void {
  const { message = 'unknown', code } = error as { message?: string; code?: string };
  const mend = code === 'EADDRINUSE' ? ' Stop what listens there, or set PORT to another.' : '';
  process.stderr.write(
    `${error instanceof ConfigError ? '' : 'The server did not start. '}${message}${mend}\n`,
  );
  end();
}

main().catch((error: unknown) => fail(error, () => process.exit(1)));
