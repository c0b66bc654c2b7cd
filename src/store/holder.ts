import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** Who holds a lock; `boot`, `space` and `started` are empty where there is no /proc. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly boot: string;
  /** The pid namespace: a pid says nothing outside its own. */
  readonly space: string;
  /** Ticks from boot to the start of the process: tells it from a later one with its pid. */
  readonly started: string;
}

export function describeSelf(): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    boot: attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: attempt(() => readlinkSync('/proc/self/ns/pid')),
    started: startOf(process.pid),
  };
}

/** UNSEEN: it may run where we cannot look, in another container or on another machine. */
export function isAlive(holder: Holder, touchedAtMs: number): boolean | 'UNSEEN' {
  const self = describeSelf();
  if (holder.boot !== self.boot) return holder.host === self.host ? false : 'UNSEEN';
  if (holder.space !== self.space) return 'UNSEEN';
  if (holder.started) return startOf(holder.pid) === holder.started;
  if (holder.host !== self.host) return 'UNSEEN';
  const bootedAtMs = Date.now() - uptime() * 1000;
  return touchedAtMs > bootedAtMs && exists(holder.pid);
}

function startOf(pid: number): string {
  return attempt(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold anything: counted from after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  });
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
