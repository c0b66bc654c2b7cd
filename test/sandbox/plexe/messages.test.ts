import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, type Json, openBench } from './bench.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('messages', () => {
  it('are listed in the order in which they came, and paged', async () => {
    const { applicationId } = await bench.application();
    const path = [applicationId];
    expect(await bench.read('getAllMessages', { path })).toEqual([]);
    for (const contents of ['one', 'two', 'three'])
      await bench.read('postMessage', { path, body: { contents, user: 'Robin' } });
    await bench.read('testingSimulateTestMessage', { path, query: { details: 'four' } });
    const listed = async (query: Readonly<Record<string, string>>) =>
      (await bench.read('getAllMessages', { path, query })).map(({ contents }: Json) => contents);
    expect(await listed({})).toEqual(['one', 'two', 'three', 'four']);
    expect(await listed({ skip: '1', take: '2' })).toEqual(['two', 'three']);
    expect(await listed({ skip: '4', take: '2147483647' })).toEqual([]);
  });

  it('bear the name that is given, or that of the caller', async () => {
    const { applicationId } = await bench.application();
    const path = [applicationId];
    await bench.read('postMessage', { path, body: { contents: 'one', user: 'Robin' } });
    await bench.read('postMessage', { path, body: { Contents: 'two', User: '' } });
    const messages: Json[] = await bench.read('getAllMessages', { path });
    expect(messages).toEqual([
      { from: 'Robin', contents: 'one', date: '2026-01-15T09:00:00.000Z' },
      { from: 'Service Account', contents: 'two', date: '2026-01-15T09:00:00.000Z' },
    ]);
  });

  it.each([{}, { contents: '  ' }, { contents: 7 }])('%j is refused', async (body) => {
    const { applicationId } = await bench.application();
    expect((await bench.refusal('postMessage', { path: [applicationId], body }))[0]).toBe(400);
  });
});

describe('invoice customers', () => {
  it('come as a list of pages, each with the count of all', async () => {
    const path = [bench.known().loansByStory.invoices ?? ''];
    const pages: { data: Json[]; totalCount: number }[] = await bench.read('getInvoiceCustomers', {
      path,
    });
    expect(pages.map(({ data, totalCount }) => [data.length, totalCount])).toEqual([
      [2, 5],
      [2, 5],
      [1, 5],
    ]);
    const all = pages.flatMap(({ data }) => data);
    const query = { skip: '1', take: '3' };
    const window: typeof pages = await bench.read('getInvoiceCustomers', { path, query });
    expect(window.flatMap(({ data }) => data)).toEqual(all.slice(1, 4));
    await bench.setSwitches({ invoiceCustomersPerElement: 1000 });
    expect(await bench.read('getInvoiceCustomers', { path })).toEqual([
      { data: all, totalCount: 5 },
    ]);
  });

  it('a loan without any has one empty page', async () => {
    const { loanId } = await bench.loan();
    const answer = await bench.read('getInvoiceCustomers', { path: [loanId] });
    expect(answer).toEqual([{ data: [], totalCount: 0 }]);
  });

  it('one is asked for, and the lender enables it', async () => {
    const { loanId } = await bench.loan();
    const id = await bench.debtor(loanId);
    const now = async () => {
      const [{ data }] = await bench.read('getInvoiceCustomers', { path: [loanId] });
      return data[0];
    };
    expect(await now()).toEqual({
      name: 'Mill',
      id,
      details: { name: 'Mill', invoiceTypes: { Current: 1250.5 } },
      approved: 1250.5,
      fundingRate: 0.8,
      available: 1000.4,
      selected: false,
      requested: false,
      total: 1250.5,
      adminSelected: false,
    });
    const query = { invoiceCustomerId: id };
    await bench.read('requestEnableInvoiceCustomer', { path: [loanId], query });
    expect(await now()).toMatchObject({ requested: true, selected: false });
    await bench.control('POST', `/loans/${loanId}/invoice-customers/${id}/enable`);
    expect(await now()).toMatchObject({ requested: false, selected: true });
  });

  it.each([[{}], [{ invoiceCustomerId: 'nobody' }]])('asking for %j is refused', async (query) => {
    const { loanId } = await bench.loan();
    const given = { path: [loanId], query };
    expect((await bench.refusal('requestEnableInvoiceCustomer', given))[0]).toBe(400);
  });
});
