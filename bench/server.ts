/** The server as a process of its own, and a way to post to it that costs little. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type Agent, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';

/** One that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await once(probe.close(), 'close');
  return port;
}

export async function startServer(env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const child = fork(new URL('../src/main.js', import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PORT: String(port), SANDBOX_PORT: '0', LOG_LEVEL: 'warn', ...env },
  });
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

export const post = (url: string, body: string, agent: Agent) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response
        .once('end', () => resolve({ status: response.statusCode ?? 0, text }))
        .once('error', reject);
    });
    sent.once('error', reject).end(body);
  });
