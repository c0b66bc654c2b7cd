import { Problem } from './problems.js';

export type TokenKind =
  | 'text'
  | 'guid'
  | 'instant'
  | 'number'
  | 'word'
  | 'open'
  | 'close'
  | 'comma'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
  /** A space stands before it. */
  readonly spaced: boolean;
}

/** Bare literals end where no letter, digit, dot, colon or dash follows. */
const EDGE = String.raw`(?![\w.:\-])`;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', /'(?:[^']|'')*'/y],
  ['guid', new RegExp(String.raw`[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}${EDGE}`, 'y')],
  [
    'instant',
    new RegExp(
      String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+\-]\d{2}:\d{2})${EDGE}`,
      'y',
    ),
  ],
  ['number', new RegExp(String.raw`-?\d+(?:\.\d+)?${EDGE}`, 'y')],
  ['word', new RegExp(String.raw`[A-Za-z]\w*${EDGE}`, 'y')],
  ['open', /\(/y],
  ['close', /\)/y],
  ['comma', /,/y],
];

export const syntaxError = (source: string, at: number, wanted = 'something else'): Problem =>
  new Problem(400, `Syntax error at position ${at} in '${source}': expected ${wanted}.`);

/** The words of an expression; only spaces stand between them. */
export function tokensOf(source: string): readonly Token[] {
  if (/\p{Cc}/u.test(source)) throw new Problem(400, 'A control character in a query option.');
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  while (at < source.length) {
    if (source[at] === ' ') {
      at += 1;
      spaced = true;
      continue;
    }
    const token = tokenAt(source, at, spaced);
    tokens.push(token);
    at += token.text.length;
    spaced = false;
  }
  return [...tokens, { kind: 'end', text: '', at, spaced }];
}

function tokenAt(source: string, at: number, spaced: boolean): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { kind, text, at, spaced };
  }
  throw syntaxError(source, at);
}
