/**
 * What this app uses of the graph: GRAPH=… node --test graph.test.mjs
 *
 * Fails when that goes or changes, not when the graph grows. UPDATE=1 keeps what is used now; the
 * diff of `graph.snapshot.graphql` is what to look at in the review.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  getIntrospectionQuery,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { usedPart } from './used.mjs';

const { GRAPH = 'http://localhost:4000/graphql', UPDATE } = process.env;
const snapshot = new URL('graph.snapshot.graphql', import.meta.url);
const folder = new URL('operations/', import.meta.url);

const documents = readdirSync(folder).map((name) =>
  parse(readFileSync(new URL(name, folder), 'utf8')),
);
const response = await fetch(GRAPH, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: getIntrospectionQuery({ inputValueDeprecation: true }) }),
});
const schema = buildClientSchema((await response.json()).data);
const used = usedPart(schema, documents);
if (UPDATE) writeFileSync(snapshot, used);

test('every operation fits the graph', () => {
  for (const document of documents)
    assert.deepEqual(validate(schema, document, specifiedRules), []);
});

test('nothing that is used is about to go', () => {
  for (const document of documents)
    assert.deepEqual(validate(schema, document, [NoDeprecatedCustomRule]), []);
});

test('nothing that is used has gone or changed', () => {
  const before = buildSchema(readFileSync(snapshot, 'utf8'), { assumeValid: true });
  const broken = findBreakingChanges(before, schema).map(({ description }) => description);
  assert.deepEqual(broken, []);
});
