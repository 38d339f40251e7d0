import { Rational } from '../../exact/rational.ts';
import { nearest } from '../../findings/nearest.ts';
import { MAX_DIGITS, MAX_NESTING, MAX_NODES } from '../../limits/limits.ts';
import type {
  ArithmeticOperator,
  ComparisonOperator,
  Expression,
  FormulaProblem,
  FunctionName,
} from './expression.ts';
import { functionNames } from './expression.ts';
import { type Token, TokenReader, wordProblem } from './tokens.ts';
import { CALLED, JOINING, TURNING } from './words.ts';

/** A formula as a tree, or the first place where it stops making sense. */
export type ParsedFormula =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problems: FormulaProblem[] };

const functions = new Map<string, FunctionName>(functionNames.map((name) => [name, name]));
const comparisons = new Map<string, ComparisonOperator>(
  (['==', '!=', '<', '<=', '>', '>='] as const).map((sign) => [sign, sign]),
);
const sums = new Map<string, ArithmeticOperator>([
  ['+', '+'],
  ['-', '-'],
]);
const products = new Map<string, ArithmeticOperator>([
  ['*', '*'],
  ['/', '/'],
]);
/** Words that an input cannot be called. `true` and `false` are kept back so that no input takes them. */
export const reservedWords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'true', 'false']);

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

class Stop extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.code);
  }
}

class Parser {
  private readonly reader: TokenReader;
  private token: Token;
  private previous: Token | undefined;
  private nesting = 0;
  private nodes = 0;

  constructor(private readonly text: string) {
    this.reader = new TokenReader(text);
    this.token = this.read();
  }

  parse(): Expression {
    if (this.atEnd()) {
      throw new Stop({ code: 'formulaEmpty', start: 0, end: this.token.end, params: {} });
    }
    const expression = this.either();
    if (!this.atEnd()) this.unexpected();
    return expression;
  }

  private read(): Token {
    const next = this.reader.next();
    if ('code' in next) throw new Stop(next);
    return next;
  }

  private take(): Token {
    const taken = this.token;
    this.previous = taken;
    this.token = this.read();
    return taken;
  }

  private unexpected(): never {
    const { start, end, kind, text } = this.token;
    if (kind === 'end') throw new Stop({ code: 'formulaUnexpectedEnd', start, end, params: {} });
    const word = this.foreignWord();
    if (word !== undefined) throw new Stop(word);
    throw new Stop({ code: 'formulaUnexpectedToken', start, end, params: { token: text.slice(0, 40) } });
  }

  /** What people write where the language has another word or sign; undefined for what is nothing like it. */
  private foreignWord(): FormulaProblem | undefined {
    const { kind, text, start, end } = this.token;
    const { previous } = this;
    if (previous?.kind === 'name' && TURNING.has(previous.text.toLowerCase()) && previous.text !== 'not')
      return wordProblem(this.text, previous, 'not');
    const joining = kind === 'name' ? own(JOINING, text.toLowerCase()) : undefined;
    if (joining !== undefined && joining !== text) return wordProblem(this.text, this.token, joining);
    const isComma = text === ',' && kind === 'sign' && previous?.kind === 'number' && previous.end === start;
    const decimals = isComma ? /^[0-9]+(?![0-9.])/.exec(this.text.slice(end))?.[0] : undefined;
    if (decimals === undefined || previous === undefined || previous.text.includes('.')) return undefined;
    const params = {
      number: `${previous.text},${decimals}`.slice(0, 40),
      instead: `${previous.text}.${decimals}`.slice(0, 40),
    };
    // Three digits may be thousands.
    const sure = decimals.length !== 3 || previous.text.startsWith('0');
    return {
      code: 'formulaDecimalComma',
      start: previous.start,
      end: end + decimals.length,
      params,
      ...(sure && { mend: { start, end, text: '.' } }),
    };
  }

  private atEnd(): boolean {
    return this.token.kind === 'end';
  }

  private isSign(text: string): boolean {
    return this.token.kind === 'sign' && this.token.text === text;
  }

  private isWord(text: string): boolean {
    return this.token.kind === 'name' && this.token.text === text;
  }

  private close(): number {
    if (!this.isSign(')')) this.unexpected();
    const { end } = this.token;
    this.take();
    return end;
  }

  private node(expression: Expression): Expression {
    this.nodes += 1;
    if (this.nodes > MAX_NODES) {
      const { start, end } = expression;
      throw new Stop({ code: 'formulaTooLarge', start, end, params: { limit: MAX_NODES } });
    }
    return expression;
  }

  private deeper<T>(read: () => T): T {
    this.nesting += 1;
    if (this.nesting > MAX_NESTING) {
      const { start, end } = this.token;
      throw new Stop({ code: 'formulaTooDeep', start, end, params: { limit: MAX_NESTING } });
    }
    const result = read();
    this.nesting -= 1;
    return result;
  }

