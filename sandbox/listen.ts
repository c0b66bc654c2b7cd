import { setTimeout as wait } from 'node:timers/promises';
import type { Sandbox } from './sandbox.js';

const RETRY_FOR_MS = 3000;
const RETRY_EVERY_MS = 100;

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** A port that the previous process is just leaving is worth a short wait. */
export async function listenPatiently(
  sandbox: Pick<Sandbox, 'listen'>,
  { port, host }: { readonly port: number; readonly host: string },
  pause: (ms: number) => Promise<unknown> = wait,
): Promise<string> {
  for (let waited = 0; ; waited += RETRY_EVERY_MS) {
    try {
      return await sandbox.listen(port, host);
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (waited >= RETRY_FOR_MS)
        throw new Error(`Port ${port} is taken: set SANDBOX_PORT to a free one`);
      await pause(RETRY_EVERY_MS);
    }
  }
}
