/** A page for each code: what it means by the schema, and what to do, by hand in docs/errors. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, isEnumType } from 'graphql';
import { OF_THE_REQUEST } from '../../src/errors.js';
import { HTTP_CODES } from '../../src/server/routes.js';
import { code, link, type Page, page, plain, table } from './markdown.js';

/** By hand: one line each about where it comes and what may be sent again, then what to do. */
export interface Advice {
  readonly meaning?: string;
  readonly where: string;
  readonly again: string;
  readonly text: string;
}

const FOLDER = 'docs/errors';

export function readAdvice(root: string): Map<string, Advice> {
  const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.md'));
  return new Map(
    files.sort().map((name) => {
      const whole = readFileSync(join(root, FOLDER, name), 'utf8');
      const [, head = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(whole) ?? [];
      const fact = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(head)?.[1];
      const [meaning, where, again] = ['meaning', 'where', 'again'].map(fact);
      if (!where || !again) throw new Error(`${FOLDER}/${name} does not say where and again.`);
      return [name.replace(/\.md$/, ''), { ...(meaning && { meaning }), where, again, text }];
    }),
  );
}

/** Codes of the graph with what the schema says of them. */
export function graphCodes(schema: GraphQLSchema): Map<string, string> {
  const type = schema.getType('ErrorCode');
  if (!isEnumType(type)) throw new Error('The schema has no ErrorCode.');
  return new Map(type.getValues().map(({ name, description }) => [name, description ?? '']));
}

/** Codes of requests that never became an operation, or that failed in the server. */
export function requestCodes(schema: GraphQLSchema): string[] {
  const all = new Set([...OF_THE_REQUEST, ...Object.values(HTTP_CODES)]);
  return [...all].filter((name) => !graphCodes(schema).has(name)).sort();
}

function errorPage(name: string, meaning: string, { where, again, text }: Advice): Page {
  return page(
    `errors/${name}`,
    name,
    plain(meaning),
    table(
      ['', ''],
      [
        ['Where', where],
        ['Send it again?', again],
      ],
    ),
    `## What to do\n\n${text.trim()}`,
    link('All codes', '/errors/'),
  );
}

export function errorPages(schema: GraphQLSchema, advice: ReadonlyMap<string, Advice>): Page[] {
  const graph = graphCodes(schema);
  const adviceOn = (name: string): Advice => {
    const found = advice.get(name);
    if (!found) throw new Error(`${FOLDER}/${name}.md is missing: say what to do.`);
    return found;
  };
  const meaningOf = (name: string) => graph.get(name) ?? adviceOn(name).meaning ?? '';
  const rows = (names: readonly string[]) =>
    names.map((name) => [
      link(code(name), `/errors/${name}`),
      plain(meaningOf(name)),
      adviceOn(name).again,
    ]);
  const head = ['Code', 'Meaning', 'Send it again?'];
  const [ours, requests] = [[...graph.keys()], requestCodes(schema)];
  return [
    page(
      'errors/index',
      'Error codes',
      'An action says in `userErrors` why it did not go through; a question that fails leaves `null` and an entry in `errors` with its path. `extensions.code` there, `code` here: the same words.',
      '## Codes of the graph {#graph}',
      table(head, rows(ours)),
      '## Codes of a request {#request}',
      'About the request as a whole: it never became an operation, or the server failed.',
      table(head, rows(requests)),
    ),
    ...[...ours, ...requests].map((name) => errorPage(name, meaningOf(name), adviceOn(name))),
  ];
}
