/** What each of the two may see of the settings around them. Pure. */
import { delimiter, join } from 'node:path';
import { registry } from '../../src/datasources/index.js';
import type { ProviderModule } from '../../src/datasources/provider.js';
import { packageRoot } from '../../src/package-root.js';

type Env = Readonly<NodeJS.ProcessEnv>;

/** From where it was called; npm runs a script in the folder of its package. */
export const homeOf = (env: Env): string => env.INIT_CWD || process.cwd();

const without = (env: Env, isOut: (name: string) => boolean): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !isOut(name)));

/** Settings by which it would reach somebody real, or listen to others. */
const LEADING_ELSEWHERE: ReadonlySet<string> = new Set([
  ...Object.values(registry).flatMap(({ settings }: ProviderModule) => [
    settings.url,
    ...Object.values(settings.credentials),
    ...Object.values(settings.keys ?? {}),
  ]),
  ...['DATABASE_URL', 'STORE_KEY', 'PUBLIC_URL', 'HOST'],
]);

export const graphEnv = (env: Env): NodeJS.ProcessEnv => ({
  ...without(env, (name) => LEADING_ELSEWHERE.has(name)),
  PORT: '0',
  SANDBOX_PORT: '0',
  // It says there when it is ready.
  LOG_LEVEL: 'info',
});

/** npm tells a script of its own package, and would have the command look for its packages there. */
const OF_NPM = /^(npm_(package|lifecycle)_.*|npm_config_(local_)?prefix|npm_command|INIT_CWD)$/;

export function commandEnv(
  env: Env,
  urls: Readonly<Record<'GRAPH_URL' | 'SANDBOX_URL', string>>,
): NodeJS.ProcessEnv {
  const home = homeOf(env);
  const ours = join(packageRoot, 'node_modules', '.bin');
  const path = (env.PATH ?? '').split(delimiter).filter((one) => one !== ours);
  return {
    ...without(env, (name) => OF_NPM.test(name)),
    PATH: [join(home, 'node_modules', '.bin'), ...path].join(delimiter),
    ...urls,
  };
}
