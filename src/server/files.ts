/** Short-lived links to documents: signed, carried by nobody's credentials, read on demand. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DocumentTicket } from '../schema/document.js';

const MINUTES = 10;

export interface Links {
  make(ticket: DocumentTicket): { path: string; expiresAt: Date };
  /** The ticket, or why there is none. */
  open(token: string): DocumentTicket | 'INVALID' | 'EXPIRED';
}

export function createLinks(secret: string, now: () => number = Date.now): Links {
  const key = createHmac('sha256', secret).update('document links').digest();
  const sign = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    make(ticket) {
      const expiresAt = new Date(now() + MINUTES * 60_000);
      const text = Buffer.from(JSON.stringify([ticket, expiresAt.getTime()])).toString('base64url');
      return { path: `/files/${text}.${sign(text).toString('base64url')}`, expiresAt };
    },
    open(token) {
      const [text, signature, ...more] = token.split('.');
      if (!text || !signature || more.length > 0) return 'INVALID';
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(text);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'INVALID';
      const [ticket, expires] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
        DocumentTicket,
        number,
      ];
      return expires < now() ? 'EXPIRED' : ticket;
    },
  };
}
