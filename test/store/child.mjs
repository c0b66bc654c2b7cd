// A process that opens the store: node child.mjs <dataDir> hold|write. Says what it does, a line each.
import { createServer } from 'vite';

const [dataDir, task] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);

// Node 20 reads no TypeScript; vite is what the tests themselves are read by.
const vite = await createServer({
  configFile: false,
  logLevel: 'silent',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const module = await vite.ssrLoadModule(new URL('../../src/store/db.ts', import.meta.url).pathname);
say('loaded');
process.stdin.once('data', run);

async function run() {
  const db = module.openDb({ dataDir });
  try {
    await db.ready();
  } catch (error) {
    say(`refused ${error.message}`);
    process.exit();
  }
  say('open');
  if (task === 'hold') return;
  const insert = `insert into audit (caller, action, subject) values ('c', 'a', $1)`;
  for (let n = 0; ; n++) {
    const subject = `${process.pid}-${n}`;
    if (n % 2) await db.query(insert, [subject]);
    else await db.tx((tx) => tx.query(insert, [subject]));
    say(subject);
  }
}
