/** Settings: each that does not fit is refused by its name, and all of them at once. */
import { describe, expect, it } from 'vitest';
import { ACCEPTED_RISK, ConfigError, digestOf, readConfig } from '../../src/config.js';

const IUTE = {
  IUTE_URL: 'https://lender.example/iute',
  IUTE_USERNAME: 'partner',
  IUTE_PASSWORD: 'secret-password',
  IUTE_PARTNER_TYPE: 'post',
};
const LIVE = {
  ...IUTE,
  IUTE_CURRENCY: 'EUR',
  STORE_KEY: 'a key of sixteen and more',
  DATABASE_URL: 'postgres://localhost/lendgraph',
};
type Env = Record<string, string | undefined>;

function problemsOf(env: Env): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('may all be missing: sandboxes, this machine alone, an embedded store', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      sandboxPort: 4100,
      logLevel: 'info',
      explore: true,
      open: false,
      store: { dataDir: 'data' },
      providers: { BRIGHTE: null, IUTE: null, REALFINITY: null },
    });
  });

  it('count as missing when they are blank', () => {
    expect(readConfig({ PORT: ' ', IUTE_URL: '', DATABASE_URL: '  ' })).toEqual(readConfig({}));
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('fit for a live lender hide GraphiQL and settle slowly', () => {
    const config = readConfig(LIVE);
    expect(config).toMatchObject({ explore: false, pace: { settle: 900, lease: 60 } });
    expect(config.providers.IUTE).toEqual({
      url: IUTE.IUTE_URL,
      currency: 'EUR',
      credentials: { username: 'partner', password: 'secret-password', partnerType: 'post' },
    });
    expect(readConfig({ ...LIVE, EXPLORE: 'on' }).explore).toBe(true);
  });

  it('accept http and no currency for a lender on this machine', () => {
    for (const host of ['localhost:5000', '127.0.0.1', '[::1]:9', '127.9.9.9'])
      expect(readConfig({ ...IUTE, IUTE_URL: `http://${host}/x` }).providers.IUTE).toMatchObject({
        currency: 'MDL',
      });
  });

  it('know Brighte by three names, its currency by none, and its units by words', () => {
    const brighte = {
      BRIGHTE_URL: 'http://127.0.0.1:4100/brighte',
      BRIGHTE_API_ID: 'id',
      BRIGHTE_API_SECRET: 'a secret',
    };
    const cents = { answers: 'cents', quotes: 'cents', callouts: 'cents', repayments: 'cents' };
    expect(readConfig(brighte).providers.BRIGHTE).toEqual({
      url: brighte.BRIGHTE_URL,
      currency: 'AUD',
      credentials: { apiId: 'id', apiSecret: 'a secret' },
      options: cents,
    });
    const dollars = readConfig({ ...brighte, BRIGHTE_QUOTE_UNIT: 'dollars' });
    expect(dollars.providers.BRIGHTE?.options).toEqual({ ...cents, quotes: 'dollars' });
    expect(problemsOf({ ...brighte, BRIGHTE_ANSWER_UNIT: 'Cents' })).toEqual([
      'BRIGHTE_ANSWER_UNIT must be cents or dollars.',
    ]);
    expect(problemsOf({ ...brighte, BRIGHTE_API_SECRET: undefined })).toHaveLength(1);
  });

  it("check Brighte's messages with one key or more, none of them guessable", () => {
    const brighte = {
      BRIGHTE_URL: 'http://127.0.0.1:4100/brighte',
      BRIGHTE_API_ID: 'id',
      BRIGHTE_API_SECRET: 'a secret',
    };
    const keys = 'the-new-key, the-old-key';
    expect(
      readConfig({ ...brighte, BRIGHTE_PRIVATE_KEY: keys }).providers.BRIGHTE?.credentials,
    ).toEqual({ apiId: 'id', apiSecret: 'a secret', privateKey: keys });
    for (const wrong of ['short', 'the-new-key,', ','])
      expect(problemsOf({ ...brighte, BRIGHTE_PRIVATE_KEY: wrong })).toEqual([
        'BRIGHTE_PRIVATE_KEY must be keys of at least 8 characters, separated by commas.',
      ]);
    expect(problemsOf({ BRIGHTE_PRIVATE_KEY: keys })).toHaveLength(3);
  });

  it('know where a customer may be sent on to: with a live lender only what is listed', () => {
    const local = ['http://localhost', 'http://127.0.0.1'];
    expect(readConfig({}).returnOrigins).toEqual(local);
    expect(readConfig(LIVE).returnOrigins).toEqual([]);
    const two = 'https://shop.example, http://localhost:3000';
    const listed = ['https://shop.example', 'http://localhost:3000'];
    expect(readConfig({ ...LIVE, CHECKOUT_RETURN_ORIGINS: two }).returnOrigins).toEqual(listed);
    expect(readConfig({ CHECKOUT_RETURN_ORIGINS: two }).returnOrigins).toEqual([
      ...listed,
      ...local,
    ]);
    for (const wrong of ['https://shop.example/', 'http://shop.example', 'shop.example', '*', ','])
      expect(problemsOf({ CHECKOUT_RETURN_ORIGINS: wrong })).toEqual([
        'CHECKOUT_RETURN_ORIGINS must be origins like https://shop.example, separated by commas (http:// only on this machine).',
      ]);
  });

  it('look for lost messages less often at a live lender', () => {
    expect(readConfig({}).events).toEqual({ poll: 10, watch: 10, gap: 1 });
    expect(readConfig(LIVE).events).toEqual({ poll: 600, watch: 60, gap: 10 });
    expect(readConfig({ POLL_SECONDS: '0' }).events.poll).toBe(0);
  });

  it('accept an embedded store before a live lender only in words', () => {
    const env: Env = { ...LIVE, DATABASE_URL: undefined };
    expect(problemsOf({ ...env, ACCEPT_EMBEDDED_STORE: 'yes' })).toHaveLength(1);
    expect(problemsOf({ ...env, ACCEPT_EMBEDDED_STORE: ACCEPTED_RISK })).toEqual([]);
  });

  it('name callers by the digests of their tokens', () => {
    const { callers } = readConfig({
      CALLER_TOKENS: 'app=0123456789abcdef, desk=fedcba9876543210:pii:operator',
    });
    expect([...callers.keys()]).not.toContain('0123456789abcdef');
    expect(callers.get(digestOf('0123456789abcdef'))).toEqual({ name: 'app', rights: new Set() });
    expect(callers.get(digestOf('fedcba9876543210'))).toEqual({
      name: 'desk',
      rights: new Set(['pii', 'operator']),
    });
  });

  it.each<[Env, string]>([
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '4e3' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ SANDBOX_PORT: '4100.5' }, 'SANDBOX_PORT'],
    [{ SETTLE_SECONDS: 'soon' }, 'SETTLE_SECONDS'],
    [{ SETTLE_SECONDS: '86401' }, 'SETTLE_SECONDS'],
    [{ POLL_SECONDS: 'often' }, 'POLL_SECONDS'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ EXPLORE: 'yes' }, 'EXPLORE'],
    [{ OPEN: '1' }, 'OPEN'],
    [{ UNTRUSTED: 'deny' }, 'UNTRUSTED'],
    [{ UNTRUSTED: 'refuse' }, 'TRUSTED_DOCUMENTS'],
    [{ STORE_KEY: 'short' }, 'STORE_KEY'],
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL'],
    [{ CALLER_TOKENS: 'app' }, 'CALLER_TOKENS'],
    [{ CALLER_TOKENS: 'app=short' }, 'CALLER_TOKENS'],
    [{ CALLER_TOKENS: 'app=0123456789abcdef:root' }, 'CALLER_TOKENS'],
    [{ CALLER_TOKENS: 'app=0123456789abcdef,' }, 'CALLER_TOKENS'],
    [{ CALLER_TOKENS: 'my app=0123456789abcdef' }, 'CALLER_TOKENS'],
    [{ ...IUTE, IUTE_URL: undefined }, 'IUTE_URL'],
    [{ ...LIVE, IUTE_USERNAME: undefined }, 'IUTE_USERNAME'],
    [{ ...LIVE, IUTE_PASSWORD: ' ' }, 'IUTE_PASSWORD'],
    [{ ...LIVE, IUTE_PARTNER_TYPE: undefined }, 'IUTE_PARTNER_TYPE'],
    [{ ...LIVE, IUTE_URL: 'http://lender.example' }, 'IUTE_URL'],
    [{ ...LIVE, IUTE_URL: 'http://127.0.0.1.lender.example' }, 'IUTE_URL'],
    [{ ...LIVE, IUTE_URL: 'ftp://lender.example' }, 'IUTE_URL'],
    [{ ...LIVE, IUTE_URL: 'lender.example' }, 'IUTE_URL'],
    [{ ...LIVE, IUTE_URL: 'https://user:pass@lender.example' }, 'IUTE_URL'],
    [{ ...LIVE, IUTE_URL: 'https://lender.example/?x=1' }, 'IUTE_URL'],
    [{ ...LIVE, IUTE_URL: 'https://lender.example/#x' }, 'IUTE_URL'],
    [{ ...LIVE, IUTE_CURRENCY: undefined }, 'IUTE_CURRENCY'],
    [{ ...LIVE, IUTE_CURRENCY: 'euro' }, 'IUTE_CURRENCY'],
    [{ ...LIVE, DATABASE_URL: undefined }, 'DATABASE_URL'],
    [{ ...LIVE, STORE_KEY: undefined }, 'STORE_KEY'],
    [{ ...LIVE, HOST: '0.0.0.0' }, 'CALLER_TOKENS'],
  ])('that do not fit are refused by name: %j', (env, name) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} (must|is missing)`));
  });

  it('are refused all at once, so that one start is enough to mend them', () => {
    expect(
      problemsOf({ PORT: 'x', LOG_LEVEL: 'x', EXPLORE: 'x', IUTE_USERNAME: 'x' }),
    ).toHaveLength(6);
  });

  it('are refused without repeating a value, which may be a secret', () => {
    const secret = 'https://user:hunter2@lender.example';
    const text = problemsOf({ ...IUTE, IUTE_URL: secret, STORE_KEY: 'hunter3' }).join();
    expect(text).not.toMatch(/hunter/);
    expect(text).not.toContain(IUTE.IUTE_PASSWORD);
  });
});
