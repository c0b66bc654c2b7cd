import { FIELDS, isScalar, type ScalarName } from './fields.js';
import { syntaxError, type Token, tokensOf } from './lexer.js';
import { readLiteral, type Value } from './literals.js';
import { Problem } from './problems.js';

/*
 * filter  = and *( SP "or" SP and )          and  = unary *( SP "and" SP unary )
 * unary   = "not" SP "(" filter ")" / "(" filter ")" / compare / among / call
 * compare = text SP op SP literal            op   = eq ne gt ge lt le
 * among   = field SP "in" SP "(" literal *( "," literal ) ")"
 * call    = ( contains / startswith / endswith ) "(" text "," literal ")"
 * text    = field / ( tolower / toupper ) "(" field ")"
 *
 * A literal has the form of its field's type; null stands with eq and ne only; GUIDs and booleans
 * have no order. Everything else is a 400.
 */
export type Fold = 'tolower' | 'toupper';
export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextTest = 'contains' | 'startswith' | 'endswith';

export interface Operand {
  readonly field: ScalarName;
  readonly fold: Fold | undefined;
}

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly inner: Filter }
  | ({ readonly kind: 'compare'; readonly op: Operator; readonly value: Value | null } & Operand)
  | { readonly kind: 'in'; readonly field: ScalarName; readonly values: readonly Value[] }
  | ({ readonly kind: 'call'; readonly test: TextTest; readonly value: string } & Operand);

const OPERATORS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const FOLDS: readonly string[] = ['tolower', 'toupper'];
const TESTS: readonly string[] = ['contains', 'startswith', 'endswith'];
const EQUALITY: readonly string[] = ['eq', 'ne'];
const DEEPEST = 100;

export const parseFilter = (source: string): Filter => new Parser(source).whole();

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokensOf(source);
  }

  whole(): Filter {
    if (this.#peek().spaced) throw this.#error('no space');
    const filter = this.#filter();
    if (this.#take('end', 'the end').spaced) throw this.#error('no space');
    return filter;
  }

  #filter(): Filter {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Problem(400, `A filter deeper than ${DEEPEST}.`);
    const filter = this.#chain('or', () => this.#chain('and', () => this.#unary()));
    this.#depth -= 1;
    return filter;
  }

  #chain(word: 'and' | 'or', part: () => Filter): Filter {
    const first = part();
    const parts = [first];
    while (this.#peek().text === word) {
      this.#spacedWord();
      parts.push(part());
    }
    return parts.length === 1 ? first : { kind: word, parts };
  }

  #unary(): Filter {
    const { kind, text } = this.#peek();
    if (kind === 'open') return this.#inParentheses(() => this.#filter());
    if (text === 'not') {
      this.#next();
      if (!this.#peek().spaced) throw this.#error('a space after not');
      return { kind: 'not', inner: this.#inParentheses(() => this.#filter()) };
    }
    if (TESTS.includes(text)) return this.#call();
    const operand = this.#operand();
    return this.#peek().text === 'in' && operand.fold === undefined
      ? this.#among(operand.field)
      : this.#comparison(operand);
  }

  #call(): Filter {
    const test = this.#function().text as TextTest;
    return this.#inParentheses(() => {
      const operand = this.#textOperand(this.#operand());
      this.#take('comma', 'a comma');
      const value = String(this.#literal(operand.field));
      return { kind: 'call', test, ...operand, value };
    });
  }

  #comparison(operand: Operand): Filter {
    if (!OPERATORS.includes(this.#peek().text)) throw this.#error(OPERATORS.join(' '));
    const op = this.#spacedWord().text as Operator;
    const isEquality = EQUALITY.includes(op);
    if (isEquality && this.#peek().text === 'null') {
      this.#next();
      return { kind: 'compare', ...operand, op, value: null };
    }
    const { kind } = FIELDS[operand.field];
    if (!isEquality && (kind === 'guid' || kind === 'boolean'))
      throw new Problem(400, `${operand.field} has no order: ${op} is not supported.`);
    return { kind: 'compare', ...operand, op, value: this.#literal(operand.field) };
  }

  #among(field: ScalarName): Filter {
    this.#spacedWord();
    return this.#inParentheses(() => {
      const values = [this.#literal(field)];
      while (this.#peek().kind === 'comma') {
        this.#next();
        values.push(this.#literal(field));
      }
      return { kind: 'in', field, values };
    });
  }

  #operand(): Operand {
    const { text } = this.#peek();
    if (!FOLDS.includes(text)) return { field: this.#field(), fold: undefined };
    this.#function();
    return this.#inParentheses(() =>
      this.#textOperand({ field: this.#field(), fold: text as Fold }),
    );
  }

  #textOperand(operand: Operand): Operand {
    if (FIELDS[operand.field].kind !== 'text')
      throw new Problem(400, `${operand.field} is no text.`);
    return operand;
  }

  #field(): ScalarName {
    const { text } = this.#take('word', 'a property');
    if (!isScalar(text)) throw new Problem(400, `Could not find a property named '${text}'.`);
    return text;
  }

  #literal(field: ScalarName): Value {
    const token = this.#next();
    const value = readLiteral(field, token);
    if (value === undefined)
      throw syntaxError(this.#source, token.at, `a ${FIELDS[field].kind} literal for ${field}`);
    return value;
  }

  #inParentheses<Inner>(inner: () => Inner): Inner {
    this.#take('open', '(');
    const value = inner();
    this.#take('close', ')');
    return value;
  }

  /** Its parenthesis follows at once. */
  #function(): Token {
    const name = this.#next();
    if (this.#peek().spaced) throw this.#error(`no space after ${name.text}`);
    return name;
  }

  /** An operator in words: a space on both sides. */
  #spacedWord(): Token {
    const word = this.#next();
    if (!word.spaced || !this.#peek().spaced)
      throw syntaxError(this.#source, word.at, `spaces around ${word.text}`);
    return word;
  }

  #take(kind: Token['kind'], wanted: string): Token {
    if (this.#peek().kind !== kind) throw this.#error(wanted);
    return this.#next();
  }

  #error(wanted: string): Problem {
    return syntaxError(this.#source, this.#peek().at, wanted);
  }

  #peek(): Token {
    return (
      this.#tokens[this.#at] ?? { kind: 'end', text: '', at: this.#source.length, spaced: false }
    );
  }

  #next(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }
}
