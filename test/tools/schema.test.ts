/** What `npm run schema:check` and `npm run schema:changelog` say of changes planted in copies. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, NoDeprecatedCustomRule, parse, validate } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changelog } from '../../tools/schema/changelog.js';
import { check } from '../../tools/schema/check.js';
import { history } from '../../tools/schema/revisions.js';
import { corpus } from '../support/corpus.js';

const TODAY = '2026-11-21';
const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lendgraph-schema-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (sdl: string, file = 'schema.graphql') => writeFileSync(join(folder, file), sdl);

async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  return { code: await check(args, { folder, today: TODAY, print }), lines };
}

/** The one place where it stands is changed. */
function planted(sdl: string, from: RegExp, to: string): string {
  expect(sdl.match(from), String(from)).not.toBeNull();
  return sdl.replace(from, to);
}

const isOf = (level: string) => (line: string) => line.startsWith(level);

describe('a change planted in a copy of the graph', () => {
  const against = async (sdl: string) => {
    put(committed, 'base.graphql');
    put(sdl);
    return run('base.graphql');
  };

  it('that breaks is named, and refused', async () => {
    const { code, lines } = await against(
      planted(committed, /"""[^"]*"""\n {2}termMonths: Int!?\n/, ''),
    );
    expect(lines.filter(isOf('BREAKING'))).toHaveLength(1);
    expect(lines[0]).toMatch(/^BREAKING {3}.*'termMonths' was removed from /);
    expect(lines.at(-1)).toMatch(/^What is asked today would fail\. .*deprecate/);
    expect(code).toBe(1);
  });

  it('that is dangerous is named, and may go out', async () => {
    const value = '"""Lost in the post."""\n  LOST\n\n  ';
    const { code, lines } = await against(
      planted(committed, /(?<=enum LoanStatus \{\n {2})/, value),
    );
    expect(lines[0]).toMatch(/^DANGEROUS {2}Enum value 'LOST' was added to enum 'LoanStatus'\. \w/);
    expect(lines.slice(1)).toEqual(['Against base.graphql: 0 breaking, 1 dangerous, 0 safe.']);
    expect(code).toBe(0);
  });

  it('that is safe is named', async () => {
    const field = '"""What it is called."""\n  nickname: String\n\n  ';
    const { code, lines } = await against(
      planted(committed, /(?<=type Loan implements Node \{\n {2})/, field),
    );
    expect(lines).toEqual([
      "SAFE       Field 'nickname' was added to object type 'Loan'.",
      'Against base.graphql: 0 breaking, 0 dangerous, 1 safe.',
    ]);
    expect(code).toBe(0);
  });

  it('that is none says so', async () => {
    expect(await against(committed)).toEqual({
      code: 0,
      lines: ['Against base.graphql: Nothing changed.'],
    });
  });
});

const graph = (fields: string, more = '') =>
  `type Query { loan: Loan }\ntype Loan { ${fields} }\n${more}`;

describe('a field that goes', () => {
  const remove = async (reason: string) => {
    put(
      graph(`sum: Int, debt: Debt @deprecated(reason: "${reason}")`, 'type Debt { left: Int }'),
      'base',
    );
    put(graph('sum: Int'));
    return run('base');
  };

  it('may, once the day that was promised has come, and its type with it', async () => {
    const { code, lines } = await remove('Use `sum`. Removal 2026-11-21.');
    expect(lines).toEqual([
      "BREAKING   Type 'Debt' was removed. Only what was announced led to it.",
      expect.stringMatching(/^BREAKING.*'debt'.*\. Announced: it was promised until 2026-11-21\.$/),
      'Against base: 2 breaking, 0 dangerous, 0 safe.',
    ]);
    expect(code).toBe(0);
  });

  it.each([
    ['before its day', 'Use `sum`. Removal 2026-11-22.'],
    ['without a day', 'Use `sum`.'],
  ])('may not %s', async (_, reason) => {
    const { code, lines } = await remove(reason);
    expect(lines.filter(isOf('BREAKING'))).toHaveLength(2);
    expect(code).toBe(1);
  });
});

describe('a deprecation', () => {
  const deprecated = async (reason: string) => {
    put(graph(`sum: Int, debt: Int @deprecated(reason: "${reason}")`));
    return run();
  };

  it.each([
    ['Use `sum`. Removal 2027-05-31.'],
    ['Use Query.loan, which has more to say. Removal 2027-05-31.'],
  ])('may say: %s', async (reason) => {
    const { code, lines } = await deprecated(reason);
    expect(lines.filter(isOf('WRONG'))).toEqual([]);
    expect(code).toBe(0);
  });

  it.each([
    ['It is old.', /without a replacement and a day: say "Use <name>\. Removal <YYYY-MM-DD>\."/],
    ['Use `sum`.', /without a replacement and a day/],
    ['Use `sum`. Removal 2027-02-30.', /without a replacement and a day/],
    ['Use `total`. Removal 2027-05-31.', /deprecated for total, which is not in the graph/],
    ['Use `debt`. Removal 2027-05-31.', /deprecated for debt, which is not in the graph/],
  ])('may not say: %s', async (reason, says) => {
    const { code, lines } = await deprecated(reason);
    expect(lines[0]).toMatch(says);
    expect(lines[0]).toMatch(/^WRONG {6}Loan\.debt /);
    expect(code).toBe(1);
  });

  it('whose day has come is pointed out', async () => {
    const { code, lines } = await deprecated('Use `sum`. Removal 2026-01-31.');
    expect(lines[0]).toBe('NOTE       Loan.debt may be removed since 2026-01-31.');
    expect(code).toBe(0);
  });

  it('is not used by any operation of ours', () => {
    const used = corpus.flatMap(({ text }) =>
      validate(buildSchema(committed), parse(text), [NoDeprecatedCustomRule]),
    );
    expect(used).toEqual([]);
  });
});

describe('a rule of the field', () => {
  it.each([
    [graph('sum: Int', 'type Lost { sum: Int }'), 'Lost is reached from no query and no mutation'],
    [graph('loanSum: Int'), 'Loan.loanSum repeats the name of its type'],
    [graph('size: Size', 'enum Size { SIZE_BIG }'), 'Size.SIZE_BIG repeats the name of its type'],
    [
      graph('size: SizeEnum', 'enum SizeEnum { BIG }'),
      'SizeEnum says in its name what kind of thing it is',
    ],
    ['type Query { getLoan: Int }', 'Query.getLoan is a query with a verb: name what comes back'],
    [graph('sums: [Int]!'), 'Loan.sums is a list that may hold nulls'],
    [graph('a: LOAN', 'type LOAN { sum: Int }'), 'LOAN differs from another type only in capitals'],
  ])('holds: %#', async (sdl, says) => {
    put(sdl);
    const { code, lines } = await run();
    expect(lines).toContain(`WRONG      ${says}.`);
    expect(code).toBe(1);
  });
});

describe('in git', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      cwd: folder,
      stdio: 'pipe',
      env: { PATH: process.env.PATH, HOME: folder, GIT_COMMITTER_DATE: day, GIT_AUTHOR_DATE: day },
    });
  let day = '2026-11-01T12:00:00Z';
  const commit = (sdl: string, message = 'a change') => {
    put(sdl);
    git('add', '.');
    git('commit', '-q', '-m', message);
  };

  it('a checkout without history is told, and passes', async () => {
    put(graph('sum: Int'));
    const { code, lines } = await run();
    expect(lines).toEqual([expect.stringMatching(/^No earlier schema here to compare with/)]);
    expect(code).toBe(0);
  });

  it('a base that is named and is not there is an error', async () => {
    put(graph('sum: Int'));
    expect(await run('v7')).toEqual({ code: 2, lines: ['There is no schema at v7.'] });
  });

  it('a branch is compared with where it left the main one, the main one with the commit before', async () => {
    git('init', '-q', '-b', 'main');
    commit(graph('sum: Int'));
    commit(graph('sum: Int, name: String'));
    expect((await run()).lines.at(-1)).toMatch(
      /^Against HEAD~1 \(\w+\): 0 breaking, 0 dangerous, 1/,
    );

    git('checkout', '-q', '-b', 'work');
    commit(graph('sum: Int, name: String, size: Int'));
    commit(graph('sum: Int, name: String, size: Int, age: Int'));
    expect((await run()).lines.at(-1)).toMatch(
      /^Against where this branch left main \(\w+\): 0 breaking, 0 dangerous, 2 safe\.$/,
    );
    expect((await run('HEAD~1')).lines.at(-1)).toMatch(/1 safe\.$/);
  });

  it('a break that a commit accepts, with a reason, goes out', async () => {
    git('init', '-q', '-b', 'main');
    commit(graph('sum: Int, name: String'));
    commit(graph('sum: Int'), 'a change\n\nSchema-Break: Loan.name it never held a name');
    const { code, lines } = await run();
    expect(lines[0]).toMatch(/^BREAKING.*\. Accepted: it never held a name$/);
    expect(code).toBe(0);
  });

  it('makes a changelog by day, and keeps the days that are not in it', async () => {
    git('init', '-q', '-b', 'main');
    commit(graph('sum: Int'));
    day = '2026-11-02T12:00:00Z';
    commit(graph('sum: Int, size: Size', 'enum Size { BIG }'));
    commit(graph('sum: Int, size: Size', 'enum Size { BIG, SMALL } type Mutation { pay: Loan }'));
    put(graph('size: Size', 'enum Size { BIG, SMALL, TINY } type Mutation { pay: Loan }'));
    const written = '# Old words\n\n## 2025-01-01\n\n- Long ago.\n';
    const text = await changelog(history(folder, TODAY), written);
    expect(text.split('\n').filter((line) => /^(## |- )/.test(line))).toEqual([
      '## 2026-11-21',
      '- **Breaking.** Removed fields: `Loan`: `sum`',
      '- **Take care.** New values: `Size`: `TINY`',
      '## 2026-11-02',
      '- New mutations: `pay`',
      '- New types: `Size`',
      '- New fields: `Loan`: `size`',
      '## 2026-11-01',
      '- The graph begins: 1 queries.',
      '## 2025-01-01',
      '- Long ago.',
    ]);
    expect(await changelog(history(folder, TODAY), text)).toBe(text);
  });
});
