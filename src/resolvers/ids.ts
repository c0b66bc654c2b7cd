/** Ids as callers give them. What cannot name anything here is refused before it is looked up. */
import { keyOf, type RefKey } from '../context.js';
import { type GlobalId, OURS, refOf } from '../datasources/global-id.js';
import { providerCodes, registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { ProviderCode } from '../schema/provider.js';

const codes: readonly string[] = providerCodes;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: string) => UUID.test(text);

/** Something of a lender: a loan, an application, an installment. */
export function lendersRef(id: string, type: string): GlobalId {
  const ref = refOf(id, type, ['id']);
  if (!codes.includes(ref.provider))
    throw new KnownError('INVALID_INPUT', `No lender of this graph has this ${type} id.`, ['id']);
  checkedRef(ref.provider as ProviderCode, withoutPart(ref), ['id']);
  return ref;
}

/** An installment's reference is its loan's, a dash and its number. */
const withoutPart = ({ type, ref }: GlobalId) =>
  type === 'Installment' ? ref.slice(0, ref.lastIndexOf('-')) : ref;

/** A lender's own reference, in a form that may stand in a request to it. */
export function checkedRef(code: ProviderCode, ref: string, path: readonly string[]): string {
  const { name, reference } = registry[code];
  if (!reference.pattern.test(ref))
    throw new KnownError('INVALID_INPUT', `A reference of ${name} is ${reference.like}.`, path);
  return ref;
}

export const refKey = (id: string, type: 'Loan' | 'Application' | 'Quote' | 'Client'): RefKey =>
  keyOf(lendersRef(id, type));

/** Something of our own under a made-up UUID. */
export function ownRef(
  id: string,
  type: 'Customer' | 'CustomerLink' | 'Receipt',
  path: readonly string[] = ['id'],
): string {
  const { provider, ref } = refOf(id, type, path);
  if (provider !== OURS || !isUuid(ref))
    throw new KnownError(
      'NOT_FOUND',
      `No ${type.replace(/\B[A-Z]/, ' $&').toLowerCase()} is known under this id.`,
      path,
    );
  return ref;
}

/** Under which links know a customer: our own UUID, or a lender and its id of them. */
export function customerKey(id: string, path: readonly string[] = ['id']): string {
  const { provider, ref } = refOf(id, 'Customer', path);
  return provider === OURS ? ownRef(id, 'Customer', path) : keyOf({ provider, ref });
}
