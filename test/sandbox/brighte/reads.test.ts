import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../sandbox/brighte/categories.js';
import { type Bench, contract, type Json, openBench } from './support.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

type Row = Readonly<{ id: string; created: string }>;
type Page = { readonly rows: readonly Row[]; readonly more: unknown };

async function page(id: string, noun: string, query: Record<string, string>): Promise<Page> {
  const answer = await bench.read(id, { query });
  return { rows: answer[noun] as Row[], more: answer.hasMoreRecords };
}
const applications = (query: Record<string, string>) =>
  page('listApplications', 'applications', { accountId: 'E435', ...query });
const ids = ({ rows }: Page) => rows.map(({ id }) => id);

describe('lists', () => {
  it('a page has 500 records, the last one says that there are no more', async () => {
    const [one, two, three] = [
      await applications({}),
      await applications({ pageNumber: '2' }),
      await applications({ pageNumber: '3' }),
    ];
    expect([one.rows.length, one.more]).toEqual([500, 1]);
    expect([two.rows.length, two.more]).toEqual([40, 0]);
    expect(three).toEqual({ rows: [], more: 0 });
    expect(new Set([...ids(one), ...ids(two)]).size).toBe(540);
  });

  it('1,200 stand on three pages', async () => {
    await bench.control('POST', '/applications', { count: 660 });
    const pages = await Promise.all(
      ['1', '2', '3'].map((pageNumber) => applications({ pageNumber })),
    );
    expect(pages.map(({ rows }) => rows.length)).toEqual([500, 500, 200]);
    expect(new Set(pages.flatMap(ids)).size).toBe(1200);
  });

  it('oldest first, or newest first', async () => {
    const first = await applications({});
    expect(first.rows.map(({ created }) => created)).toEqual(
      first.rows.map(({ created }) => created).sort(),
    );
    await bench.setSwitches({ listOrder: 'newestFirst', booleans: 'words' });
    const [newest, oldest] = [await applications({}), await applications({ pageNumber: '2' })];
    expect([...ids(newest), ...ids(oldest)].reverse().slice(0, 500)).toEqual(ids(first));
    expect([newest.more, oldest.more]).toEqual([true, false]);
  });

  it('both ends of the dates belong to the list', async () => {
    const { rows } = await applications({});
    const day = rows[100]!.created.slice(0, 10);
    const span = await applications({ startDate: day, endDate: day });
    expect(ids(span)).toContain(rows[100]!.id);
    expect(span.rows.every(({ created }) => created.startsWith(day))).toBe(true);
    const until = await applications({ endDate: day });
    const from = await applications({ startDate: day });
    expect(until.rows.length + from.rows.length - span.rows.length).toBe(540);
  });

  it('what is no page number is the first page', async () => {
    for (const pageNumber of ['0', '-1', 'two', '1.5', ''])
      expect(ids(await applications({ pageNumber }))).toEqual(ids(await applications({})));
  });

  it('a page size of the switch', async () => {
    await bench.setSwitches({ pageSize: 3 });
    const { rows, more } = await page('listUsers', 'users', { accountId: 'E435' });
    expect([rows.length, more]).toEqual([3, 1]);
    const last = await page('listUsers', 'users', { accountId: 'E435', pageNumber: '2' });
    expect([last.rows.map(({ id }) => id), last.more]).toEqual([['U5', 'U6', 'U7'], 0]);
  });

  it('every account lists its own, and nobody lists the foreign one', async () => {
    const { accounts, applications: all, foreign } = bench.known();
    const seen: string[] = [];
    for (const accountId of accounts)
      for (const pageNumber of ['1', '2'])
        seen.push(...ids(await applications({ accountId, pageNumber })));
    expect(seen.sort()).toEqual([...all].sort());
    expect(all).not.toContain(foreign.application);
    expect(all.length).toBe(640);
  });

  it('quotes without the cancelled ones', async () => {
    const listed: string[] = [];
    for (const accountId of bench.known().accounts)
      listed.push(...ids(await page('listQuotes', 'quotes', { accountId })));
    const { value } = await bench.control('GET', '/quotes');
    const mine = (value as { id: string; state: string; accountId: string }[]).filter(
      ({ state, accountId }) => state !== 'CANCELLED' && accountId !== 'E900',
    );
    expect(listed.sort()).toEqual(mine.map(({ id }) => id).sort());
    expect(bench.known().quotes).toHaveLength(40);
  });
});

