/**
 * The product with a store that ends the process, by SIGKILL, at one moment of a mutation: right
 * before or right after one of its statements. Compiled and forked by crash.test.ts.
 */
import 'reflect-metadata';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { openDb } from '../../src/store/db.js';
import { watchedDb } from '../support/watched-db.js';

/** The moment to die at; the first one of the mutation is 1. */
const doom = Number(process.env.DOOM);
let moment = 0;
let armed = false;
const passMoment = () => {
  if (armed && ++moment === doom) process.kill(process.pid, 'SIGKILL');
};

process.once('disconnect', () => process.exit());

const config = readConfig();
const { BRIGHTE, IUTE, PLEXE, REALFINITY } = config.providers;
if (!BRIGHTE || !IUTE || !PLEXE || !REALFINITY)
  throw new Error('the sandbox of the test is missing');
const log = createLog('info');
const app = await createApp({
  config,
  placed: {
    BRIGHTE: { target: 'SANDBOX', settings: BRIGHTE },
    IUTE: { target: 'SANDBOX', settings: IUTE },
    PLEXE: { target: 'SANDBOX', settings: PLEXE },
    REALFINITY: { target: 'SANDBOX', settings: REALFINITY },
  },
  log,
  db: watchedDb(openDb(config.store), async (_, run) => {
    passMoment();
    const answer = await run();
    passMoment();
    return answer;
  }),
});
await app.storeOpened;
// Not app.listen(): the reconciler's statements would be moments as well.
const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
armed = true;
log.info({ url }, 'ready');
