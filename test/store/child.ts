import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('child.mjs', import.meta.url));

export interface Child {
  pid: number;
  lines: string[];
  /** Resolves with the first line, said or still to come, that `matches`. */
  line(matches: (line: string) => boolean): Promise<string>;
  /** Lets it open the store: the loading before it takes longer than the opening. */
  go(): void;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export async function startChild(dataDir: string, task: 'hold' | 'write'): Promise<Child> {
  const child: ChildProcess = spawn(process.execPath, [script, dataDir, task], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { stdin, stdout, pid } = child;
  if (!stdin || !stdout || pid === undefined) throw new Error('The child did not start.');
  const exited = once(child, 'exit');
  const lines: string[] = [];
  const reader = createInterface(stdout).on('line', (line) => lines.push(line));
  const read = once(reader, 'close');

  const line = (matches: (line: string) => boolean) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find(matches);
        if (found === undefined) return;
        reader.off('line', look);
        resolve(found);
      };
      reader.on('line', look);
      void exited.then(() => reject(new Error(`The child ended: ${lines.join(' | ')}`)));
      look();
    });

  await line((one) => one === 'loaded');
  return {
    pid,
    lines,
    line,
    go: () => stdin.write('go\n'),
    kill: async (signal) => {
      child.kill(signal);
      await Promise.all([exited, read]);
    },
  };
}
