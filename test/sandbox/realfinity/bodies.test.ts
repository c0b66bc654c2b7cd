import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, type Json, openBench, THREE } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const operations = async () =>
  (await bench.control('GET', '/ledger')).value.map((entry: Json) => entry.operation);

describe('a wrong body', () => {
  it.each([
    ['firstName', undefined, 'required'],
    ['lastName', undefined, 'required'],
    ['email', undefined, 'required'],
    ['firstName', null, 'required'],
    ['lastName', '', 'required'],
    ['email', 'ann.lee', 'pattern'],
    ['email', 'ann@mail', 'pattern'],
    ['firstName', 5, 'converted'],
    ['ownerId', 'me', 'converted'],
    ['ownerId', '', 'converted'],
    ['isArchived', null, 'required'],
    ['isSilenced', 'false', 'converted'],
    ['fico', 680.5, 'converted'],
    ['fico', 2 ** 31, 'converted'],
    ['fico', '680', 'converted'],
    ['totalIncome', '1', 'converted'],
    ['firstTimeBuyer', 1, 'converted'],
    ['contactAddress', 'Elm St', 'converted'],
    ['contactAddress', { city: 5 }, 'converted'],
    ['mobilePhone', 5, 'converted'],
    ['loginToken', {}, 'converted'],
  ])('%s: %j is refused', async (name, value, why) => {
    for (const operation of ['createClient', 'replaceClient', 'updateClient']) {
      const id = bench.known().clients.archived![0]!;
      const body = { ...THREE, [name]: value };
      const { status, value: problem } = await bench.problem(operation, { id, body });
      expect([status, Object.keys(problem.errors as Json)]).toEqual([400, [name]]);
      expect(JSON.stringify(problem.errors)).toContain(why);
    }
    expect(await operations()).toEqual([]);
  });

  it('takes leading rubbish before the e-mail, as the pattern of the page does', async () => {
    const id = await bench.create({ email: '<<a b@c.de' });
    expect((await bench.client(id)).email).toBe('<<a b@c.de');
  });

  it('names every wrong field and quotes it', async () => {
    const body = { ...THREE, email: 'nobody', fico: 'secret' };
    const { value } = await bench.problem('createClient', { body });
    expect(value.errors).toEqual({
      email: ["The email 'nobody' does not match the pattern."],
      fico: ['The value "secret" could not be converted to integer.'],
    });
  });

  it.each(['', '{', 'null', '[]', '"x"', '1'])('%j is no object', async (body) => {
    expect((await bench.problem('createClient', { body })).status).toBe(400);
  });

  it.each([
    'application/json-patch+json',
    'application/xml',
    'text/plain',
    'application/x-www-form-urlencoded',
    '',
  ])('labelled "%s" is a 415', async (type) => {
    const headers = { 'content-type': type };
    for (const operation of ['createClient', 'replaceClient', 'updateClient']) {
      const id = bench.known().missing;
      expect((await bench.problem(operation, { id, body: THREE, headers })).status).toBe(415);
    }
  });

  it.each([
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/json;odata.metadata=minimal;odata.streaming=true',
  ])('labelled "%s" is taken', async (type) => {
    await bench.read('createClient', { body: THREE, headers: { 'content-type': type } });
    expect(await operations()).toEqual(['createClient']);
  });
});
