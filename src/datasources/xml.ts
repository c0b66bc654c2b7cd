import { XMLParser } from 'fast-xml-parser';
import { ProviderFault } from './fault.js';
import { ShapeError } from './scalars.js';

export const LARGEST_XML = 256 * 1024;

/** Reads the elements found under one name; throws `ShapeError` with the path and our reason. */
export type Reader<T> = (found: readonly XmlNode[], path: string) => T;
type Fields = Readonly<Record<string, Reader<unknown>>>;
type Read<F extends Fields> = { readonly [K in keyof F]: F[K] extends Reader<infer T> ? T : never };

export interface Shape<T> {
  readonly root: string;
  readonly read: Reader<T>;
}
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** Every element is a list of its kind, so that one installment and many never differ. */
interface XmlNode {
  readonly [name: string]: readonly XmlNode[] | string | undefined;
  readonly '#text'?: string;
  readonly '#cdata'?: readonly XmlNode[];
}

/** A whole answer: its root element and what stands in it. */
export function element<F extends Fields>(root: string, fields: F): Shape<Read<F>> {
  return { root, read: group(fields) };
}

/** An element with elements in it. Those that are not named here are ignored. */
export function group<F extends Fields>(fields: F): Reader<Read<F>> {
  const readers = Object.entries(fields);
  return (found, path) => {
    const node = parent(single(found, path), path);
    const read = readers.map(([name, reader]) => [
      name,
      reader(children(node, name), `${path}.${name}`),
    ]);
    return Object.fromEntries(read) as Read<F>;
  };
}

/** A wrapper element and the repeated element inside it; an empty wrapper is an empty list. */
export function list<F extends Fields>(name: string, fields: F): Reader<readonly Read<F>[]> {
  const readItem = group(fields);
  return (found, path) =>
    children(parent(single(found, path), path), name).map((item, index) =>
      readItem([item], `${path}.${name}[${index}]`),
    );
}

/** An element with text in it, read by one of the parsers of `scalars.ts`. */
export function text<T>(parse: (text: string) => T): Reader<T> {
  return (found, path) => {
    const plain = plainText(single(found, path), path);
    try {
      return parse(plain);
    } catch (error) {
      throw error instanceof ShapeError ? new ShapeError(`${path} ${error.detail}`) : error;
    }
  };
}

export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (found, path) => (found.length === 0 ? undefined : reader(found, path));
}

/** The only door for XML: the right value, or a CONTRACT fault that names the path and never the text. */
export function readXml<T>(body: Uint8Array, shape: Shape<T>, operation: string): T {
  try {
    return shape.read([rootOf(decodeUtf8(body), shape.root)], shape.root);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new ProviderFault('CONTRACT', operation, error.detail);
  }
}

const HTML_TAG =
  /<(?:!doctype(?:\s+html|\s*$)|(?:html|head|body|title|meta|h[1-6]|p|br|hr|div|span|table|form|script|style)(?=[\s/>]|$))/i;

/** Also true for a fragment, a cut page and UTF-16: where an empty answer means "booked", a page must never pass. */
export function isHtml(body: Uint8Array): boolean {
  const start = Buffer.from(body.subarray(0, LARGEST_XML)).toString('latin1');
  return HTML_TAG.test(start.replaceAll('\0', ''));
}

