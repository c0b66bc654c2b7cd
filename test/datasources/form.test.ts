import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EncodedForm,
  type FormFields,
  type FormFile,
  multipart,
  urlencoded,
} from '../../src/datasources/form.js';
import { ShapeError } from '../../src/datasources/scalars.js';

/** The platform's reader drops a BOM in front of a value, so no value of these tests starts with one. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '%',
        '+',
        '&',
        '=',
        ';',
        '\r',
        '\n',
        '\0',
        '-',
        ' ',
        'ü',
        '😀',
        '%22',
        '\r\n--',
      ),
    }),
  )
  .filter((text) => !text.startsWith('\uFEFF'));
const anyFields: fc.Arbitrary<FormFields> = fc.array(
  fc.tuple(fc.stringMatching(/^[\w.[\]-]{1,20}$/), anyText),
  { maxLength: 6 },
);

function readBack({ contentType, body }: EncodedForm): Promise<FormData> {
  return new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
}

const empty: FormFile = {
  name: 'bank_statement',
  fileName: '',
  contentType: '',
  bytes: new Uint8Array(),
};
const named = (fileName: string): FormFile => ({
  name: 'loan_agreement',
  fileName,
  contentType: 'image/jpeg',
  bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0, 13, 10),
});

async function nameSent(fileName: string): Promise<string> {
  const part = (await readBack(multipart([], [named(fileName)]))).get('loan_agreement');
  return (part as File).name;
}

describe('urlencoded forms', () => {
  it('keep the order and write what the provider shows', () => {
    const { contentType, body } = urlencoded([
      ['loan_ref', '90000'],
      ['10', 'z'],
      ['2', 'a b&c=d%'],
      ['partner_type', 'post'],
    ]);
    expect(contentType).toBe('application/x-www-form-urlencoded');
    expect(body.toString()).toBe('loan_ref=90000&10=z&2=a+b%26c%3Dd%25&partner_type=post');
  });

  it('any values read back are the values sent', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        expect([...new URLSearchParams(urlencoded(fields).body.toString())]).toEqual(fields);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('multipart forms', () => {
  it('any values read back are the values sent', async () => {
    await fc.assert(
      fc.asyncProperty(anyFields, async (fields) => {
        expect([...(await readBack(multipart([...fields, ['last', '']])))]).toEqual([
          ...fields,
          ['last', ''],
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('files read back are the bytes sent, behind the fields', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const form = await readBack(multipart([['loan_ref', '1']], [{ ...named('a.jpg'), bytes }]));
        expect([...form.keys()]).toEqual(['loan_ref', 'loan_agreement']);
        const part = form.get('loan_agreement') as File;
        expect(part.type).toBe('image/jpeg');
        expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('an empty file part keeps its empty file name, as in the sample of the provider', async () => {
    const form = multipart([['loan_ref', '90000']], [named('iddoc.jpg'), empty]);
    expect(form.body.toString('latin1')).toContain(
      'name="bank_statement"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--',
    );
    const part = (await readBack(form)).get('bank_statement') as File;
    expect([part.name, part.size]).toEqual(['', 0]);
  });

  it('no two bodies share a boundary', () => {
    const boundaries = Array.from({ length: 100 }, () => multipart([]).contentType);
    expect(new Set(boundaries).size).toBe(100);
  });

  it.each([
    ['iddoc.jpg', 'iddoc.jpg'],
    ['specific_agreement_90000_alb.pdf', 'specific_agreement_90000_alb.pdf'],
    ['/etc/passwd', 'passwd'],
    ['../../../x.jpg', 'x.jpg'],
    ['C:\\Users\\me\\id.jpg', 'id.jpg'],
    ['..', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['a"; name="partner_type', 'a_name_partner_type'],
    ['ünï cöde.pdf', 'n_c_de.pdf'],
    ['%0d%0aX: y.jpg', '0d_0aX_y.jpg'],
  ])('file name %j is sent as %j', async (given, sent) => {
    expect(await nameSent(given)).toBe(sent);
  });

  it('a long file name keeps its end', async () => {
    expect(await nameSent(`${'a'.repeat(300)}.pdf`)).toMatch(/^a{96}\.pdf$/);
  });

  it('any file name is sent as a plain base name', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText.filter((text) => !/[\r\n\0]/.test(text)),
        async (fileName) => {
          expect(await nameSent(fileName)).toMatch(/^[A-Za-z0-9][\w.-]{0,99}$/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(['a\rb.jpg', 'a\nb.jpg', 'a\0b.jpg'])('file name %j is refused', (fileName) => {
    expect(() => multipart([], [named(fileName)])).toThrow(
      'loan_agreement file name has a line break or NUL',
    );
  });

  it.each([
    'image/jpeg\r\nX: y',
    'jpeg',
    'a/b; c="d"',
  ])('content type %j is refused', (contentType) => {
    expect(() => multipart([], [{ ...named('a.jpg'), contentType }])).toThrow(ShapeError);
  });
});

describe('both encodings', () => {
  const encoders = [urlencoded, multipart] as const;

  it.each([
    '',
    'a\rb',
    'a\nb',
    'a\0b',
    'a"b',
    'a b',
    'ü',
    'x'.repeat(101),
  ])('field name %j is refused', (name) => {
    for (const encode of encoders)
      expect(() => encode([[name, 'v']])).toThrow('form field name is not plain');
    expect(() => multipart([], [{ ...empty, name }])).toThrow('form field name is not plain');
  });

  it.each([undefined, null, 5, true, {}])('%j is refused as a value', (value) => {
    const fields = [['amount', value]] as unknown as FormFields;
    for (const encode of encoders) expect(() => encode(fields)).toThrow('amount is not a string');
  });

  it('half a surrogate pair is refused, for it would arrive as another character', () => {
    for (const encode of encoders) {
      expect(() => encode([['name', 'a\uD83D']])).toThrow('name is not well-formed Unicode');
    }
  });

  it('no refusal repeats a value', () => {
    for (const encode of encoders) {
      expect(() => encode([['name', 'CANARY\uD83D']])).toThrow(
        expect.not.stringContaining('CANARY'),
      );
    }
  });
});
