/**
 * Registered operations: consumers send an id, this server knows the text. Both manifests that their
 * tools write are read: Apollo's, and the plain `{id: text}` of graphql-codegen.
 */
import { readFileSync } from 'node:fs';
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError } from 'graphql';
import { ConfigError, type Untrusted } from '../config.js';

/** Texts by their id. */
export type Documents = ReadonlyMap<string, string>;

export const FORMAT = 'apollo-persisted-query-manifest';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws what is wrong, in words. */
export function readManifest(text: string): Documents {
  const manifest: unknown = JSON.parse(text);
  if (!isRecord(manifest)) throw new Error('it is no JSON object');
  const isApollo = 'format' in manifest;
  if (isApollo && (manifest.format !== FORMAT || manifest.version !== 1))
    throw new Error(`its format is not "${FORMAT}", version 1`);
  const entries: unknown[][] = isApollo
    ? [manifest.operations].flat().map((one) => (isRecord(one) ? [one.id, one.body] : []))
    : Object.entries(manifest);
  return new Map(
    entries.map(([id, body]) => {
      if (typeof id !== 'string' || !id || typeof body !== 'string' || !body)
        throw new Error('it has an entry without an id or a text');
      return [id, body];
    }),
  );
}

/** Those of all files; the same id may not stand for two texts. */
export function loadDocuments(files: readonly string[]): Documents {
  const all = new Map<string, string>();
  for (const file of files)
    try {
      for (const [id, body] of readManifest(readFileSync(file, 'utf8'))) {
        if ((all.get(id) ?? body) !== body) throw new Error(`the id ${id} has two texts`);
        all.set(id, body);
      }
    } catch (error) {
      throw new ConfigError([
        `TRUSTED_DOCUMENTS: ${file} is no manifest that can be read: ${(error as Error).message}.`,
      ]);
    }
  return all;
}

const PREFIX = /^(apq:)?(sha256:)?/;

/** Where Apollo looks ids up; nothing is ever learnt from a request. */
export const lookupIn = (documents: Documents) => ({
  get: async (key: string) => documents.get(key.replace(PREFIX, '')),
  set: async () => {},
  delete: async () => false as const,
});

export interface Asked {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

export interface Trust {
  readonly untrusted: Untrusted;
  /** Documents that the limits let pass: their text is registered, however it came. */
  readonly exempt: WeakSet<DocumentNode>;
  /** The text that is asked for, also by its id; throws where it is not to be run. */
  textOf(asked: Asked): unknown;
  /** Told of each text that was parsed. */
  parsed(source: string | undefined, document: DocumentNode): void;
  readonly plugin: ApolloServerPlugin;
}

const refused = () =>
  new GraphQLError(
    'This server runs registered operations only. Have this one put into its manifest (TRUSTED_DOCUMENTS), and send its id.',
    { extensions: { code: 'OPERATION_NOT_REGISTERED', http: { status: 400 } } },
  );
const notFound = () =>
  new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });

/** Parsed in place of a text that is refused anyhow: a stranger's nonsense costs nothing and learns nothing. */
const NOTHING = '{ __typename }';

export function trustIn(documents: Documents, untrusted: Untrusted): Trust {
  const texts: ReadonlySet<unknown> = new Set(documents.values());
  const exempt = new WeakSet<DocumentNode>();
  const isRefused = (query: unknown) => untrusted === 'refuse' && !texts.has(query);
  const parsed = (source: string | undefined, document: DocumentNode) => {
    if (texts.has(source)) exempt.add(document);
  };
  const plugin: ApolloServerPlugin = {
    async requestDidStart({ request }) {
      const { query, http } = request;
      const { persistedQuery, ...extensions } = request.extensions ?? {};
      const asked = isRecord(http?.body) ? http.body : searchOf(http?.search);
      const id = idOf({ ...asked, extensions: { persistedQuery } });
      // With a text there is nothing to look up: the text decides.
      request.extensions =
        query !== undefined || id === undefined
          ? extensions
          : { ...extensions, persistedQuery: { version: 1, sha256Hash: id } };
      const isStranger = query !== undefined && isRefused(query);
      if (isStranger) request.query = NOTHING;
      return {
        async validationDidStart({ document, source }) {
          parsed(source, document);
        },
        async didResolveOperation() {
          if (isStranger) throw refused();
        },
      };
    },
  };
  return {
    untrusted,
    exempt,
    parsed,
    plugin,
    textOf({ query, ...asked }) {
      const id = idOf(asked);
      const known = id === undefined ? undefined : documents.get(id.replace(PREFIX, ''));
      // The protocol of WebSockets wants a text; an empty one stands for none.
      const isById = id !== undefined && (query === undefined || query === '');
      if (isById && known === undefined) throw notFound();
      const text = isById ? known : query;
      if (isRefused(text)) throw refused();
      return text;
    },
  };
}

const searchOf = (search: string | undefined) => Object.fromEntries(new URLSearchParams(search));

/** As Apollo's clients send it, or as the `documentId` of GraphQL over HTTP. */
function idOf({ documentId, extensions }: Asked): string | undefined {
  const { persistedQuery } = isRecord(extensions) ? extensions : {};
  if (isRecord(persistedQuery)) return String(persistedQuery.sha256Hash);
  return typeof documentId === 'string' ? documentId : undefined;
}
