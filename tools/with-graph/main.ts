/**
 * `npm run with-graph -- <command>`: the graph on its sandbox, on free ports and with a store of its own,
 * for as long as the command runs. Ends as the command ends. GRAPH_LOG names a file for its log.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { commandEnv, graphEnv, homeOf } from './env.js';
import { startGraph } from './graph.js';

const USAGE = `Usage: npm run with-graph -- <command and its arguments>
  The command finds GRAPH_URL (http://127.0.0.1:…, the graph is at /graphql) and SANDBOX_URL.
`;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Ending = readonly [code: number | null, signal: NodeJS.Signals | null];
const codeOf = ([code, signal]: Ending) => code ?? 128 + (signal ? constants.signals[signal] : 0);

/** One argument with spaces in it is a line for the shell. */
function run([name = '', ...rest]: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const shell = rest.length === 0 && /\s/.test(name);
  return spawn(name, rest, { shell, env, cwd: homeOf(process.env), stdio: 'inherit' });
}

async function main(command: readonly string[]): Promise<number> {
  if (command.length === 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  let child: ChildProcess | undefined;
  const told = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of SIGNALS)
      process.on(signal, () => {
        child?.kill(signal);
        resolve(signal);
      });
  });
  const graph = await startGraph(graphEnv(process.env), homeOf(process.env));
  try {
    const before = await Promise.race([graph.ready, told]);
    if (typeof before === 'string') return codeOf([null, before]);
    child = run(command, commandEnv(process.env, before));
    const ended = once(child, 'exit') as Promise<unknown> as Promise<Ending>;
    const first = await Promise.race([ended, graph.ended]);
    if (first === 'ended') {
      process.stderr.write('The graph has ended before the command has.\n');
      child.kill();
      return 1;
    }
    return codeOf(first);
  } finally {
    await graph.stop();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: NodeJS.ErrnoException) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(error.code === 'ENOENT' ? 127 : 1);
  },
);
