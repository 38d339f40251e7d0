import type { FunctionName } from './expression.ts';

/** What people write where the language has another sign. */
export const SIGNS: Readonly<Record<string, string>> = {
  '&&': 'and',
  '&': 'and',
  '||': 'or',
  '|': 'or',
  '∧': 'and',
  '∨': 'or',
  '¬': 'not',
  '!': 'not',
  '≥': '>=',
  '⩾': '>=',
  '=>': '>=',
  '≤': '<=',
  '⩽': '<=',
  '=<': '<=',
  '≠': '!=',
  '<>': '!=',
  '===': '==',
  '!==': '!=',
  '×': '*',
  '·': '*',
  '∙': '*',
  '⋅': '*',
  '÷': '/',
  ':': '/',
  '∕': '/',
  '−': '-',
  '–': '-',
  '—': '-',
  ';': ',',
  '“': "'",
  '”': "'",
  '‘': "'",
  '’': "'",
};

/** What people write where the language joins two conditions. */
export const JOINING: Readonly<Record<string, 'and' | 'or'>> = {
  và: 'and',
  va: 'and',
  and: 'and',
  hoặc: 'or',
  hoac: 'or',
  or: 'or',
  hay: 'or',
};

/** What people write in front of a condition to turn it round. */
export const TURNING: ReadonlySet<string> = new Set(['không', 'khong', 'not', 'chưa']);

/** What people call the functions. */
export const CALLED: Readonly<Record<string, FunctionName>> = {
  nếu: 'if',
  neu: 'if',
  iff: 'if',
  tổng: 'sum',
  tong: 'sum',
  đếm: 'count',
  dem: 'count',
  countif: 'count',
  làm_tròn: 'round',
  lam_tron: 'round',
  minimum: 'min',
  maximum: 'max',
};
