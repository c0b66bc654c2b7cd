import { readFileSync } from 'node:fs';
import { contract } from './bench.js';

interface Pair {
  readonly key: string;
  value: string;
}
interface Example {
  readonly code: number;
  readonly body?: string;
}
/** A request of the vendor's collection. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly url: {
      readonly path: readonly string[];
      readonly query?: Pair[];
      readonly variable?: Pair[];
    };
    readonly body?: { raw: string };
  };
  readonly response: readonly Example[];
}
interface Folder {
  readonly item: readonly (Folder | Item)[];
}
interface Collection extends Folder {
  readonly variable: Pair[];
  readonly auth: { readonly apikey: Pair[] };
}

/** What a request needs to succeed, in the place of the collection's filler. */
export interface Filling {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Takes the vendor's own body, answers the one that is sent. */
  readonly body?: (vendor: never) => unknown;
}

/** The vendor's collection, afresh. */
export const loadCollection = (): Collection =>
  JSON.parse(
    readFileSync(
      new URL('../../../contracts/plexe.postman_collection.json', import.meta.url),
      'utf8',
    ),
  );

export const requestsOf = ({ item }: Folder): readonly Item[] =>
  item.flatMap((one) => ('item' in one ? requestsOf(one) : [one]));

/** The contract's operationId of a request. */
export function operationOf({ request: { method, url } }: Item): string {
  const path = `/${url.path.map((part) => part.replace(/^:(.+)$/, '{$1}')).join('/')}`;
  const found = contract.operations.find((one) => one.method === method && one.path === path);
  if (!found) throw new Error(`The contract has no ${method} ${path}`);
  return found.id;
}

/** The vendor's filler writes some ids as `urn:uuid:`; what takes their place is written so, too. */
const alike = (filler: string, value: string): string =>
  filler.startsWith('urn:uuid:') ? `urn:uuid:${value}` : value;

function replace(pairs: readonly Pair[] = [], values: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of Object.entries(values)) {
    const pair = pairs.find(({ key }) => key === name);
    if (!pair) throw new Error(`The collection has no ${name} here`);
    pair.value = alike(pair.value, value);
  }
}

export function fill({ request }: Item, { path, query, body }: Filling): void {
  replace(request.url.variable, path);
  replace(request.url.query, query);
  if (body && request.body) {
    const vendor = request.body.raw.startsWith('et nisi') ? null : JSON.parse(request.body.raw);
    request.body.raw = JSON.stringify(body(vendor as never));
  }
}

export function setOut(collection: Collection, baseUrl: string, token: string): void {
  replace(collection.variable, { baseUrl });
  replace(collection.auth.apikey, { value: `Bearer ${token}` });
}

export const exampleOf = ({ response }: Item, status: number): Example | undefined =>
  response.find(({ code }) => code === status);
