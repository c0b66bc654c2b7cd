/** The six of Realfinity's calls that can be made; deleting all clients is documented as unsupported and in no table. */
import { ProviderFault } from '../fault.js';
import { type Reader, readJson, type Sendable, writeJson } from '../json.js';
import type { Operation, OperationTable, WireReply, WireRequest } from '../operation.js';
import { isHtml } from '../xml.js';
import * as answers from './answers.js';
import * as bodies from './request.js';
import type { operations as Contract } from './wire.js';

const ONE = '/clients/{id}';

const call = <I, A>(
  method: Operation<I, A>['method'],
  path: string,
  encode: (input: I) => WireRequest,
  decode: (reply: WireReply) => A,
): Operation<I, A> => ({
  // Sent once, also where the contract's `x-retry` would allow more: what became of it is read.
  safety: method === 'GET' ? 'safe-read' : 'unkeyed-write',
  method,
  path,
  maxBytes: 2 * 1024 * 1024,
  timeoutMs: method === 'GET' ? 8_000 : 15_000,
  encode,
  decode,
});

const json =
  <T>(shape: Reader<T>) =>
  (reply: WireReply): T =>
    readJson(reply.body, shape, reply.operation);

const body = (value: { readonly [name: string]: Sendable | undefined }): WireRequest => ({
  body: { contentType: 'application/json', bytes: writeJson(value) },
});

interface OneClient {
  readonly clientId: string;
}
const byId = ({ clientId }: OneClient): WireRequest => ({ path: { id: clientId } });

/** An update with the three fields that its body must have, read just before. */
export type FullUpdate = bodies.Update & Pick<bodies.NewClient, 'firstName' | 'lastName' | 'email'>;

/** A replacement with what must not be lost by it. */
export interface FullReplacement {
  readonly clientId: string;
  readonly body: { readonly [name: string]: Sendable | undefined };
}

/** Any 2xx, whatever comes with it; a page is somebody else's answer. */
function deleted({ body: bytes, operation }: WireReply) {
  if (isHtml(bytes)) throw new ProviderFault('CONTRACT', operation, 'answer is an HTML page');
  return { deleted: true };
}

export const operations = {
  listClients: call(
    'GET',
    '/clients',
    (ask: bodies.ListAsk) => ({ query: bodies.listQuery(ask) }),
    json(answers.clients),
  ),
  getClient: call('GET', ONE, byId, json(answers.wholeClient)),
  createClient: call(
    'POST',
    '/clients',
    (client: bodies.NewClient) => body(bodies.changeBody(client)),
    json(answers.audit),
  ),
  updateClient: call(
    'PATCH',
    ONE,
    (update: FullUpdate) => ({ ...byId(update), ...body(bodies.changeBody(update)) }),
    json(answers.audit),
  ),
  replaceClient: call(
    'PUT',
    ONE,
    (replacement: FullReplacement) => ({ ...byId(replacement), ...body(replacement.body) }),
    json(answers.audit),
  ),
  deleteClient: call('DELETE', ONE, byId, deleted),
} satisfies OperationTable<unknown> & Partial<Record<keyof Contract, unknown>>;
