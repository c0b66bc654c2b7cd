/** The generated pages: everything of the graph has its place, and every link leads somewhere. */
import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/datasources/index.js';
import { graphCodes, readAdvice, requestCodes } from '../../tools/docs/errors.js';
import { rootsOf } from '../../tools/docs/examples.js';
import { settingsPage } from '../../tools/docs/included.js';
import { callBehind, lenderOf, readLenders } from '../../tools/docs/lenders.js';
import { plain } from '../../tools/docs/markdown.js';
import { drawSequence, readSequence } from '../../tools/docs/sequence.js';
import { generatedPages, menuOf } from '../../tools/docs/site.js';
import { typesOf } from '../../tools/docs/types.js';
import { graph } from '../schema/graph.js';
import { root, pages as written } from './pages.js';

const pages = generatedPages(root);
const lenders = readLenders(root);
const textOf = (path: string) => pages.find((page) => page.path === path)?.text ?? '';
const roots = [graph.getQueryType(), graph.getMutationType(), graph.getSubscriptionType()].flatMap(
  (type) => Object.values(type?.getFields() ?? {}),
);

/** `reference/objects#Loan` and the like, of every heading that is linked to. */
const anchors = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/^#{2,3} .*\{#([\w-]+)\}$/gm)].map(([, name]) => `${path}#${name}`),
);
const sectionOf = (name: string) =>
  pages
    .flatMap(({ text }) => text.split(/^(?=#{2,3} )/m))
    .find((part) => part.startsWith(`## ${name} {`) || part.startsWith(`### ${name} {`)) ?? '';

describe('each of the graph has one place', () => {
  it.each(typesOf(graph).map(({ name }) => name))('type %s', (name) => {
    expect(
      anchors.filter((at) => at.startsWith('reference/') && at.endsWith(`#${name}`)),
    ).toHaveLength(1);
  });

  it.each(roots)('$name, in the words of the schema', ({ name, description }) => {
    expect(anchors.filter((at) => at.endsWith(`#${name}`))).toHaveLength(1);
    expect(sectionOf(name)).toContain(plain(description ?? ''));
  });
});

describe('each field of a lender names the call behind it', () => {
  const own = roots.filter(({ name }) => lenderOf(lenders, name));
  it.each(own)('$name', ({ name }) => {
    const call = callBehind(lenderOf(lenders, name)!, name);
    expect(sectionOf(name)).toContain(`\`${call?.id}\``);
    expect(sectionOf(name)).toContain(`\`${call?.method} ${call?.path}\``);
    expect(sectionOf(name)).toContain('::: details Example');
  });

  it('and shows an example that fits the graph, of this field and no other', () => {
    for (const { name } of roots) {
      const [, text = ''] = /```graphql\n([\s\S]*?)```/.exec(sectionOf(name)) ?? [];
      const document = parse(text);
      expect(validate(graph, document), name).toEqual([]);
      expect(new Set(rootsOf(document)), name).toEqual(new Set([name]));
    }
  });

  it('and each call of the registry is on the page of its lender', () => {
    for (const [code, { operations }] of Object.entries(registry))
      for (const id of Object.keys(operations))
        expect(textOf(`lenders/${code.toLowerCase()}`), id).toContain(`\`${id}\``);
  });

  it('and says which of them move money', () => {
    const moving = roots.filter(({ name }) => sectionOf(name).includes('**Moves money.**'));
    expect(moving.map(({ name }) => name).sort()).toEqual([
      'brighteRequestApplicationPayment',
      'iuteConfirmCashRelease',
      'iuteInsertRepayment',
      'plexeConfirmWithdrawalInvoice',
      'plexeConfirmWithdrawalLineOfCredit',
    ]);
  });
});

describe('each error code', () => {
  const codes = [...graphCodes(graph).keys(), ...requestCodes(graph)];

  it('says what to do, and nothing else does', () => {
    expect([...readAdvice(root).keys()].sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s has a page with a meaning, a place and an answer', (name) => {
    const text = textOf(`errors/${name}`);
    expect(text).toContain(`# ${plain(name)}\n\n${plain(graphCodes(graph).get(name) ?? '')}`);
    expect(text).toMatch(/\| Where \| .{5,} \|\n\| Send it again\? \| .{2,} \|/);
    expect(text).toMatch(/## What to do\n\n\S[\s\S]{20}/);
  });

  it.each(
    codes.filter((name) => readAdvice(root).get(name)?.text.includes('```json\n')),
  )('%s shows itself', (name) => {
    expect(readAdvice(root).get(name)?.text).toContain(`"${name}"`);
  });
});

describe('a link', () => {
  const all = [
    ...pages.map(({ path, text }) => ({ file: path, text })),
    ...written.filter(({ file }) => file !== 'README.md'),
  ];
  const known = new Set([
    ...pages.map(({ path }) => path),
    ...written.map(({ file }) => file.replace(/^docs\/site\/|\.md$/g, '')),
  ]);

  it('leads to a page that is there, and to a heading that is there', () => {
    const links = all.flatMap(({ file, text }) =>
      [...text.matchAll(/\]\((\/[^)\s]*)\)/g)].map(([, to = '']) => ({ file, to })),
    );
    expect(links.length).toBeGreaterThan(1000);
    const dead = links.filter(({ to }) => {
      const [path = '', anchor] = to
        .slice(1)
        .replace(/\/(?=#|$)/, '/index')
        .split('#');
      return !known.has(path) || (anchor && !anchors.includes(`${path}#${anchor}`));
    });
    expect(dead).toEqual([]);
  });

  it('leads to every generated page from the menu or from its chapter', () => {
    const { lenders: first, reference } = menuOf(pages);
    const listed = [...first, ...reference].map(({ link }) => link.slice(1));
    const rest = pages.map(({ path }) => path).filter((path) => !listed.includes(path));
    expect(rest.filter((path) => !path.startsWith('errors/'))).toEqual([]);
  });
});

describe('the settings', () => {
  const example = readFileSync(`${root}.env.example`, 'utf8');

  it('are all of those in .env.example', () => {
    const names = [...example.matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) expect(settingsPage(example).text).toContain(`| \`${name}\` |`);
  });
});

describe('a text of others', () => {
  it('cannot become markup, a template, or a column', () => {
    expect(plain('<b>{{ x }} | *y* [z]\n  next')).toBe(
      '&lt;b>&#123;&#123; x }} \\| \\*y\\* \\[z\\] next',
    );
  });

  it('stands on no page as a tag of its own', () => {
    const allowed = /^<\/?(br|small)>$/;
    for (const { path, text } of pages) {
      const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '');
      const tags = prose.match(/<\/?[a-z][^>]*>/gi) ?? [];
      expect(
        tags.filter((tag) => !allowed.test(tag)),
        path,
      ).toEqual([]);
    }
  });
});

describe('a picture', () => {
  const drawn = drawSequence(`sequenceDiagram
    participant A as Somebody
    participant B as <Another>
    A->>B: ask for what is needed, at some length
    alt yes
      B-->>A: {{ an answer }}
    else no
      Note over A,B: nothing
    end`);

  it('says all that is said, as text and never as markup or a template', () => {
    const said = [...drawn.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
    expect(said).toContain('ask for what is needed, at some length'.slice(0, 12));
    expect(said).toContain('alt yes');
    expect(said).toContain('no');
    expect(said).toContain('nothing');
    expect(drawn).toContain('&#60;Another&#62;');
    expect(drawn).not.toMatch(/<Another|\{\{/);
  });

  it('has no colour of its own and asks for nothing', () => {
    expect(drawn).not.toMatch(/style=|fill=|stroke=|href|url\((?!#)|@import/);
  });

  it('gives each label the room it needs between the two', () => {
    const { actors } = readSequence('sequenceDiagram\nparticipant A as A\nparticipant B as B');
    expect(actors.map(({ label }) => label)).toEqual(['A', 'B']);
    const widthWith = (label: string) =>
      Number(
        /viewBox="0 0 ([\d.]+)/.exec(
          drawSequence(`sequenceDiagram\nparticipant A as A\nparticipant B as B\nA->>B: ${label}`),
        )?.[1],
      );
    expect(widthWith('x'.repeat(40)) - widthWith('x'.repeat(30))).toBeCloseTo(63, 0);
  });

  it.each([
    ['something else', 'flowchart LR'],
    ['a stranger', 'sequenceDiagram\nA->>B: x'],
    ['an arrow that is not drawn', 'sequenceDiagram\nparticipant A as A\nA-xA: x'],
  ])('of %s is refused', (_, text) => {
    expect(() => readSequence(text)).toThrow();
  });
});

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Record<string, string>;
}

describe('the package that builds the site', () => {
  const read = (file: string) => JSON.parse(readFileSync(`${root}docs/site/${file}`, 'utf8'));
  const { packages } = read('package-lock.json') as {
    packages: Record<string, Locked>;
  };

  it('is pinned exactly, and locked with digests and without a host', () => {
    const wanted = Object.entries<string>(read('package.json').devDependencies);
    for (const [name, version] of wanted) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
    }
    const locked = Object.entries(packages).filter(([path]) => path);
    expect(locked.length).toBeGreaterThan(50);
    expect(locked.filter(([, { integrity, resolved }]) => !integrity || resolved)).toEqual([]);
  });

  it('is locked for every platform, or `npm ci` refuses it on some', () => {
    const wanted = Object.values(packages).flatMap((one) =>
      Object.keys(one.optionalDependencies ?? {}),
    );
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
  });
});