describe('every seeded record is answered as documented', () => {
  it('applications, documents, quotes, users', async () => {
    const { applications: all, quotes, users } = bench.known();
    for (const id of all.filter((_, index) => index % 7 === 0)) {
      await bench.read('getApplication', { path: [id] });
      await bench.read('listApplicationDocuments', { path: [id] });
    }
    for (const id of quotes) await bench.read('getQuote', { path: [id] });
    for (const id of users.slice(0, 2)) await bench.read('getUser', { path: [id] });
  });

  it('statuses of every kind, applicants joint and single', async () => {
    const { applications: listed } = await bench.read('listApplications', {
      query: { accountId: 'E435' },
    });
    const rows = listed as { status: string; applicants: { joint_applicant: number }[] }[];
    expect([...new Set(rows.map(({ status }) => status))].sort()).toEqual(
      ['APPROVED', 'C.APPROV', 'DECLINED', 'PAID', 'QUOTE', 'REFER', 'WITHDRAW'].sort(),
    );
    expect(new Set(rows.map(({ applicants }) => applicants.length))).toEqual(new Set([1, 2]));
    for (const { applicants } of rows)
      expect(applicants.map((one) => one.joint_applicant)).toEqual(
        [0, 1].slice(0, applicants.length),
      );
  });

  it('content, categories, document types', async () => {
    for (const type of ['DIRECT_DEBIT_AGREEMENT', 'PRIVACY_POLICY', 'TNC'])
      expect((await bench.read('getContent', { path: [type] })).content).toMatchObject({
        content_type: type,
      });
    const { productCategories } = await bench.read('listProductCategories');
    expect((productCategories as { name: string }[]).map(({ name }) => name)).toEqual(CATEGORIES);
    const { enum: named } = (contract.document.components as { schemas: Record<string, Json> })
      .schemas.CheckoutProductCategory!;
    expect(named).toEqual(CATEGORIES);
    const types = async () =>
      (await bench.read('listApplicationDocumentTypes')).applicationDocumentTypes;
    expect(await types()).toEqual(['invoice', 'CCA']);
    await bench.setSwitches({ documentTypes: 'enum' });
    expect(await types()).toEqual(['INVOICE', 'STC', 'CCA']);
  });
});

describe('spellings', () => {
  const alternates = contract.operations.flatMap((operation) => {
    const paths = contract.document.paths as Record<string, Record<string, Json>>;
    const spelled = paths[operation.path]?.[operation.method.toLowerCase()]?.['x-alternate-paths'];
    return ((spelled ?? []) as { method: string; path: string }[]).map((spelling) => ({
      id: operation.id,
      spelling,
      way: `${spelling.method} ${spelling.path}`,
    }));
  });

  it.each(alternates)('$id is reached by $way', async ({ id, spelling }) => {
    await bench.setSwitches({ resendByGet: true });
    const before = (await bench.value('/calls'))[id];
    const withBody = spelling.method === 'POST' || spelling.method === 'PUT';
    const options = { spelling, path: ['10001'], ...(withBody && { body: {} }) };
    const answer = await bench.call(id, options);
    expect(contract.problems(id, answer)).toEqual([]);
    expect((await bench.value('/calls'))[id]).toBe(before + (id === 'createSession' ? 2 : 1));
  });

  it('resend by GET is a 404 unless the switch says so', async () => {
    const spelling = { method: 'GET', path: '/rest/vendor/quote/{id}/resend' };
    expect((await bench.call('resendQuote', { spelling, path: ['7002'] })).status).toBe(404);
    expect(await bench.value('/outbox/mail')).toEqual([]);
    await bench.setSwitches({ resendByGet: true });
    expect((await bench.call('resendQuote', { spelling, path: ['7002'] })).status).toBe(200);
    expect(await bench.value('/outbox/mail')).toHaveLength(1);
  });

  it('literal paths come before templates', async () => {
    await bench.read('listApplicationDocumentTypes');
    expect(await bench.value('/calls')).toMatchObject({
      listApplicationDocumentTypes: 1,
      getApplication: 0,
    });
  });

  it.each([
    ['numericAccountIds', true],
    ['userFieldNames', 'snake_case'],
    ['timestampOffset', '+10:00'],
    ['timestampOffset', 'Z'],
    ['referenceInAnswers', false],
    ['booleans', 'words'],
    ['answerUnit', 'dollars'],
  ])('%s %s keeps the contract', async (name, value) => {
    await bench.setSwitches({ [name]: value });
    await bench.read('listAccounts');
    await bench.read('getUser', { path: ['U1'] });
    if (name !== 'answerUnit') await bench.read('getQuote', { path: ['7002'] });
    const { applications: listed } = await bench.read('listApplications');
    expect(listed).toHaveLength(500);
  });

  it('timestamps are the same instant in every offset', async () => {
    const created = async () =>
      ((await bench.read('getApplication', { path: ['10001'] })).application as Row).created;
    const utc = await created();
    expect(utc).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
    await bench.setSwitches({ timestampOffset: '+10:00' });
    const sydney = await created();
    expect(sydney).toMatch(/\+10:00$/);
    expect(Date.parse(sydney)).toBe(Date.parse(utc));
  });

  it('a status that no list has', async () => {
    await bench.setSwitches({ unknownStatus: 'ON.HOLD' });
    const answer = await bench.call('getApplication', { path: ['10001'] });
    expect(JSON.parse(answer.body.toString()).application.status).toBe('ON.HOLD');
  });
});
