import { createHash, createHmac } from 'node:crypto';
import { type BrighteState, nextId } from './state.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The next made-up secret of this seed: hex, up to 64 digits. */
export const nextSecret = (state: BrighteState, length: number, salt = ''): string =>
  sha256(`${state.seed}:${nextId(state, 'secret')}:${salt}`).slice(0, length);

export const sign = (key: string, timestamp: string, token: string): string =>
  createHmac('sha256', key).update(`${timestamp}${token}`).digest('hex');

export interface Triple {
  readonly timestamp: string;
  readonly token: string;
  readonly signature: string;
}

/** Unix seconds, a token of 50 hex digits that differs with the time, and their signature. */
export function stamp(state: BrighteState, key: string, at: Date): Triple {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const token = nextSecret(state, 50, timestamp);
  return { timestamp, token, signature: sign(key, timestamp, token) };
}
