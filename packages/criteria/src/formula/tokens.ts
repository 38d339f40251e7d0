import type { FormulaProblem, Span } from './expression.ts';

/** A word or sign of a formula. Keywords and operators carry their own text; names and texts their content. */
export interface Token extends Span {
  readonly kind: 'number' | 'name' | 'text' | 'sign' | 'end';
  readonly text: string;
}

const SPACE = /[ \t\r\n]+/y;
const NUMBER = /[0-9]+(?:\.[0-9]+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const TEXT = /'[^'\r\n]*'|"[^"\r\n]*"/y;
const SIGN = /==|!=|<=|>=|[-+*/(),<>]/y;

/** Reads one token at a time, so that a hostile text costs no more than what is read before its first problem. */
export class TokenReader {
  private position = 0;

  constructor(private readonly text: string) {}

  /** The next token, `end` forever after the last one, or the problem at this place. */
  next(): Token | FormulaProblem {
    this.match(SPACE);
    const start = this.position;
    if (start >= this.text.length)
      return { kind: 'end', text: '', start: this.text.length, end: this.text.length };
    const number = this.match(NUMBER);
    if (number !== undefined) return { kind: 'number', text: number, start, end: this.position };
    const name = this.match(NAME);
    if (name !== undefined) return { kind: 'name', text: name, start, end: this.position };
    const sign = this.match(SIGN);
    if (sign !== undefined) return { kind: 'sign', text: sign, start, end: this.position };
    const quoted = this.match(TEXT);
    if (quoted !== undefined) return { kind: 'text', text: quoted.slice(1, -1), start, end: this.position };
    return this.problem(start);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }

  private problem(start: number): FormulaProblem {
    const character = String.fromCodePoint(this.text.codePointAt(start) ?? 0);
    const span = { start, end: start + character.length };
    if (character === '=') return { code: 'formulaSingleEquals', ...span, params: {} };
    if (character === "'" || character === '"') {
      return { code: 'formulaTextNotClosed', start, end: this.text.length, params: {} };
    }
    return { code: 'formulaUnexpectedCharacter', ...span, params: { character } };
  }
}
