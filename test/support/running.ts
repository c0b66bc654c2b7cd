/** The product as it runs: the sandbox and the graph in this process, over real sockets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { type App, type AppOptions, createApp } from '../../src/app.js';
import { type Config, readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import type { ProviderCode } from '../../src/schema/provider.js';
import type { Db } from '../../src/store/db.js';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Reuse a sandbox, so that several servers stand before one. */
  readonly sandbox?: Sandbox & { readonly url: string };
  /** Reuse a store folder, to start again on what was left. */
  readonly dataDir?: string;
  readonly db?: Db;
  /** Keys that Brighte's messages are checked with, in place of the sandbox's. */
  readonly privateKey?: string;
  /** Plexe without the id of the partner whose lists and events are read. */
  readonly withoutPartner?: true;
  /** Hosts in place of the sandbox. */
  readonly urls?: Partial<Record<ProviderCode, string>>;
  /** Lenders that the server takes for live ones. */
  readonly live?: readonly ProviderCode[];
}

export interface GraphAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted, not typed
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted, not typed
  readonly errors: any[] | undefined;
  readonly headers: Headers;
}

export type Running = Awaited<ReturnType<typeof startRunning>>;

export async function startSandboxHere() {
  const sandbox = createSandbox({ seed: 1 });
  const url = await sandbox.listen(0, '127.0.0.1');
  return Object.assign(sandbox, { url });
}

export async function startRunning(options: RunOptions = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'lendgraph-'));
  const sandbox = options.sandbox ?? (await startSandboxHere());
  const config: Config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    SETTLE_SECONDS: '2',
    // Calls are counted: nobody looks by himself unless a test asks for it.
    POLL_SECONDS: '0',
    ...options.env,
  });
  const lines: string[] = [];
  const log = createLog(config.logLevel, { write: (line) => lines.push(line) });
  const place = () =>
    liveIn(
      options.live,
      movedTo(placedOn(sandbox, options.privateKey, options.withoutPartner), options.urls),
    );
  const app = await createApp({
    config,
    placed: place(),
    sandbox: {
      url: sandbox.url,
      repertoire: sandbox.describe(),
      async reset(seed) {
        const said = await controlOf(sandbox.url)('POST', '/reset', { seed });
        return { placed: place(), said: { seed: said.seed, now: said.now } };
      },
    },
    log,
    ...(options.db && { db: options.db }),
  });
  const url = await app.listen();
  await app.storeOpened;

  /** Any POST to the graph; `body` as it is. */
  async function post(body: unknown, headers: Record<string, string> = {}): Promise<GraphAnswer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const answer = (await response.json()) as { data: unknown; errors?: unknown[] };
    return {
      status: response.status,
      data: answer.data,
      errors: answer.errors,
      headers: response.headers,
    };
  }

  const graph = (
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) => post({ query, variables }, headers);

  /** The GraphQL multipart request specification: `files` by their path below variables. */
  async function graphWithFiles(
    query: string,
    variables: Record<string, unknown>,
    files: Readonly<Record<string, { name: string; bytes: Buffer }>>,
  ): Promise<GraphAnswer> {
    const form = new FormData();
    const paths = Object.keys(files);
    form.append('operations', JSON.stringify({ query, variables }));
    form.append(
      'map',
      JSON.stringify(Object.fromEntries(paths.map((path, at) => [at, [`variables.${path}`]]))),
    );
    paths.forEach((path, at) => {
      const file = files[path]!;
      form.append(String(at), new Blob([new Uint8Array(file.bytes)]), file.name);
    });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'apollo-require-preflight': 'true' },
      body: form,
    });
    const { data, errors } = (await response.json()) as GraphAnswer;
    return { status: response.status, data, errors, headers: response.headers };
  }

  /** The sandbox's control surface. */
  const control = controlOf(sandbox.url);

  /** All of it as at a fresh start, as a frontend's tests ask for it. */
  const reset = (body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/sandbox/reset`, {
      method: 'POST',
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  return {
    url,
    app: app as App,
    sandbox,
    dataDir,
    /** What the log has printed. */
    lines,
    post,
    graph,
    graphWithFiles,
    control,
    reset,
    /** Wire calls since the last look, by operation; zeros left out. */
    async calls(
      lender: 'iute' | 'brighte' | 'plexe' | 'realfinity' = 'iute',
    ): Promise<Record<string, number>> {
      const counts = (await control('GET', `/${lender}/calls`)) as Record<string, number>;
      await control('DELETE', `/${lender}/calls`);
      return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
    },
    async close({ keepData = false } = {}) {
      await app.close();
      if (!options.sandbox) await sandbox.close();
      if (!keepData && !options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const controlOf =
  (origin: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: the control surface answers many shapes
  async (method: string, path: string, body?: unknown): Promise<any> => {
    const response = await fetch(`${origin}/__sandbox${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    return text ? JSON.parse(text) : null;
  };

export function placedOn(
  sandbox: Sandbox,
  privateKey?: string,
  withoutPartner = false,
): AppOptions['placed'] {
  const { now, providers } = sandbox.describe();
  const { iute, brighte, plexe, realfinity } = providers;
  if (!iute || !brighte || !plexe || !realfinity)
    throw new Error('the sandbox has not every lender');
  return {
    BRIGHTE: {
      target: 'SANDBOX',
      settings: {
        url: String(brighte.url),
        credentials: {
          ...(brighte.credentials as Record<string, string>),
          ...(privateKey && { privateKey }),
        },
        currency: 'AUD',
      },
    },
    IUTE: {
      target: 'SANDBOX',
      settings: {
        url: String(iute.url),
        credentials: iute.credentials as Record<string, string>,
        currency: 'MDL',
      },
      known: (iute.known as { loans: { ref: string; stage: 'APPLICATION' }[] }).loans,
      knownSince: new Date(now),
    },
    PLEXE: {
      target: 'SANDBOX',
      settings: {
        url: String(plexe.url),
        credentials: {
          ...(plexe.credentials as Record<string, string>),
          ...(!withoutPartner && {
            partnerId: String((plexe.known as { partnerId: string }).partnerId),
          }),
        },
        currency: 'USD',
      },
    },
    REALFINITY: {
      target: 'SANDBOX',
      settings: {
        url: String(realfinity.url),
        credentials: realfinity.credentials as Record<string, string>,
        currency: 'USD',
      },
    },
  };
}

const movedTo = (
  placed: AppOptions['placed'],
  urls: NonNullable<RunOptions['urls']> = {},
): AppOptions['placed'] =>
  Object.fromEntries(
    Object.entries(placed).map(([code, one]) => {
      const url = urls[code as ProviderCode];
      return [code, url ? { ...one, settings: { ...one.settings, url } } : one];
    }),
  ) as AppOptions['placed'];

const liveIn = (
  live: RunOptions['live'] = [],
  placed: AppOptions['placed'],
): AppOptions['placed'] =>
  Object.fromEntries(
    Object.entries(placed).map(([code, one]) => [
      code,
      live.includes(code as ProviderCode) ? { ...one, target: 'LIVE' } : one,
    ]),
  ) as AppOptions['placed'];

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n%%EOF\n');
export const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
