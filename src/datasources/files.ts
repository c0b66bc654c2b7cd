import { ProviderFault } from './fault.js';

export type FileKind = 'image/jpeg' | 'image/png' | 'application/pdf';

export const LARGEST_PDF = 10 * 1024 * 1024;
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PDF_START = Buffer.from('%PDF-');
const PDF_END = Buffer.from('%%EOF');
const TRAILER_ROOM = 1024;

/** Leading bytes decide; a file name or a declared type is a claim of the sender. */
export function sniff(bytes: Uint8Array): FileKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (PNG_START.equals(bytes.subarray(0, PNG_START.length))) return 'image/png';
  if (PDF_START.equals(bytes.subarray(0, PDF_START.length))) return 'application/pdf';
  return undefined;
}

/** Refuses what is not one whole PDF: a cut agreement would be printed and signed. */
export function checkPdf(body: Uint8Array, operation: string): void {
  const refuse = (detail: string): never => {
    throw new ProviderFault('CONTRACT', operation, detail);
  };
  if (body.byteLength > LARGEST_PDF) refuse('document is larger than 10 MB');
  if (sniff(body) !== 'application/pdf') refuse('document is not a PDF');
  if (!endsLikePdf(body)) refuse('document is cut: no PDF end mark');
}

function endsLikePdf(body: Uint8Array): boolean {
  const tail = Buffer.from(body.subarray(-TRAILER_ROOM));
  const mark = tail.lastIndexOf(PDF_END);
  const isPadding = (byte: number) => byte === 0 || (byte >= 9 && byte <= 13) || byte === 32;
  return mark >= 0 && tail.subarray(mark + PDF_END.length).every(isPadding);
}
