import { describe, expect, it } from 'vitest';
import { documentProblems } from '../../src/datasources/brighte/problems.js';
import { ProviderFault } from '../../src/datasources/fault.js';
import { checkPdf, LARGEST_PDF, sniff } from '../../src/datasources/files.js';
import { loanFilesProblems } from '../../src/datasources/iute/request.js';

const PDF = Buffer.from(
  `%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000015 00000 n \n0000000060 00000 n \ntrailer\n<</Size 3/Root 1 0 R>>\nstartxref\n107\n%%EOF\n`,
  'latin1',
);

function refusal(body: Uint8Array): string {
  try {
    checkPdf(body, 'generateAgreement');
    return 'accepted';
  } catch (error) {
    if (error instanceof ProviderFault && error.kind === 'CONTRACT') return error.message;
    throw error;
  }
}

const refused = (reason: string) => `generateAgreement: document ${reason}`;

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

describe('a PNG', () => {
  const file = { fileName: 'invoice.png', bytes: PNG };

  it('is a document for Brighte, and no paper for Iute', () => {
    const document = { applicationId: '1', documentType: 'invoice', file };
    expect(documentProblems(document)).toEqual([]);
    expect(loanFilesProblems({ loanRef: '1', loanAgreement: file })).toEqual([
      { path: ['loanAgreement'], message: 'must be a jpg or pdf file' },
    ]);
  });
});

describe('leading bytes', () => {
  it('tell a JPEG, a PNG and a PDF', () => {
    expect(sniff(PNG)).toBe('image/png');
    expect(sniff(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(sniff(PDF)).toBe('application/pdf');
  });

  it.each([
    ['nothing', ''],
    ['half a JPEG mark', '\xff\xd8'],
    ['half a PDF mark', '%PDF'],
    ['a PDF in lower case', '%pdf-1.4'],
    ['a PDF behind a page', '<html>%PDF-1.4'],
    ['a PDF behind a BOM', '\xef\xbb\xbf%PDF-1.4'],
    ['half a PNG mark', '\x89PNG\r\n'],
    ['a GIF', 'GIF89a'],
    ['a ZIP', 'PK\x03\x04'],
    ['an SVG', '<svg onload="x"/>'],
    ['a program', 'MZ\x90'],
    ['words', 'image/jpeg'],
  ])('%s is neither', (_label, text) => {
    expect(sniff(Buffer.from(text, 'latin1'))).toBeUndefined();
  });

  it('a file that is both counts as what it starts with', () => {
    expect(sniff(Buffer.concat([Uint8Array.of(0xff, 0xd8, 0xff), PDF]))).toBe('image/jpeg');
  });
});

describe('agreements', () => {
  it('a whole PDF passes, also with padding at its end', () => {
    expect(refusal(PDF)).toBe('accepted');
    expect(refusal(Buffer.concat([PDF, Buffer.from('\r\n \0\0')]))).toBe('accepted');
  });

  it('a PDF cut before its end mark is refused at every byte', () => {
    const whole = PDF.lastIndexOf('%%EOF') + 5;
    const accepted = Array.from({ length: whole }, (_, end) => end).filter(
      (end) => refusal(PDF.subarray(0, end)) === 'accepted',
    );
    expect(accepted).toEqual([]);
  });

  it('an end mark of an earlier revision does not make a cut PDF whole', () => {
    const revised = Buffer.concat([PDF, Buffer.from('3 0 obj\n<</Type/Annot>>\nend')]);
    expect(refusal(revised)).toBe(refused('is cut: no PDF end mark'));
  });

  it('an end mark far from the end does not count', () => {
    expect(refusal(Buffer.concat([PDF, Buffer.alloc(2000, 32)]))).toBe(
      refused('is cut: no PDF end mark'),
    );
  });

  it.each([
    '',
    '<html>%%EOF</html>',
    '{"error":"%%EOF"}',
    '<?xml version="1.0"?><loan/>',
  ])('%j is refused', (body) => {
    expect(refusal(Buffer.from(body))).toBe(refused('is not a PDF'));
  });

  it('10 MB pass and one byte more does not', () => {
    const padding = Buffer.alloc(LARGEST_PDF - PDF.length, 32);
    const largest = Buffer.concat([PDF.subarray(0, 9), padding, PDF.subarray(9)]);
    expect(refusal(largest)).toBe('accepted');
    expect(refusal(Buffer.concat([largest, Buffer.from('\n')]))).toBe(
      refused('is larger than 10 MB'),
    );
  });
});
