import { AsyncLocalStorage } from 'node:async_hooks';
import type { Queryable } from './db.js';

interface Scope {
  readonly owner: object;
  open: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

/**
 * The embedded engine has one connection: a query past the transaction's own handle would wait for
 * that transaction for ever. Both engines refuse it, so that the fault shows wherever it is written.
 */
export function assertOutside(owner: object): void {
  const scope = scopes.getStore();
  if (scope?.open && scope.owner === owner) {
    throw new Error('Inside tx() use the handle that it gives, not the store itself.');
  }
}

export async function inside<T>(owner: object, work: () => Promise<T>): Promise<T> {
  const scope: Scope = { owner, open: true };
  try {
    return await scopes.run(scope, work);
  } finally {
    scope.open = false;
  }
}

/** Runs `work` on a connection that has begun; throws when what it did cannot be committed. */
export async function runTx<T>(
  connection: Queryable,
  work: (db: Queryable) => Promise<T>,
): Promise<T> {
  let open = true;
  let failed = false;
  let last: Promise<unknown> = Promise.resolve();

  const handle: Queryable = {
    query: <R>(text: string, params?: readonly unknown[]) => {
      if (!open) return Promise.reject(new Error('This transaction has ended.'));
      const next = last.then(() => connection.query<R>(text, params));
      last = next.catch(() => {
        failed = true;
      });
      return next;
    },
  };

  try {
    const result = await work(handle);
    await last;
    // After a swallowed failure COMMIT would answer ROLLBACK without an error.
    if (failed) await connection.query('select 1');
    return result;
  } finally {
    open = false;
    await last;
  }
}
