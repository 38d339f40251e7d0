import type { FormulaProblem, Span } from './expression.ts';
import { SIGNS } from './words.ts';

/** A word or sign of a formula. Keywords and operators carry their own text; names and texts their content. */
export interface Token extends Span {
  readonly kind: 'number' | 'name' | 'text' | 'sign' | 'end';
  readonly text: string;
}

const SPACE = /[ \t\r\n]+/y;
const NUMBER = /[0-9]+(?:\.[0-9]+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const TEXT = /'[^'\r\n]*'|"[^"\r\n]*"/y;
/** Signs of other languages, with quotes and grouped numbers as a whole. */
const FOREIGN =
  /[“‘][^”’'"\r\n]*[”’]|[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9.])|===|!==|<>|=>|=<|&&?|\|\|?|!(?!=)|[∧∨¬≥⩾≤⩽≠×·∙⋅÷:∕−–—;]/uy;
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
    const foreign = this.match(FOREIGN);
    if (foreign !== undefined) return this.foreign(foreign, start);
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

  /** What is written in place of a sign of the language. */
  private foreign(word: string, start: number): FormulaProblem {
    const end = start + word.length;
    const quoted = /^[“‘](.*)[”’]$/u.exec(word)?.[1];
    const grouped = /^[0-9]/.test(word) ? word.replaceAll('.', '') : undefined;
    const text = quoted === undefined ? (grouped ?? SIGNS[word] ?? word) : `'${quoted}'`;
    return wordProblem(this.text, { start, end }, text);
  }

  private problem(start: number): FormulaProblem {
    const character = String.fromCodePoint(this.text.codePointAt(start) ?? 0);
    const span = { start, end: start + character.length };
    if (character === '=')
      return { code: 'formulaSingleEquals', ...span, params: {}, mend: { ...span, text: '==' } };
    if (character === '%') return percentProblem(this.text, span);
    const plain = character.normalize('NFKC');
    if (plain !== character && /^[-+*/(),<>=0-9A-Za-z.]+$/.test(plain))
      return wordProblem(this.text, span, plain);
    if (character === "'" || character === '"') {
      return { code: 'formulaTextNotClosed', start, end: this.text.length, params: {} };
    }
    return { code: 'formulaUnexpectedCharacter', ...span, params: { character } };
  }
}

/** A word or sign that the language has another for; put in its place, it stands apart from the words beside it. */
export function wordProblem(whole: string, span: Span, instead: string): FormulaProblem {
  const letters = /[\p{L}\p{N}]$/u.test(instead);
  const before = letters && /[\p{L}\p{N}_)]$/u.test(whole.slice(0, span.start)) ? ' ' : '';
  const after = letters && /^[\p{L}\p{N}_(]/u.test(whole.slice(span.end)) ? ' ' : '';
  const { start, end } = span;
  const params = { word: whole.slice(start, end).slice(0, 40), instead: instead.slice(0, 40) };
  return {
    code: 'formulaWord',
    start,
    end,
    params,
    mend: { start, end, text: `${before}${instead}${after}` },
  };
}

function percentProblem(whole: string, span: Span): FormulaProblem {
  const number = /[0-9]+(?:\.[0-9]+)?$/.exec(whole.slice(0, span.start).trimEnd())?.[0] ?? '';
  const share = number === '' ? '' : String(Number((Number(number) / 100).toPrecision(12)));
  return { code: 'formulaPercentSign', ...span, params: { number, share } };
}
