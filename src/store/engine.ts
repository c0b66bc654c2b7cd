import { PGlite, type PGliteOptions, type Results } from '@electric-sql/pglite';
import type { Queryable, Rows } from './db.js';
import { DURABLE, DurableFS } from './durable.js';
import { asDbError } from './errors.js';
import type { Engine } from './lazy.js';
import { runTx } from './tx.js';
import { BYTEA, parsers } from './values.js';

const JSON_TYPES = [114, 3802];

// One connection is all there is; the default 128 MB of buffers are 140 MB of RSS for nothing.
const SETTINGS = ['shared_buffers=8MB', 'max_connections=5'];

const serializers = {
  [BYTEA]: (value: Uint8Array) =>
    `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`,
  ...Object.fromEntries(JSON_TYPES.map((oid) => [oid, jsonText])),
};

interface Start {
  settings?: readonly string[];
  initDbStartParams?: string[];
}

/** Settings go in as start parameters: `postgresqlconf` would replace the whole file of the folder. */
export function startEngine(folder: string, { settings = [], ...rest }: Start = {}) {
  const options: PGliteOptions = {
    ...rest,
    fs: new DurableFS(folder),
    parsers,
    serializers,
    startParams: [
      ...PGlite.defaultStartParams,
      ...[...SETTINGS, ...DURABLE, ...settings].flatMap((setting) => ['-c', setting]),
    ],
  };
  return PGlite.create(options);
}

type Target = Pick<PGlite, 'query' | 'exec'>;

export function createEngine(pglite: PGlite): Engine {
  return {
    query: (text, params) => run(pglite, text, params),
    tx: (work) =>
      pglite.transaction((tx) => {
        const connection: Queryable = { query: (text, params) => run(tx, text, params) };
        return runTx(connection, work);
      }),
    // One connection that cannot be lost: there is never a gap.
    listen: async (channel, onPayload) => {
      const unlisten = await pglite.listen(channel, onPayload);
      return () => (pglite.closed ? Promise.resolve() : unlisten());
    },
    close: () => pglite.close(),
  };
}

async function run<R>(target: Target, text: string, params?: readonly unknown[]): Promise<Rows<R>> {
  try {
    const result = params?.length
      ? await target.query<R>(text, [...params])
      : ((await target.exec(text)).at(-1) as Results<R> | undefined);
    return { rows: result?.rows ?? [], count: result?.rowCount ?? 0 };
  } catch (error) {
    throw asDbError(error);
  }
}

/** As pg does it, except that pg would send an array as a Postgres array: better refused here. */
function jsonText(value: unknown): string {
  if (Array.isArray(value)) throw new TypeError('A JSON array goes in as JSON.stringify(array).');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
