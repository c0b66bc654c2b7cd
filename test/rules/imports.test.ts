/** Who may import whom (design §2), read from the import lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
const source = (file: string) => readFileSync(join(root, file), 'utf8');

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const LINE =
  /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

const importsOf = (file: string): Import[] =>
  [...source(file).matchAll(LINE)].map(([, type, from, lazily]) => {
    const named = from ?? lazily ?? '';
    const target = named.startsWith('.') ? normalize(join(dirname(file), named)) : named;
    return { file, target: target.replace(/\.js$/, '.ts'), typeOnly: type !== undefined };
  });

const src = filesOf('src').filter((file) => !file.startsWith('src/server/graphiql/'));
const providers = readdirSync(join(root, 'src/datasources'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The room of a file: its folder, its provider's folder, or for a file beside the rooms its name. */
function roomOf(file: string): string {
  const [, room = '', second = ''] = file.split('/');
  if (room === 'datasources' && providers.includes(second)) return `datasources/${second}`;
  return room.replace(/\.ts$/, '');
}

interface Rule {
  readonly values: readonly string[];
  /** By `import type` only, besides. */
  readonly types?: readonly string[];
}

const RULES: Record<string, Rule> = {
  schema: { values: [] },
  resolvers: {
    values: ['schema', 'context', 'mutations', 'datasources', 'package-root'],
    // Not in design §2: the words of a page that the store lists.
    types: ['store'],
  },
  datasources: { values: providers.map((name) => `datasources/${name}`), types: ['schema'] },
  ...Object.fromEntries(
    providers.map((name) => [
      `datasources/${name}`,
      { values: ['datasources'], types: ['schema'] },
    ]),
  ),
  mutations: { values: ['store', 'datasources'], types: ['schema'] },
  events: { values: ['store', 'datasources'], types: ['schema'] },
  // Not in design §2: what it remembers, in the words of those who ask.
  store: { values: ['package-root'], types: ['datasources', 'schema'] },
  // Nor the events: the logs that a subscription follows.
  context: {
    values: ['datasources'],
    types: ['events', 'mutations', 'schema', 'server', 'store'],
  },
  errors: { values: ['datasources', 'mutations'] },
  config: { values: ['datasources'], types: ['context', 'events', 'mutations', 'schema'] },
  server: {
    values: ['config', 'context', 'errors', 'datasources', 'events', 'mutations', 'package-root'],
    types: ['schema', 'store'],
  },
  'sandbox-process': { values: ['package-root'], types: ['config', 'datasources', 'server'] },
  'package-root': { values: [] },
  log: { values: [] },
  welcome: { values: [] },
};
/** `main → app → everything`. */
const FREE = ['main', 'app'];

/** What knows a provider outside its folder: its own file or folder in `schema/` and in `resolvers/`. */
const knowsProvider = (file: string, name: string) =>
  new RegExp(`^src/(resolvers|schema)/${name}(/[\\w-]+)?\\.ts$`).test(file);

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const from = roomOf(file);
  const to = roomOf(target);
  if (from === to || FREE.includes(from)) return true;
  const provider = providers.find((name) => to === `datasources/${name}`);
  if (provider && knowsProvider(file, provider)) return true;
  if (provider && from === 'datasources') return file === 'src/datasources/index.ts';
  const rule = RULES[from];
  return Boolean(rule?.values.includes(to) || (typeOnly && rule?.types?.includes(to)));
}

const own = src.flatMap(importsOf).filter(({ target }) => target.startsWith('src/'));
const line = ({ file, target, typeOnly }: Import) =>
  `${file} → ${target}${typeOnly ? ' (type)' : ''}`;

