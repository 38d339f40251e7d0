import { decimalOf } from '../formats/decimal.ts';
import type { NumberFormat } from '../formats/number-format.ts';
import { emptyCell, type SheetCell } from '../sheet.ts';
import { longestCell } from '../table-limits.ts';
import { TableError } from '../table-problem.ts';

/** A cell as the workbook stores it. */
export interface StoredCell {
  /** `t`: how `value` is to be read. */
  readonly type: string;
  /** `v`; undefined where there is none. */
  readonly value: string | undefined;
  /** Text that stands in the cell itself. */
  readonly inline: string;
  readonly isFormula: boolean;
  readonly format: NumberFormat;
}

/** A stored cell as what the sheet shows of it. */
export function shownCell(cell: StoredCell, strings: readonly string[]): SheetCell {
  const { type, value, inline, isFormula, format } = cell;
  if (type === 'inlineStr') return textCell(inline === '' ? (value ?? '') : inline, format);
  if (value === undefined || (value === '' && type !== 'str'))
    return isFormula ? { kind: 'error', shown: '', problem: 'formulaWithoutValue' } : emptyCell;
  switch (type) {
    case 's': {
      const text = /^\d+$/.test(value) ? strings[Number(value)] : undefined;
      if (text === undefined) throw new TableError({ code: 'damaged' });
      return textCell(text, format);
    }
    case 'str':
      return textCell(value, format);
    case 'b':
      return booleanCell(value);
    case 'e':
      return { kind: 'error', shown: value, problem: 'errorValue' };
    case 'd':
      return dayCell(value);
    case 'n': {
      const number = decimalOf(value);
      if (number === undefined) throw new TableError({ code: 'damaged' });
      return format.number(number);
    }
    // A kind of cell that no edition of the format knows.
    default:
      throw new TableError({ code: 'damaged' });
  }
}

function textCell(text: string, format: NumberFormat): SheetCell {
  if (text === '') return emptyCell;
  if (text.length > longestCell) return { kind: 'error', shown: text.slice(0, 100), problem: 'tooLong' };
  return format.text(text);
}

function booleanCell(value: string): SheetCell {
  return value === '1' || value === 'true'
    ? { kind: 'boolean', shown: 'TRUE', value: true }
    : { kind: 'boolean', shown: 'FALSE', value: false };
}

function dayCell(value: string): SheetCell {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(value) ?? [];
  if (year === undefined) return { kind: 'error', shown: value, problem: 'otherFormat' };
  return { kind: 'date', shown: `${day}/${month}/${year}`, day: `${year}-${month}-${day}` };
}
