import { type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { createSandbox, type SandboxOptions } from '../../sandbox/sandbox.js';
import type { WireAnswer } from '../support/contract.js';
import { APPLICATION, contract, type Fields, JPG, WAYS } from './fixtures.js';

export * from './fixtures.js';

export type Encoding = 'form' | 'multipart';

interface Message {
  readonly method: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Buffer;
}

interface CallOptions {
  readonly encoding?: Encoding;
  readonly credentials?: string | null;
  readonly contextPath?: string;
}

export interface RawEnd {
  readonly bytes: Buffer;
  readonly end: 'fin' | 'reset';
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW';

function multipart(fields: Fields): Buffer {
  const parts = Object.entries(fields).flatMap(([name, value]) => {
    const file = typeof value === 'string' ? undefined : value;
    const extra = file ? `; filename="${file.name}"\r\nContent-Type: image/jpeg` : '';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${extra}\r\n\r\n`;
    const content = typeof value === 'string' ? Buffer.from(value) : value.bytes;
    return [Buffer.from(head), content, Buffer.from('\r\n')];
  });
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

const ENCODERS: Readonly<Record<Encoding, (fields: Fields) => { type: string; body: Buffer }>> = {
  form: (fields) => ({
    type: 'application/x-www-form-urlencoded',
    body: Buffer.from(new URLSearchParams(fields as Record<string, string>).toString()),
  }),
  multipart: (fields) => ({
    type: `multipart/form-data; boundary=${boundary}`,
    body: multipart(fields),
  }),
};

/** A sandbox on a free port, with a client that knows the contract's paths. */
export async function openBench(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options);
  const origin = await sandbox.listen(0, '127.0.0.1');
  return { ...clientOf(origin), sandbox, close: () => sandbox.close() };
}

export function clientOf(origin: string) {
  const { hostname, port } = new URL(origin);

  const send = ({ method, path, headers, body }: Message): Promise<WireAnswer> =>
    new Promise((resolve, reject) => {
      const outgoing = request({ hostname, port, method, path, headers, agent: false });
      outgoing.on('error', reject).on('response', (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      outgoing.end(body);
    });

  /** One operation of the contract as a message. */
  const message = (operationId: string, given: Fields = {}, options: CallOptions = {}): Message => {
    const operation = contract.operations.find(({ id }) => id === operationId);
    if (!operation) throw new Error(`No operation ${operationId}`);
    const { encoding = 'multipart', contextPath = '' } = options;
    const { credentials = 'lendgraph-sandbox:iute-7Qm2-vR9k' } = options;
    const authorization = `Basic ${Buffer.from(credentials ?? '').toString('base64')}`;
    const headers = credentials === null ? {} : { authorization };
    const fields = { partner_type: 'post', ...given };
    const path = `/iute${contextPath}${operation.path}`;
    const { method } = operation;
    if (method === 'GET') {
      const query = new URLSearchParams(fields as Record<string, string>);
      return { method, path: `${path}?${query}`, headers };
    }
    const { type, body } = ENCODERS[encoding](fields);
    return { method, path, headers: { ...headers, 'content-type': type }, body };
  };

  const call = (operationId: string, fields?: Fields, options?: CallOptions) =>
    send(message(operationId, fields, options));

  /** The control surface: the parsed JSON of an answer. */
  const control = async (method: string, path: string, body?: unknown) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await send({
      method,
      path: `/__sandbox${path}`,
      ...(text !== undefined && { body: Buffer.from(text) }),
    });
    return { status: answer.status, value: JSON.parse(answer.body.toString()) };
  };

  /** Every byte that comes back, and how the connection ended. */
  const raw = (operationId: string, fields?: Fields): Promise<RawEnd> =>
    new Promise((resolve) => {
      const { method, path, headers = {}, body = Buffer.alloc(0) } = message(operationId, fields);
      const lines = Object.entries({ host: 'sandbox', connection: 'close', ...headers });
      const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      const chunks: Buffer[] = [];
      const socket = connect(Number(port), hostname);
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.on('end', () => resolve({ bytes: Buffer.concat(chunks), end: 'fin' }));
      socket.on('error', () => resolve({ bytes: Buffer.concat(chunks), end: 'reset' }));
      socket.write(`${method} ${path} HTTP/1.1\r\n${head}content-length: ${body.length}\r\n\r\n`);
      socket.write(body);
    });

  const newLoan = async (changes: Fields = {}): Promise<string> => {
    const answer = await call('createLoan', { ...APPLICATION, ...changes });
    return String((contract.read('createLoan', answer) as { loan_ref: number }).loan_ref);
  };

  /** A new loan, led into a state by its own way. */
  const loanIn = async (state: string, changes: Fields = {}): Promise<string> => {
    const ref = await newLoan(changes);
    const step = (name: string) => control('POST', `/iute/loans/${ref}/${name}`);
    for (const name of WAYS[state] ?? []) {
      if (name === 'upload')
        await call('uploadLoanFiles', { loan_ref: ref, loan_agreement: JPG, bank_statement: JPG });
      else if (name === 'confirm') await call('confirmCashRelease', { loanRef: ref });
      else if (name === 'cancel') await call('cancelLoan', { loanRef: ref });
      else if (name === 'payAll') {
        const { value } = await control('GET', `/iute/loans/${ref}`);
        const fields = { loanRef: ref, date: '15012026', amount: value.remaining };
        await call('insertRepayment', fields);
      } else await step(name);
    }
    return ref;
  };

  return { origin, send, message, call, control, raw, newLoan, loanIn };
}
