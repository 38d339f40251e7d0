import { numberLimits } from '@tieuchi/criteria/number-limits';
import type { ScalarValue } from '@tieuchi/criteria/responses';
import type { Input, OptionsInput } from '@tieuchi/criteria/types';
import { checkDecimals } from '@tieuchi/forms/answer-schema';
import { formatDate, formatNumber, parseNumber } from '@tieuchi/ui/format';

/** Why a text is no value of an input; a key of the texts. */
export type CellProblem =
  | 'figures.notNumber'
  | 'figures.notWhole'
  | 'figures.outOfLimits'
  | 'figures.tooManyDecimals'
  | 'figures.notYesNo'
  | 'figures.notOption'
  | 'figures.notDate';

/** A text as read; null: empty, so that the value is taken away. */
export type ReadCell =
  | { readonly ok: true; readonly value: ScalarValue }
  | { readonly ok: false; readonly problem: CellProblem };

const yes = new Set(['có', 'co', 'x', 'yes', 'true', '1', 'đạt']);
const no = new Set(['không', 'khong', 'no', 'false', '0', 'chưa đạt']);

const read = (value: ScalarValue): ReadCell => ({ ok: true, value });
const refuse = (problem: CellProblem): ReadCell => ({ ok: false, problem });

/** Reads what was typed or pasted into a cell: numbers the Vietnamese way, options by name or id, days as 21/11/2026. */
export function readCell(input: Input, typed: string): ReadCell {
  const text = typed.normalize('NFC').trim();
  if (text === '') return read(null);
  switch (input.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return readNumber(input, text);
    case 'boolean':
      return readYesNo(text, [input.yes, input.no]);
    case 'choice': {
      const id = optionOf(input, text);
      return id === undefined ? refuse('figures.notOption') : read(id);
    }
    case 'checklist': {
      const ids = text.split(';').map((part) => optionOf(input, part.trim()));
      const known = ids.filter((id) => id !== undefined);
      return known.length < ids.length ? refuse('figures.notOption') : read([...new Set(known)]);
    }
    case 'text':
      return read(text);
    case 'date':
      return readDay(text);
  }
}

function readNumber(input: Extract<Input, { kind: 'number' | 'count' | 'percent' | 'money' }>, text: string) {
  const number = parseNumber(text.replace(/%$/, ''));
  if (number === undefined) return refuse('figures.notNumber');
  const { min, max, whole } = numberLimits(input);
  if (whole && !Number.isInteger(number)) return refuse('figures.notWhole');
  if (number < min || number > max) return refuse('figures.outOfLimits');
  if (input.decimals !== undefined && !checkDecimals(number, input.decimals))
    return refuse('figures.tooManyDecimals');
  return read(number);
}

function readYesNo(text: string, words: [yes: string | undefined, no: string | undefined]): ReadCell {
  const word = text.toLowerCase();
  if (word === words[0]?.toLowerCase() || yes.has(word)) return read(true);
  if (word === words[1]?.toLowerCase() || no.has(word)) return read(false);
  return refuse('figures.notYesNo');
}

function optionOf({ options }: OptionsInput, text: string): string | undefined {
  const word = text.toLowerCase();
  return options.find(({ id, name }) => id === text || name.toLowerCase() === word)?.id;
}

function readDay(text: string): ReadCell {
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day =
    local === null ? text : [local[3], local[2]?.padStart(2, '0'), local[1]?.padStart(2, '0')].join('-');
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  return exists === true ? read(day) : refuse('figures.notDate');
}

/** A stored value as people type it; what `readCell` reads again. */
export function cellText(input: Input, value: ScalarValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') {
    const [word, other] = input.kind === 'boolean' ? [input.yes, input.no] : [];
    return value ? (word ?? 'Có') : (other ?? 'Không');
  }
  const nameOf = (id: string) =>
    input.kind === 'choice' || input.kind === 'checklist'
      ? (input.options.find((option) => option.id === id)?.name ?? id)
      : id;
  if (Array.isArray(value)) return value.map(nameOf).join('; ');
  return input.kind === 'date' ? formatDate(value) : nameOf(value);
}
