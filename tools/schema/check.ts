/**
 * `npm run schema:check [base] [schema]`: what the change of the schema does to those who ask the
 * graph. Both are a file or a git revision; the schema is the one in the folder unless named.
 */
import { pathToFileURL } from 'node:url';
import { buildSchema } from 'graphql';
import { type Change, compare, isRefused, ORDER } from './compare.js';
import { brokenPromises, overdue } from './deprecations.js';
import { lint } from './lint.js';
import { acceptedSince, base, named, SCHEMA } from './revisions.js';

export interface Place {
  readonly folder: string;
  /** yyyy-MM-dd: promises run out by it. */
  readonly today: string;
  print(line: string): void;
}

const line = ({ level, message, why, excuse }: Change): string =>
  `${level.padEnd(9)}  ${message.replace(/\.$/, '')}. ${excuse ?? why ?? ''}`.trimEnd();

function summary(changes: readonly Change[]): string {
  const counts = ORDER.map((level) => {
    const count = changes.filter((one) => one.level === level).length;
    return `${count} ${level.toLowerCase()}`;
  });
  return changes.length === 0 ? 'Nothing changed.' : `${counts.join(', ')}.`;
}

/** 0: may go out. 1: it breaks somebody, or a rule. 2: what was named is not there. */
export async function check(
  [baseName, schemaName = SCHEMA]: readonly string[],
  { folder, today, print }: Place,
): Promise<0 | 1 | 2> {
  const after = named(folder, schemaName);
  const before = baseName ? named(folder, baseName) : base(folder);
  if (!after || (baseName && !before)) {
    print(`There is no schema at ${after ? baseName : schemaName}.`);
    return 2;
  }
  const schema = buildSchema(after.sdl);
  const wrong = [...brokenPromises(schema), ...lint(schema)];
  for (const one of wrong) print(`WRONG      ${one}.`);
  for (const one of overdue(schema, today)) print(`NOTE       ${one}.`);
  if (!before) {
    print(
      'No earlier schema here to compare with: a checkout without history says nothing of change.',
    );
    return wrong.length > 0 ? 1 : 0;
  }
  const changes = await compare(buildSchema(before.sdl), schema, {
    today,
    ...(before.commit && { accepted: acceptedSince(folder, before.commit) }),
  });
  for (const change of changes) print(line(change));
  print(`Against ${before.name}: ${summary(changes)}`);
  const refused = changes.some(isRefused);
  if (refused)
    print(
      'What is asked today would fail. Keep it, deprecate it ("Use <name>. Removal <day>."), and remove it after that day.',
    );
  return refused || wrong.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await check(process.argv.slice(2), {
    folder: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    print: (text) => process.stdout.write(`${text}\n`),
  });
