import type { ScalarValue } from '@tieuchi/criteria/responses';
import { writeText } from '@tieuchi/values/codec';
import type { ValueShape } from '@tieuchi/values/shape';
import type { SheetCell } from './sheet.ts';

/** Digits that a spreadsheet keeps of a number. */
const keptDigits = 15;

/**
 * A value as the product writes it into a sheet: numbers as numbers, so that they can be reckoned with and read in one way only,
 * everything else (and numbers of more digits than a spreadsheet keeps) as the text of its codec.
 */
export function writeCell(shape: ValueShape, value: ScalarValue): string | number {
  const isKept = typeof value === 'number' && Number(value.toPrecision(keptDigits)) === value;
  return isKept ? value : writeText(shape, value, { from: 'sheet' });
}

/**
 * Whether a cell is what the product writes for a value. Then nothing was changed, even where the value is one that nobody could type:
 * with more digits than a number may have, or spaces around a text.
 */
export function isWrittenCell(shape: ValueShape, value: ScalarValue, cell: SheetCell): boolean {
  const written = writeCell(shape, value);
  if (typeof written === 'number')
    return cell.kind === 'number' && Number(cell.exact) === written && cell.unit === '';
  return cell.kind === 'text'
    ? cell.shown === written.replace(/\r\n?/g, '\n')
    : cell.kind === 'empty' && written === '';
}
