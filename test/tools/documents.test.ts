/** The manifest that consumers build from their operations. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/server/documents.js';
import { manifestOf, type Source, sourcesIn } from '../../tools/documents/manifest.js';
import { corpus } from '../support/corpus.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const source = (text: string, at = 'a.graphql'): Source => ({ at, text });
const build = (...texts: string[]) =>
  manifestOf(
    texts.map((text) => source(text)),
    schema,
  );

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lendgraph-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a manifest', () => {
  it('holds every operation of the corpus under the digest of its text, and reads back', () => {
    const { problems, manifest } = manifestOf(
      sourcesIn(new URL('../operations', import.meta.url).pathname),
      schema,
    );
    expect(problems).toEqual([]);
    expect(manifest).toMatchObject({ format: 'apollo-persisted-query-manifest', version: 1 });
    expect(manifest.operations).toHaveLength(corpus.length);
    for (const { id, name, type, body } of manifest.operations) {
      expect(id).toBe(sha256(body));
      expect(body).toMatch(new RegExp(`^${type} ${name}\\b`));
    }
    expect([...readManifest(JSON.stringify(manifest))]).toEqual(
      manifest.operations.map(({ id, body }) => [id, body]),
    );
  });

  it('gives an operation the fragments that it needs from other files, and no others', () => {
    const { manifest } = build(
      'query A { providers { ...Short } }',
      'fragment Short on Provider { ...Name }',
      'fragment Name on Provider { name } fragment Other on Provider { code }',
    );
    const [one] = manifest.operations;
    const names = parse(one?.body ?? '').definitions.map(
      (part) => 'name' in part && part.name?.value,
    );
    expect(names).toEqual(['A', 'Short', 'Name']);
  });

  it('asks for type names as Apollo Client does, when told to', () => {
    const { manifest } = manifestOf(
      [source('query A { providers { name } loans { nodes { id __typename } } }')],
      schema,
      { typename: true },
    );
    expect(manifest.operations[0]?.body.replaceAll(/\s+/g, ' ')).toBe(
      'query A { providers { name __typename } loans { nodes { id __typename } __typename } }',
    );
  });

  it('keeps the ids and the texts that graphql-codegen has given', () => {
    const file = join(folder, 'persisted-documents.json');
    const body = 'query A { providers { code } }';
    writeFileSync(file, JSON.stringify({ '0a1b2c': body }));
    const { manifest } = manifestOf(sourcesIn(file), schema);
    expect(manifest.operations).toEqual([{ id: '0a1b2c', name: 'A', type: 'query', body }]);
  });

  it('is read from folders in folders, past what others have installed', () => {
    mkdirSync(join(folder, 'app/pages'), { recursive: true });
    mkdirSync(join(folder, 'app/node_modules/x'), { recursive: true });
    writeFileSync(join(folder, 'app/pages/b.gql'), 'query B { providers { code } }');
    writeFileSync(join(folder, 'app/node_modules/x/c.graphql'), 'query C { providers { code } }');
    writeFileSync(join(folder, 'app/pages/notes.md'), 'no operation');
    const { manifest } = manifestOf(sourcesIn(join(folder, 'app')), schema);
    expect(manifest.operations.map(({ name }) => name)).toEqual(['B']);
  });

  it.each<[string, string[], RegExp]>([
    ['what is no GraphQL', ['query A {'], /^a\.graphql: Syntax Error/],
    ['what the graph does not have', ['query A { lones { id } }'], /Cannot query field "lones"/],
    ['an operation without a name', ['{ providers { code } }'], /an operation has no name/],
    [
      'two operations of one name',
      ['query A { providers { code } }', 'query A { providers { name } }'],
      /two operations named A/,
    ],
    [
      'two fragments of one name',
      ['fragment F on Provider { code }', 'fragment F on Provider { name }'],
      /two fragments named F/,
    ],
  ])('refuses %s', (_, texts, says) => {
    expect(build(...texts).problems.join('\n')).toMatch(says);
  });

  it.each([
    ['no JSON', 'nothing'],
    ['a list', '[]'],
    ['another format', '{"format": "other", "version": 1, "operations": []}'],
    ['another version', '{"format": "apollo-persisted-query-manifest", "version": 2}'],
    [
      'operations that are none',
      '{"format": "apollo-persisted-query-manifest", "version": 1, "operations": "x"}',
    ],
    ['a text that is none', '{"0a1b": 7}'],
  ])('cannot be %s', (_, text) => {
    expect(() => readManifest(text)).toThrow();
  });
});