export function isEmptyAnswer(body: Uint8Array): boolean {
  return /^(?:\xEF\xBB\xBF)?[ \t\r\n]*$/.test(Buffer.from(body).toString('latin1'));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(body: Uint8Array): string {
  if (body.byteLength > LARGEST_XML) throw new ShapeError('answer is larger than 256 KB');
  if (isEmptyAnswer(body)) throw new ShapeError('answer is empty');
  try {
    return utf8.decode(body);
  } catch {
    throw new ShapeError('answer is not UTF-8');
  }
}

const parser = new XMLParser({
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: true,
  maxNestedTags: 16,
  strictReservedNames: true,
  isArray: () => true,
  // What follows keeps apart what the parser would run together: white space, comments, CDATA.
  trimValues: false,
  alwaysCreateTextNode: true,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
  jPath: false,
});

const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;

function rootOf(xml: string, root: string): XmlNode {
  const document = withoutDeclaration(xml);
  if (!document.startsWith('<')) return refuse(document, 'answer is not XML');
  if (DOCUMENT_TYPE.test(document)) return refuse(document, 'answer declares a document type');
  const tree = treeOf(document) ?? refuse(document, whyNoTree(document, root));
  const [node, ...others] = children(tree, root);
  if (node === undefined) return refuse(document, `root is not ${root}`);
  const names = Object.keys(tree).filter((name) => !name.startsWith('#'));
  if (names.length > 1 || others.length > 0) throw new ShapeError('answer has more than one root');
  return node;
}

function refuse(document: string, reason: string): never {
  throw new ShapeError(HTML_TAG.test(document) ? 'answer is an HTML page' : reason);
}

function whyNoTree(document: string, root: string): string {
  const isCut = document.includes(`<${root}`) && !document.includes(`</${root}>`);
  return isCut ? 'answer is cut: no closing tag' : 'answer is not well-formed XML';
}

const DECLARATION =
  /^<\?xml\s+version\s*=\s*["']1\.[01]["'](?:\s+encoding\s*=\s*["']([\w.-]+)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>/;

function withoutDeclaration(xml: string): string {
  const [declaration = '', encoding = 'UTF-8'] = DECLARATION.exec(xml) ?? [];
  if (!/^(?:utf-8|us-ascii)$/i.test(encoding)) throw new ShapeError('answer is not UTF-8');
  return trimmed(xml.slice(declaration.length));
}

/** Room for 900 installments, and too little to hold up the event loop. */
const MOST_TOKENS = 20_000;
const ILLEGAL_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/;
const TOKEN = new RegExp(
  [
    '[^<&]+',
    REFERENCE.source,
    '</[^\\s<>/="\'&!?]+\\s*>',
    '<[^\\s<>/="\'&!?]+(?:\\s+[^\\s<>/="\'&!?]+\\s*=\\s*(?:"[^"<]*"|\'[^\'<]*\')){0,50}\\s*/?>',
    '<!--[^]*?-->',
    '<!\\[CDATA\\[[^]*?\\]\\]>',
  ].join('|'),
  'y',
);

/**
 * The parser's validator lets much pass (`</x/>`, a second root that closes itself, text behind it), so a
 * lexical check goes first. Markup declarations and processing instructions are no tokens: they die unread.
 */
function treeOf(document: string): XmlNode | undefined {
  if (ILLEGAL_CHARACTER.test(document) || !isMadeOfTokens(document)) return undefined;
  try {
    return parser.parse(document, true) as XmlNode;
  } catch {
    return undefined;
  }
}

function isMadeOfTokens(document: string): boolean {
  TOKEN.lastIndex = 0;
  for (let count = 0; TOKEN.lastIndex < document.length; count += 1) {
    if (count === MOST_TOKENS) throw new ShapeError('answer has too many elements');
    if (!TOKEN.test(document)) return false;
  }
  return true;
}

function children(node: XmlNode, name: string): readonly XmlNode[] {
  const found = Object.hasOwn(node, name) ? node[name] : undefined;
  return typeof found === 'object' ? found : [];
}

function single(found: readonly XmlNode[], path: string): XmlNode {
  const [node, ...others] = found;
  if (node === undefined) throw new ShapeError(`${path} is missing`);
  if (others.length > 0) throw new ShapeError(`${path} is given more than once`);
  return node;
}

function parent(node: XmlNode, path: string): XmlNode {
  if (trimmed(node['#text']) !== '' || node['#cdata']) {
    throw new ShapeError(`${path} has text between its elements`);
  }
  return node;
}

/** CDATA that stands alone is read literally; any mixture with text, comments or elements is refused. */
function plainText(node: XmlNode, path: string): string {
  const names = Object.keys(node).filter((name) => name !== '#text');
  if (names.length === 0) return trimmed(withCharacters(node['#text'] ?? '', path));
  const [cdata, ...others] = children(node, '#cdata');
  const isMixed = names.length > 1 || others.length > 0 || trimmed(node['#text']) !== '';
  if (cdata === undefined || isMixed) throw new ShapeError(`${path} is not plain text`);
  return trimmed(cdata['#text']);
}

const EVERY_REFERENCE = new RegExp(REFERENCE.source, 'g');
const PREDEFINED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NO_CHARACTER = '\uFFFF';

function withCharacters(raw: string, path: string): string {
  const decoded = raw.replace(
    EVERY_REFERENCE,
    (_, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return PREDEFINED[name] ?? NO_CHARACTER;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : NO_CHARACTER;
    },
  );
  if (ILLEGAL_CHARACTER.test(decoded)) throw new ShapeError(`${path} has an illegal character`);
  return decoded;
}

/** XML's own white space, in one pass each way: an end-anchored pattern is quadratic on a run of blanks. */
function trimmed(value = ''): string {
  const isBlank = (at: number) => ' \t\r\n'.includes(value.charAt(at));
  let start = 0;
  let end = value.length;
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return value.slice(start, end);
}
