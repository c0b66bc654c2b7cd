/** An action of a lender: its input shaped, handed to the ledger, and what came of it as a payload. */
import type { Context } from '../context.js';
import { refOf } from '../datasources/global-id.js';
import { registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import { failureOf } from '../mutations/words.js';
import type { Payload } from '../schema/payload.js';
import type { ProviderCode } from '../schema/provider.js';
import { checkedRef } from './ids.js';
import { toReceipt } from './receipt.js';

/** Shape the input, which may refuse it, and hand it to the ledger. */
export async function act<Input>(
  context: Context,
  provider: ProviderCode,
  name: string,
  key: string,
  shape: () => Promise<Input> | Input,
): Promise<Payload> {
  const { receipts, ask } = context;
  const request = { caller: context.scopeOf(provider), key, provider, name, ask };
  const settled = await Promise.resolve()
    .then(shape)
    .then(
      (input) => receipts.run({ ...request, input }),
      (error: unknown) => {
        if (!(error instanceof KnownError)) throw error;
        return receipts.refuse({ ...request, input: undefined }, [failureOf(error)]);
      },
    );
  context.forget();
  const receipt = toReceipt(settled);
  const { answer, row } = settled;
  return { receipt, userErrors: receipt.userErrors, ref: row.target, answer };
}

/** The lender's reference inside an id that an input names. */
export function inputRef(
  code: ProviderCode,
  id: string,
  type: 'Application' | 'Customer' | 'Loan' | 'Quote',
  field: string,
): string {
  const path = ['input', field];
  const { provider, ref } = refOf(id, type, path);
  if (provider !== code)
    throw new KnownError('INVALID_INPUT', `This is not with ${registry[code].name}.`, path);
  return checkedRef(code, ref, path);
}
