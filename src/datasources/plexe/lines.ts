/** What the lines of the operation tables are made of. */
import { ProviderFault } from '../fault.js';
import { boolean, type Reader, readJson, type Sendable, writeJson } from '../json.js';
import type { Operation, Safety, WireReply, WireRequest } from '../operation.js';

/** What every call needs to know. */
export interface Fixed {
  readonly currency: string;
}

type Encode<I> = (input: I, fixed: Fixed) => WireRequest;

interface Line<I, A> {
  readonly safety: Safety;
  readonly encode: Encode<I>;
  readonly decode: (reply: WireReply) => A;
  readonly maxBytes?: number;
}

/** Files come inside the answer, in base64. */
export const WITH_FILES = 16 * 1024 * 1024;

export const call = <I, A>(
  method: Operation<I, A>['method'],
  path: string,
  { safety, encode, decode, maxBytes = 2 * 1024 * 1024 }: Line<I, A>,
): Operation<I, A, Fixed> => ({
  safety,
  method,
  path,
  maxBytes,
  timeoutMs: safety === 'safe-read' ? 8_000 : 15_000,
  encode,
  decode,
});

export const answered =
  <T>(shape: Reader<T>, largest?: number) =>
  (reply: WireReply): T =>
    readJson(reply.body, shape, reply.operation, largest);

export const read = <I, A>(
  encode: Encode<I>,
  answer: Reader<A>,
  maxBytes?: number,
): Line<I, A> => ({
  safety: 'safe-read',
  encode,
  decode: answered(answer, maxBytes),
  ...(maxBytes && { maxBytes }),
});

/** Sent once, also where the contract would allow more: what became of it is read, not sent again. */
export const write = <I, A>(encode: Encode<I>, decode: (reply: WireReply) => A): Line<I, A> => ({
  safety: 'unkeyed-write',
  encode,
  decode,
});

export interface Done {
  readonly done: true;
}
const DONE: Done = { done: true };

/** An action that answers true; false is a no (notes, 8). */
export function agreed(reply: WireReply): Done {
  if (readJson(reply.body, boolean, reply.operation)) return DONE;
  throw new ProviderFault('REFUSED', reply.operation, 'answered false', reply.status);
}

/** An action with an empty answer. One that says true all the same is done, too; false is a no. */
export function done(reply: WireReply): Done {
  return /^\s*(null)?\s*$/.test(reply.body.toString('latin1')) ? DONE : agreed(reply);
}

export const body = (value: Sendable): WireRequest => ({
  body: { contentType: 'application/json', bytes: writeJson(value) },
});

export const nothing = (): WireRequest => ({});

export interface OfApplication {
  readonly applicationId: string;
}
export interface OfLoan {
  readonly loanId: string;
}
export interface OfCustomer {
  readonly customerId: string;
}
export interface OfPartner {
  readonly partnerId: string;
}
export const byApplication = ({ applicationId }: OfApplication): WireRequest => ({
  path: { applicationId },
});
export const byLoan = ({ loanId }: OfLoan): WireRequest => ({ path: { loanId } });
export const byCustomer = ({ customerId }: OfCustomer): WireRequest => ({ path: { customerId } });
export const byPartner = ({ partnerId }: OfPartner): WireRequest => ({ path: { partnerId } });

export interface Window {
  readonly skip: number;
  readonly take: number;
}
export const windowOf = ({ skip, take }: Window) => ({ skip: String(skip), take: String(take) });
