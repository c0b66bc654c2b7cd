/** Brighte's refusals, its session and its lists, against lenders that answer as they are told. */
import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faultOf } from '../../../src/datasources/brighte/errors.js';
import type { Brighte } from '../../../src/datasources/brighte/index.js';
import { type Found, type Place, readSome } from '../../../src/datasources/brighte/lists.js';
import { fromDollars, toDollars } from '../../../src/datasources/brighte/units.js';
import type { ProviderFault } from '../../../src/datasources/fault.js';
import { registry } from '../../../src/datasources/index.js';
import { failureOf } from '../../../src/mutations/words.js';
import { loadContract } from '../../support/contract.js';

interface Told {
  readonly status: number;
  readonly body: unknown;
}
type Lender = (request: IncomingMessage, url: URL) => Told;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A lender that logs in, and else answers as told. */
async function openBrighte(lender: Lender, options: Record<string, string> = {}) {
  const seen: string[] = [];
  let logins = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://lender');
    request.resume().on('end', () => {
      const isLogin = url.pathname.endsWith('/session');
      if (isLogin && request.method === 'POST') logins += 1;
      else seen.push(`${request.method} ${url.pathname}`);
      const { status, body } = isLogin
        ? { status: 200, body: { status: 2000, sessionKey: `k${logins}`, sessionToken: 't' } }
        : lender(request, url);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  const brighte: Brighte = registry.BRIGHTE.create(
    {
      url: `http://127.0.0.1:${port}`,
      credentials: { apiId: 'id', apiSecret: 'secret' },
      currency: 'AUD',
      options,
    },
    () => {},
  );
  const ask = () => {
    const { signal } = new AbortController();
    setMaxListeners(0, signal);
    return { requestId: 'test', signal };
  };
  return {
    brighte,
    seen,
    logins: () => logins,
    reader: () => brighte.reader(ask()),
    write: (name: string, input: unknown) =>
      brighte.write(name, input, ask(), { beforeWire: async () => {} }),
  };
}

const APPLICATION = {
  id: '10001',
  applicants: [],
  team_member: null,
  financed_amount: 850050,
  repayment_term: 24,
  product_category: 'Battery Storage',
  product_description: 'Home battery',
  status: 'APPROVED',
  created: '2020-01-31T12:03:04+10:00',
};

interface Row {
  readonly operation: string;
  readonly http: number;
  readonly status: number;
  readonly message: string;
}

const { document, operations } = loadContract('brighte');
const paths = document.paths as Record<string, Record<string, { 'x-errors'?: Row[] }>>;
const rows: Row[] = operations
  .filter(({ id }) => id !== 'startCheckout')
  .flatMap(({ id, method, path }) =>
    (paths[path]?.[method.toLowerCase()]?.['x-errors'] ?? []).map((row) => ({
      ...row,
      operation: id,
    })),
  );

/** What each kind of row is to a caller. */
function codeOf({ operation, http, status, message }: Row): string {
  if (http === 500) return 'PROVIDER_UNAVAILABLE';
  if (/credentials/.test(message)) return 'PROVIDER_REJECTED';
  if (http === 401 && status === 4010 && message === 'Unauthorized.') return 'PROVIDER_REJECTED';
  if (operation === 'deleteSession' || http === 404) {
    if (status === 4040 || http !== 404) return 'PROVIDER_REJECTED';
    return 'NOT_FOUND';
  }
  if (http === 403 || message === 'Not authorized.') return 'FORBIDDEN';
  if (http === 401) return status === 4403 ? 'CONFLICT' : 'NOT_FOUND';
  if (message === 'The quote is expired.') return 'QUOTE_EXPIRED';
  return /applied|The quote is|not active/.test(message) ? 'CONFLICT' : 'INVALID_INPUT';
}

describe('the documented refusals', () => {
  it('are a hundred', () => {
    expect(rows).toHaveLength(100);
  });

  it.each(rows)('$operation $http $status $message', async (row) => {
    const body = { status: row.status, message: row.message };
    const reply = {
      operation: `brighte.${row.operation}`,
      status: row.http,
      contentType: 'application/json',
      headers: {},
      body: Buffer.from(JSON.stringify(body)),
    };
    const known = faultOf(reply);
    const lender = await openBrighte(() => ({ status: row.http, body }));
    const sent =
      known ??
      (await lender
        .reader()
        .rawUser('U1')
        .catch((fault) => fault));
    const { code, message } = failureOf(sent);
    expect(code).toBe(codeOf(row));
    // Ours, never the lender's.
    expect(message).not.toContain(row.message);
    expect(known?.kind ?? 'none').toBe(known ? 'REFUSED' : 'none');
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html>Invalid quote ID.</html>'],
    ['another shape', '[1]'],
    ['a status alone', { status: 4402 }],
  ])('are refusals too where the body is %s', async (_, body) => {
    const lender = await openBrighte(() => ({ status: 400, body }));
    await expect(lender.reader().quote('1')).rejects.toMatchObject({
      kind: 'REFUSED',
      status: 400,
    });
  });
});

describe('the session', () => {
  /** Takes the newest key, and lets `revoke` end it. */
  async function strict(answer: Lender) {
    let revoked = '';
    const opened = await openBrighte((request, url) =>
      request.headers['x-session-key'] === revoked || request.headers['x-session-token'] !== 't'
        ? { status: 401, body: { status: 4010, message: 'Invalid session.' } }
        : answer(request, url),
    );
    return Object.assign(opened, { revoke: () => (revoked = `k${opened.logins()}`) });
  }
  const applicationOf = (url: URL) => ({
    status: 200,
    body: { status: 2000, application: { ...APPLICATION, id: url.pathname.split('/').at(-1) } },
  });

  it('is logged in once for a hundred calls, and once more when it is revoked under them', async () => {
    const lender = await strict((_, url) => applicationOf(url));
    const hundred = async () => {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, at) => lender.reader().application(String(at + 1))),
      );
      expect(answers.map(({ externalId }) => externalId)).toEqual(
        Array.from({ length: 100 }, (_, at) => String(at + 1)),
      );
    };
    await hundred();
    expect(lender.logins()).toBe(1);
    lender.revoke();
    await hundred();
    expect(lender.logins()).toBe(2);
  });

  it('sends a write once more after it was refused, but never a request for payment', async () => {
    const lender = await strict(() => ({
      status: 200,
      body: { status: 2000, application: APPLICATION },
    }));
    await lender.reader().application('10001');
    lender.revoke();
    const update = { applicationId: '10001', referenceNumber: 'A' };
    await expect(lender.write('updateApplication', update)).resolves.toBeDefined();
    expect(lender.seen.filter((line) => line.startsWith('PUT'))).toHaveLength(2);
    lender.revoke();
    await expect(
      lender.write('requestApplicationPayment', { applicationId: '10001' }),
    ).rejects.toMatchObject({ kind: 'AUTH' });
    expect(lender.seen.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  it('is not renewed for a thing that belongs to somebody else', async () => {
    const lender = await strict(() => ({
      status: 401,
      body: { status: 4010, message: 'Invalid application ID.' },
    }));
    for (let at = 0; at < 5; at++)
      await expect(lender.reader().application('1')).rejects.toMatchObject({
        words: { code: 'NOT_FOUND' },
      });
    expect(lender.logins()).toBe(1);
    expect(lender.seen).toHaveLength(5);
  });

  it('is renewed for "Not authorized." only when it is old enough to have ended', async () => {
    const lender = await openBrighte((request) =>
      request.headers['x-session-key'] === 'k1'
        ? { status: 401, body: { status: 4010, message: 'Not authorized.' } }
        : { status: 200, body: { status: 2000, quotes: [], hasMoreRecords: 0 } },
    );
    const list = () => lender.reader().someQuotes({ accountId: 'E1' }, { first: 1, after: null });
    await expect(list()).rejects.toMatchObject({ words: { code: 'FORBIDDEN' } });
    expect(lender.logins()).toBe(1);
    const real = performance.now.bind(performance);
    const later = vi.spyOn(performance, 'now').mockImplementation(() => real() + 61_000);
    try {
      expect((await list()).rows).toEqual([]);
    } finally {
      later.mockRestore();
    }
    expect(lender.logins()).toBe(2);
  });

  it('is not renewed for ever where every session is refused', async () => {
    const lender = await openBrighte(() => ({ status: 401, body: '' }));
    for (let at = 0; at < 10; at++)
      await expect(lender.reader().application('1')).rejects.toMatchObject({ kind: 'AUTH' });
    expect(lender.logins()).toBe(2);
  });

  it('is no part of the public calculator', async () => {
    const lender = await openBrighte((request) => {
      expect(request.headers['x-session-key']).toBeUndefined();
      return { status: 400, body: { status: 4402, message: 'Invalid input.' } };
    });
    const asked = {
      purchaseTotal: '2000',
      deposit: '0',
      termMonths: 12,
      withEstablishmentFee: true,
    };
    await expect(lender.reader().finance({ ...asked, financeType: 'SME' })).rejects.toMatchObject({
      words: { code: 'INVALID_INPUT' },
    });
    expect(lender.logins()).toBe(0);
  });
});

describe('many ids', () => {
  const ids = Array.from({ length: 40 }, (_, at) => String(at + 1));
  const lenderOf = (pageOfAll: boolean) =>
    openBrighte((_, url) => {
      const one = (id: string) => ({ ...APPLICATION, id });
      if (url.pathname.endsWith('/account'))
        return {
          status: 200,
          body: {
            status: 2000,
            accounts: [{ id: 'E1', entity_legal_name: '', entity_trading_name: '' }],
          },
        };
      if (url.pathname.endsWith('/applications'))
        return {
          status: 200,
          body: {
            status: 2000,
            applications: pageOfAll
              ? ids.map(one)
              : [one(`9${url.searchParams.get('pageNumber')}`)],
            hasMoreRecords: pageOfAll ? 0 : 1,
          },
        };
      return {
        status: 200,
        body: { status: 2000, application: one(url.pathname.split('/').at(-1) ?? '') },
      };
    });
  const askAll = async (
    reader: { application(id: string): Promise<{ externalId: string }> },
    of: string[],
  ) =>
    (await Promise.all([...of, ...of].map((id) => reader.application(id)))).map(
      ({ externalId }) => externalId,
    );

  it('are found in a list for two calls', async () => {
    const lender = await lenderOf(true);
    expect(await askAll(lender.reader(), ids)).toEqual([...ids, ...ids]);
    expect(lender.seen).toHaveLength(2);
  });

  it('are read one by one where lists do not pay: at most half as many calls again', async () => {
    const lender = await lenderOf(false);
    expect(await askAll(lender.reader(), ids)).toEqual([...ids, ...ids]);
    expect(lender.seen).toHaveLength(60);
  });

  it('of ten or fewer are read one by one, each once', async () => {
    const lender = await lenderOf(true);
    await askAll(lender.reader(), ids.slice(0, 10));
    expect(lender.seen).toHaveLength(10);
  });
});

describe('a list in pages of 500', () => {
  type Entry = { id: string };
  const PAGE = 500;
  const named = (count: number, from = 0): Entry[] =>
    Array.from({ length: count }, (_, at) => ({ id: String(from + at) }));
  const pagesOf =
    (all: () => Entry[]) =>
    async ({ page }: { page: number }) => ({
      rows: all().slice((page - 1) * PAGE, page * PAGE),
      hasMore: all().length > page * PAGE,
    });

  async function readAll(all: () => Entry[], first: number, meanwhile = () => {}) {
    const ids: string[] = [];
    let after: Place | null = null;
    for (;;) {
      const found: Found<Entry> = await readSome(pagesOf(all), {}, { first, after });
      ids.push(...found.rows.map(({ id }) => id));
      if (!found.hasMore) return ids;
      after = found.places.at(-1) ?? null;
      meanwhile();
    }
  }

  it.each([
    1, 7, 100, 499, 500, 501,
  ])('gives 1,200 by %i with no duplicate and no loss', async (first) => {
    const all = named(1_200);
    expect(await readAll(() => all, first)).toEqual(all.map(({ id }) => id));
  });

  it.each([
    ['behind', (all: Entry[], fresh: Entry[]) => [...all, ...fresh]],
    ['before', (all: Entry[], fresh: Entry[]) => [...fresh, ...all]],
  ])('does so while new ones are put %s', async (_, put) => {
    const old = named(1_200);
    let all = old;
    let next = 5_000;
    const ids = await readAll(
      () => all,
      90,
      () => {
        if (all.length >= 2_400) return;
        next += 60;
        all = put(all, named(60, next));
      },
    );
    expect(new Set(ids).size).toBe(ids.length);
    const seen = new Set(ids);
    expect(old.filter(({ id }) => !seen.has(id))).toEqual([]);
  });

  it('goes on at the same place when the entry it stood at has gone', async () => {
    let all = named(1_200);
    const found = await readSome(
      pagesOf(() => all),
      {},
      { first: 600, after: null },
    );
    all = all.filter(({ id }) => id !== '599');
    const next = await readSome(
      pagesOf(() => all),
      {},
      { first: 2, after: found.places.at(-1)! },
    );
    expect(next.rows.map(({ id }) => id)).toEqual(['600', '601']);
  });
});

describe('units', () => {
  it.each([
    ['23850', '238.50'],
    ['5', '0.05'],
    ['-150', '-1.50'],
    ['0', '0.00'],
    ['999999999999999999', '9999999999999999.99'],
  ])('%s cents are %s dollars', (cents, dollars) => {
    expect(toDollars(cents, 'cents')).toBe(dollars);
  });

  it('keep the digits of dollars, and take no part of a cent', () => {
    expect(toDollars('165.470', 'dollars')).toBe('165.470');
    expect(() => toDollars('1.5', 'cents')).toThrow();
    expect(fromDollars('10000.50', 'cents')).toBe('1000050');
    expect(fromDollars('10000.50', 'dollars')).toBe('10000.5');
  });

  it('are switched by group', async () => {
    const lender = await openBrighte(
      () => ({
        status: 200,
        body: { status: 2000, application: { ...APPLICATION, financed_amount: 8500.5 } },
      }),
      { answers: 'dollars' },
    );
    const { requested, createdAt } = await lender.reader().application('10001');
    expect(requested).toEqual({ amount: '8500.5', currency: 'AUD' });
    expect(createdAt).toEqual(new Date('2020-01-31T02:03:04Z'));
  });

  it('that do not fit the switch are outside the contract', async () => {
    const lender = await openBrighte(() => ({
      status: 200,
      body: { status: 2000, application: { ...APPLICATION, financed_amount: 8500.5 } },
    }));
    const fault = await lender
      .reader()
      .application('10001')
      .catch((error: ProviderFault) => error);
    expect(failureOf(fault).code).toBe('PROVIDER_CONTRACT');
  });
});
