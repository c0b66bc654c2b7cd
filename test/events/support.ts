import { createHash, createHmac, randomBytes } from 'node:crypto';
import { globalId } from '../../src/datasources/global-id.js';
import type { Running } from '../support/running.js';

export const applicationId = (ref: string) => globalId('BRIGHTE', 'Application', ref);

export function signed(
  key: string,
  fields: Readonly<Record<string, string>>,
  ageSeconds = 0,
): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds);
  const token = randomBytes(25).toString('hex');
  return {
    reference_number: '',
    status: 'APPROVED',
    ...fields,
    timestamp,
    token,
    ...sign(key, timestamp, token),
  };
}

export const sign = (key: string, timestamp: string, token: string) => ({
  signature: createHmac('sha256', key)
    .update(timestamp + token)
    .digest('hex'),
});

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const privateKeyOf = ({ sandbox }: Pick<Running, 'sandbox'>) =>
  (sandbox.describe().providers.brighte?.credentials as { privateKey: string }).privateKey;

export async function deliver(
  url: string,
  body: string | Buffer | object,
  contentType = 'application/json',
): Promise<number> {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const response = await fetch(`${url}/webhooks/brighte`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: text as string,
  });
  await response.arrayBuffer();
  return response.status;
}

/** Asks again until it holds; a limit far beyond what it takes. */
export async function until<T>(ask: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  const limit = Date.now() + 55_000;
  for (;;) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > limit) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export interface Move {
  readonly from: string | null;
  readonly to: string;
  readonly nativeStatus: string;
  readonly via: string;
}

/** What the product says, without a reading of its own in between: straight from the timeline. */
export async function movesOf({ app }: Running, ref: string): Promise<Move[]> {
  const subject = { provider: 'BRIGHTE', entity: 'Application', ref } as const;
  const [history = []] = await app.services.timeline.history([subject]);
  return history.map(({ from, to, nativeStatus, via }) => ({ from, to, nativeStatus, via }));
}

export const wordsOf = (moves: readonly Move[]) => moves.map(({ nativeStatus }) => nativeStatus);

/** The sandbox tells the product from now on. */
export const listen = ({ control, url }: Running, change: object = {}) =>
  control('PUT', '/brighte/webhook', { url: `${url}/webhooks/brighte`, ...change });

export async function newApplication(
  { control }: Pick<Running, 'control'>,
  financedDollars = 8501,
): Promise<string> {
  const { applicationIds } = await control('POST', '/brighte/applications', {
    count: 1,
    financedDollars,
  });
  return applicationIds[0];
}

export const KEY = 'test_private_key';
export const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

const base = signed(KEY, { id: '10001' });
const without = (name: string) =>
  Object.fromEntries(Object.entries(base).filter(([other]) => other !== name));

/** Forged or spoilt in thirty ways. */
export const FORGED: readonly (readonly [string, string | Buffer | object])[] = [
  ['empty', ''],
  ['an empty object', {}],
  ['null', 'null'],
  ['a number', '1'],
  ['an array', JSON.stringify([base])],
  ['cut off', JSON.stringify(base).slice(0, -9)],
  ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ['a page', '<html></html>'],
  ['no signature', without('signature')],
  ['no timestamp', without('timestamp')],
  ['no token', without('token')],
  ['no id', without('id')],
  ['no status', without('status')],
  ['an empty signature', { ...base, signature: '' }],
  ['half a signature', { ...base, signature: base.signature?.slice(0, 32) }],
  ['a long signature', { ...base, signature: `${base.signature}00` }],
  [
    'a signature in capitals',
    { ...base, signature: base.signature?.toUpperCase().replace(/\d/g, 'A') },
  ],
  ['a signature of other letters', { ...base, signature: 'z'.repeat(64) }],
  ['a signature in a list', { ...base, signature: [base.signature] }],
  ['a signature as an object', { ...base, signature: { toString: base.signature } }],
  ['a signature of null', { ...base, signature: null }],
  ['a signature of another key', { ...base, ...sign('another key', base.timestamp!, base.token!) }],
  ['a timestamp with a fraction', { ...base, timestamp: Number(base.timestamp) + 0.5 }],
  ['another timestamp', { ...base, timestamp: String(Number(base.timestamp) + 1) }],
  ['a timestamp with a sign', { ...base, timestamp: `+${base.timestamp?.slice(1)}` }],
  ['another token', { ...base, token: '0'.repeat(50) }],
  ['a token in capitals', { ...base, token: 'A'.repeat(50) }],
  ['an id that leaves its place', { ...base, id: '../users' }],
  ['a field twice', `${form(base)}&id=10002`],
  ['a line end after the token', { ...base, token: `${base.token}\n` }],
];
