/** Where the earlier schema stands: a file, or a revision of git. A checkout without history has none. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

export const SCHEMA = 'schema.graphql';

export interface Revision {
  /** What it is called: a file, a ref or a short commit. */
  readonly name: string;
  readonly sdl: string;
  readonly commit?: string;
}

/** `undefined` where git is not there, or says no. */
function git(folder: string, ...args: readonly string[]): string | undefined {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26, stdio });
  } catch {
    return undefined;
  }
}

function atCommit(folder: string, ref: string): Revision | undefined {
  const asked = ['rev-parse', '--verify', '--quiet', '--short', '--end-of-options'];
  const commit = git(folder, ...asked, `${ref}^{commit}`)?.trim();
  const sdl = commit && git(folder, 'show', `${commit}:./${SCHEMA}`);
  if (!commit || !sdl) return undefined;
  return { name: ref === commit ? ref : `${ref} (${commit})`, sdl, commit };
}

/** `Schema-Break: Type.field why` at the end of a commit since then: somebody wants the break. */
export function acceptedSince(folder: string, commit: string): ReadonlyMap<string, string> {
  const trailers = '--format=%(trailers:key=Schema-Break,valueonly,unfold)';
  const lines = (git(folder, 'log', trailers, `${commit}..HEAD`) ?? '').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, at, why] = /^([\w.]+) (.+)$/.exec(line.trim()) ?? [];
      return at && why ? [[at, `Accepted: ${why}`] as const] : [];
    }),
  );
}

/** What a person names: a file first, else a revision. */
export function named(folder: string, name: string): Revision | undefined {
  const file = resolve(folder, name);
  if (statSync(file, { throwIfNoEntry: false })?.isFile())
    return { name, sdl: readFileSync(file, 'utf8') };
  return atCommit(folder, name);
}

/** Where this branch left the main one; on the main branch itself, the commit before. */
export function base(folder: string): Revision | undefined {
  const head = git(folder, 'rev-parse', 'HEAD');
  for (const main of ['origin/main', 'main']) {
    const left = git(folder, 'merge-base', 'HEAD', main);
    if (left && left !== head) {
      const found = atCommit(folder, left.trim());
      return found && { ...found, name: `where this branch left ${main} (${found.commit})` };
    }
  }
  return atCommit(folder, 'HEAD~1');
}

export interface Dated {
  readonly day: string;
  readonly sdl: string;
}

/** Every state of the schema on the main line, oldest first; the last one is what lies in the folder. */
export function history(folder: string, today: string): Dated[] {
  const log = git(folder, 'log', '--first-parent', '--format=%H %cs', '--', SCHEMA) ?? '';
  const kept = log
    .split('\n')
    .filter(Boolean)
    .reverse()
    .flatMap((line) => {
      const [commit = '', day = ''] = line.split(' ');
      const sdl = git(folder, 'show', `${commit}:./${SCHEMA}`);
      return sdl ? [{ day, sdl }] : [];
    });
  const sdl = readFileSync(resolve(folder, SCHEMA), 'utf8');
  return kept.at(-1)?.sdl === sdl ? kept : [...kept, { day: today, sdl }];
}
