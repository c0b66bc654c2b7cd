import { engines } from '../store/engines.js';
import { type Running, startRunning } from './running.js';

/** The product on a store of its own: on a real Postgres where the tests are given one. */
export async function startStored(): Promise<Running> {
  const place = await engines.at(-1)!.place();
  const running = await startRunning({ db: place.open() });
  return {
    ...running,
    async close() {
      await running.close();
      await place.remove();
    },
  };
}
