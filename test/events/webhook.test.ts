/** The reader of Brighte's notifications, alone: it takes bytes, keys and a time, and says what to read back. */
import { describe, expect, it } from 'vitest';
import { isSigned, keysOf, webhook } from '../../src/datasources/brighte/webhook.js';
import { FORGED, form, KEY, signed } from './support.js';

const read = (body: string | Buffer | object, at = new Date(), privateKey = KEY) => {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return webhook.read(Buffer.from(text), { privateKey }, at);
};

describe('the signature', () => {
  it('is that of the vector in the notes', () => {
    const good = {
      timestamp: '946684800',
      token: 'b08c02e08efec9e34611c5141e5f698bff949f95999e687ecc',
      signature: '0ef0df13ce9a537c392ae7fd15c850fe68763d1bdae2f87ff7fa591ceeaa075f',
    };
    expect(isSigned(good, [KEY])).toBe(true);
    expect(isSigned(good, ['another key'])).toBe(false);
    expect(isSigned(good, [])).toBe(false);
  });

  it('fits with any of several keys, none of them empty', () => {
    expect(keysOf(' new , ,old,')).toEqual(['new', 'old']);
    expect(keysOf(undefined)).toEqual([]);
    for (const key of ['new-key', 'old-key'])
      expect(read(signed(key, { id: '10001' }), new Date(), 'new-key, old-key').verdict).toBe(
        'GOOD',
      );
    expect(read(signed('', { id: '10001' }), new Date(), 'new-key,,').verdict).toBe('REFUSED');
  });
});

describe('a message', () => {
  const good = signed(KEY, { id: '10001' });

  it('names what to read back, as JSON or as a form, under one digest', () => {
    const json = read(good);
    expect(json).toMatchObject({ verdict: 'GOOD', entity: 'Application', ref: '10001' });
    expect(read(form(good))).toEqual(json);
    expect(read({ ...good, timestamp: Number(good.timestamp) })).toEqual(json);
    expect(read(`  ${JSON.stringify(good, null, 2)}\n`)).toEqual(json);
  });

  it('is another one with another id or status', () => {
    const digests = [good, { ...good, id: '10002' }, { ...good, status: 'PAID' }].map((one) =>
      JSON.stringify(read(one)),
    );
    expect(new Set(digests).size).toBe(3);
  });

  it.each([
    ['by a retry 485 minutes later', 485 * 60, 'GOOD'],
    ['just within a day', 86_390, 'GOOD'],
    ['a day and an hour late', 25 * 3600, 'LATE'],
    ['four minutes ahead', -240, 'GOOD'],
    ['six minutes ahead', -360, 'REFUSED'],
  ])('%s', (_, age, verdict) => {
    expect(read(signed(KEY, { id: '10001' }, age)).verdict).toBe(verdict);
  });

  it('that is too old is one, whatever it says', () => {
    const old = signed(KEY, { id: '10001' }, 90_000);
    expect(read(old)).toHaveProperty('digest');
    expect(read({ ...old, id: '10002' })).toMatchObject({
      digest: (read(old) as { digest: string }).digest,
    });
  });

  it('never fits after a shift between timestamp and token', () => {
    let refused = 0;
    for (let n = 0; n < 1000; n++) {
      const { timestamp = '', token = '', ...rest } = signed(KEY, { id: '10001' });
      const all = timestamp + token;
      const cut = n % 61;
      const shifted = { ...rest, timestamp: all.slice(0, cut), token: all.slice(cut) };
      const { verdict } = read(shifted);
      expect(verdict === 'GOOD').toBe(cut === 10);
      if (verdict === 'REFUSED') refused++;
    }
    expect(refused).toBeGreaterThan(980);
  });
});

describe('what is refused', () => {
  it('is thirty kinds', () => expect(FORGED).toHaveLength(30));
  it.each(FORGED)('%s', (_, body) => {
    expect(read(body)).toEqual({ verdict: 'REFUSED' });
  });
});