  private either(): Expression {
    let left = this.both();
    while (this.isWord('or')) {
      this.take();
      const right = this.both();
      left = this.node({ kind: 'logic', operator: 'or', left, right, start: left.start, end: right.end });
    }
    return left;
  }

  private both(): Expression {
    let left = this.negation();
    while (this.isWord('and')) {
      this.take();
      const right = this.negation();
      left = this.node({ kind: 'logic', operator: 'and', left, right, start: left.start, end: right.end });
    }
    return left;
  }

  private negation(): Expression {
    if (!this.isWord('not')) return this.comparison();
    const { start } = this.take();
    const operand = this.deeper(() => this.negation());
    return this.node({ kind: 'not', operand, start, end: operand.end });
  }

  private comparison(): Expression {
    const left = this.sum();
    const operator = this.token.kind === 'sign' ? comparisons.get(this.token.text) : undefined;
    if (operator === undefined) return left;
    this.take();
    const right = this.sum();
    if (this.token.kind === 'sign' && comparisons.has(this.token.text)) {
      const { start, end, text } = this.token;
      throw new Stop({ code: 'formulaChain', start, end, params: { first: operator, second: text } });
    }
    return this.node({ kind: 'comparison', operator, left, right, start: left.start, end: right.end });
  }

  private sum(): Expression {
    let left = this.product();
    for (;;) {
      const operator = this.token.kind === 'sign' ? sums.get(this.token.text) : undefined;
      if (operator === undefined) return left;
      this.take();
      const right = this.product();
      left = this.node({ kind: 'arithmetic', operator, left, right, start: left.start, end: right.end });
    }
  }

  private product(): Expression {
    let left = this.signed();
    for (;;) {
      const operator = this.token.kind === 'sign' ? products.get(this.token.text) : undefined;
      if (operator === undefined) return left;
      this.take();
      const right = this.signed();
      left = this.node({ kind: 'arithmetic', operator, left, right, start: left.start, end: right.end });
    }
  }

  private signed(): Expression {
    if (!this.isSign('-')) return this.primary();
    const { start } = this.take();
    const operand = this.deeper(() => this.signed());
    return this.node({ kind: 'negate', operand, start, end: operand.end });
  }

  private primary(): Expression {
    const { kind, text, start, end } = this.token;
    if (kind === 'number') {
      this.take();
      return this.node({ kind: 'number', value: this.constant(text, { start, end }), start, end });
    }
    if (kind === 'text') {
      this.take();
      return this.node({ kind: 'text', value: text, start, end });
    }
    if (kind === 'name' && !reservedWords.has(text)) {
      this.take();
      if (this.isSign('(')) return this.call(text, { start, end });
      return this.node({ kind: 'name', name: text, start, end });
    }
    if (!this.isSign('(')) this.unexpected();
    this.take();
    const inner = this.deeper(() => this.either());
    // The span takes the brackets in, so that a finding marks what an author would select.
    return { ...inner, start, end: this.close() };
  }

  private constant(text: string, span: { start: number; end: number }): Rational {
    try {
      return Rational.parse(text);
    } catch {
      throw new Stop({ code: 'formulaNumberTooLong', ...span, params: { limit: MAX_DIGITS } });
    }
  }

  private unknownFunction(name: string, span: { start: number; end: number }): FormulaProblem {
    const lower = name.toLowerCase();
    const joining = own(JOINING, lower);
    if (TURNING.has(lower)) return wordProblem(this.text, span, 'not');
    if (joining !== undefined) return wordProblem(this.text, span, joining);
    const meant = own(CALLED, lower) ?? nearest(name, functionNames);
    const params = { name: name.slice(0, 40) };
    return {
      code: 'formulaUnknownFunction',
      ...span,
      params,
      ...(meant !== undefined && { mend: { ...span, text: meant } }),
    };
  }

  private call(name: string, span: { start: number; end: number }): Expression {
    const known = functions.get(name);
    if (known === undefined) throw new Stop(this.unknownFunction(name, span));
    this.take();
    const args: Expression[] = [];
    if (!this.isSign(')')) {
      args.push(this.deeper(() => this.either()));
      while (this.isSign(',')) {
        this.take();
        args.push(this.deeper(() => this.either()));
      }
    }
    return this.node({ kind: 'call', name: known, args, start: span.start, end: this.close() });
  }
}

/**
 * Parses a formula of the document language. Never throws, whatever the text: it stops at the first problem, at nesting
 * 50 and at 500 nodes. Names and types are not looked at, see `checkFormula`.
 */
export function parseFormula(text: string): ParsedFormula {
  try {
    return { ok: true, expression: new Parser(text).parse() };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problems: [error.problem] };
    throw error;
  }
}
