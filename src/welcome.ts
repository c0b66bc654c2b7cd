/** What whoever starts the server sees first. */
import { spawn } from 'node:child_process';

export interface Addresses {
  readonly url: string;
  readonly graphiql?: string;
  readonly sandbox?: string;
}

export function welcome({ url, graphiql, sandbox }: Addresses): string {
  const rows = [
    ['Begin here', url],
    ['GraphiQL', graphiql],
    ['Play the lenders', sandbox],
  ].flatMap(([name, address]) => (address ? [`  ${name?.padEnd(18)}${address}`] : []));
  return ['', '  Lendgraph is ready. Ctrl+C stops it.', '', ...rows, '', ''].join('\n');
}

const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };

/** Where there is no browser to open, nothing happens: the address has been told. */
export function openInBrowser(address: string): void {
  spawn(OPENERS[process.platform] ?? 'xdg-open', [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
