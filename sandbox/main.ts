import { isSeed } from './control.js';
import { listenPatiently } from './listen.js';
import { createSandbox, type SandboxOptions } from './sandbox.js';

interface Settings extends SandboxOptions {
  readonly port: number;
  readonly host: string;
}

function readSettings(env: NodeJS.ProcessEnv): Settings {
  const {
    SANDBOX_PORT: port = '4100',
    SANDBOX_HOST: host = '127.0.0.1',
    SANDBOX_SEED: seed = '1',
    SANDBOX_CLOCK: clock = 'fixed',
    SANDBOX_STATE: stateFile,
  } = env;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new Error(`SANDBOX_PORT must be a port from 0 to 65535, not "${port}"`);
  if (!/^\d+$/.test(seed) || !isSeed(Number(seed)))
    throw new Error(`SANDBOX_SEED must be a whole number below 2^32, not "${seed}"`);
  if (clock !== 'fixed' && clock !== 'real')
    throw new Error(`SANDBOX_CLOCK must be fixed or real, not "${clock}"`);
  return { port: Number(port), host, seed: Number(seed), clock, ...(stateFile && { stateFile }) };
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const sandbox = createSandbox(settings);
  const stop = (): void => {
    sandbox.flush();
    process.exit(0);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop);
  const url = await listenPatiently(sandbox, settings);
  if (process.send) process.send({ type: 'ready', url, description: sandbox.describe() });
  else process.stdout.write(`The sandbox is ready: ${url}\n`);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  if (!process.send) process.stderr.write(`The sandbox did not start. ${message}\n`);
  process.exitCode = 1;
  process.send?.({ type: 'failed', message }, () => process.exit(1));
});
