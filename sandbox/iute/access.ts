import type { Call } from '../http.js';
import { Refusal } from '../refusal.js';
import { fieldsOf, type Parts } from './fields.js';

export const credentials = {
  username: 'lendgraph-sandbox',
  password: 'iute-7Qm2-vR9k',
  partnerType: 'post',
} as const;

const EXPECTED = `${credentials.username}:${credentials.password}`;

/** The fields of a call by a known partner; 403 without a challenge, as the document says. */
export function partsOf(call: Call): Parts {
  const given = /^Basic\s+(\S+)$/i.exec(call.headers.authorization ?? '')?.[1] ?? '';
  if (Buffer.from(given, 'base64').toString() !== EXPECTED) throw new Refusal(403, 'Access denied');
  const parts = fieldsOf(call);
  if (parts.get('partner_type') !== credentials.partnerType)
    throw new Refusal(400, 'partner_type is missing or unknown');
  return parts;
}
