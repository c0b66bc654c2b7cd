/** An action of a lender: its input shaped, handed to the ledger, and what came of it as a payload. */
import type { Context } from '../context.js';
import { refOf } from '../datasources/global-id.js';
import { providerCodes, registry } from '../datasources/index.js';
import { KnownError } from '../datasources/known-error.js';
import type { Request, Settled } from '../mutations/receipts.js';
import { failureOf } from '../mutations/words.js';
import type { ActionInput, Payload } from '../schema/payload.js';
import type { ProviderCode } from '../schema/provider.js';
import { checkedRef } from './ids.js';
import { toReceipt } from './receipt.js';

type Run = (request: Request, dryRun: boolean) => Promise<Settled>;

/**
 * The actions of one lender: the input is shaped, which may refuse it, and handed to the ledger, or to
 * `run` where nothing is sent.
 */
export const actsOf =
  (provider: ProviderCode) =>
  async <Input extends ActionInput, Shaped>(
    context: Context,
    name: string,
    { idempotencyKey: key, dryRun, ...own }: Input,
    shape: (own: Omit<Input, keyof ActionInput>) => Promise<Shaped> | Shaped,
    run: Run = (request) => context.receipts[dryRun ? 'dryRun' : 'run'](request),
  ): Promise<Payload> => {
    const { receipts, ask } = context;
    const asked = { caller: context.scopeOf(provider), key, provider, name };
    const settled = await Promise.resolve(own)
      .then(shape)
      .then(
        (input) => run({ ...asked, input, ask }, dryRun === true),
        (error: unknown) => {
          if (!(error instanceof KnownError)) throw error;
          return receipts.refuse(asked, [failureOf(error)]);
        },
      );
    context.forget();
    const receipt = toReceipt(settled);
    const { answer, row, preview = null } = settled;
    return { receipt, userErrors: receipt.userErrors, preview, ref: row.target, answer };
  };

const nameOf = (code: ProviderCode) => registry[code].name;

/** The lender's reference inside an id that an input names. */
export function inputRef(
  code: ProviderCode,
  id: string,
  type: 'Application' | 'Client' | 'Customer' | 'Loan' | 'Quote',
  field: string,
): string {
  const path = ['input', field];
  const { provider, ref } = refOf(id, type, path);
  if (provider === code) return checkedRef(code, ref, path);
  const other = providerCodes.find((one) => one === provider);
  throw other
    ? new KnownError(
        'NOT_SUPPORTED',
        `This is with ${nameOf(other)}, the action is ${nameOf(code)}'s.`,
        path,
      )
    : new KnownError('INVALID_INPUT', `This is not with ${nameOf(code)}.`, path);
}