describe('imports', () => {
  it('are found', () => {
    expect(own.length).toBeGreaterThan(150);
    expect(own.map(line)).toContain('src/main.ts → src/app.ts');
    expect(own.map(line)).toContain('src/datasources/iute/response.ts → src/schema/loan.ts (type)');
  });

  it('know a rule for every room', () => {
    const rooms = new Set(src.map(roomOf));
    expect([...rooms].filter((room) => !(room in RULES) && !FREE.includes(room))).toEqual([]);
  });

  it('keep to the rooms they may enter', () => {
    expect(own.filter((one) => !isAllowed(one)).map(line)).toEqual([]);
  });

  it('would be caught where they do not', () => {
    const wrong: Import[] = [
      { file: 'src/schema/loan.ts', target: 'src/context.ts', typeOnly: true },
      { file: 'src/resolvers/loan.ts', target: 'src/datasources/iute/request.ts', typeOnly: true },
      { file: 'src/resolvers/loan.ts', target: 'src/store/memory.ts', typeOnly: false },
      { file: 'src/datasources/iute/index.ts', target: 'src/schema/loan.ts', typeOnly: false },
      { file: 'src/datasources/call.ts', target: 'src/datasources/iute/index.ts', typeOnly: false },
      { file: 'src/mutations/receipts.ts', target: 'src/resolvers/loan.ts', typeOnly: true },
      { file: 'src/store/db.ts', target: 'src/mutations/ledger.ts', typeOnly: true },
    ];
    expect(wrong.filter(isAllowed)).toEqual([]);
  });

  it('never lead from one provider to another', () => {
    const crossing = own.filter(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      return from.startsWith('datasources/') && to.startsWith('datasources/') && from !== to;
    });
    expect(crossing.map(line)).toEqual([]);
  });

  it('never lead from the product to the sandbox or back', () => {
    const both = [...filesOf('src'), ...filesOf('sandbox')].flatMap(importsOf);
    const crossing = both.filter(
      ({ file, target }) =>
        /^(src|sandbox|tools)\//.test(target) && target.split('/')[0] !== file.split('/')[0],
    );
    expect(crossing.map(line)).toEqual([]);
  });
});

describe('only', () => {
  const holding = (pattern: RegExp, files: readonly string[]) =>
    files.filter((file) => pattern.test(source(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));

  it('config.ts reads process.env, and in the sandbox main.ts', () => {
    expect(holding(/process\.env\b/, src)).toEqual(['src/config.ts']);
    expect(holding(/process\.env\b/, filesOf('sandbox'))).toEqual(['sandbox/main.ts']);
  });

  it('call.ts sends', () => {
    const senders = src
      .flatMap(importsOf)
      .filter(({ target }) => /^(got|undici|axios|node-fetch)$/.test(target));
    expect(senders.map(({ file }) => file)).toEqual(['src/datasources/call.ts']);
    expect(holding(/\bfetch\(/, src)).toEqual([]);
  });

  it('a decimal library counts money: no float comes near an amount', () => {
    expect(
      holding(/\bparseFloat\b|\.toFixed\(|\bMath\.(round|floor|ceil)\([^)]*amount/i, src),
    ).toEqual([]);
    const numbers = src.flatMap((file) =>
      [...source(file).matchAll(/\bNumber\(([^)]*)\)/g)].map(([, what]) => `${file}: ${what}`),
    );
    const onMoney = /amount|money|balance|repaid|total|payment|principal|outstanding|decimal/i;
    expect(numbers.filter((use) => onMoney.test(use))).toEqual([]);
    const money = [
      'src/schema/money.ts',
      'src/datasources/iute/response.ts',
      'src/datasources/iute/request.ts',
    ];
    expect(holding(/\bNumber\(|\bparseInt\(/, money)).toEqual([]);
  });

  it('describedEnum, ObjectType and InputType stand in schema/', () => {
    expect(
      holding(/@(ObjectType|InputType|InterfaceType|ArgsType)\(|\bregisterEnumType\(/, src).filter(
        (file) => !file.startsWith('src/schema/'),
      ),
    ).toEqual([]);
  });
});
