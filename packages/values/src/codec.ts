import type { ScalarValue } from '@tieuchi/criteria/responses';
import { readBoolean, writeBoolean } from './boolean-codec.ts';
import { readDate, writeDate } from './date-codec.ts';
import { readNumber, writeNumber } from './number/number-codec.ts';
import { readChecklist, readChoice, writeChecklist, writeChoice } from './options-codec.ts';
import { type Reading, taken } from './reading.ts';
import type { TextSource, ValueShape } from './shape.ts';

/**
 * Reads a text of a field, whatever its kind: as exactly the value that it says, or as empty, ambiguous or refused. What is empty
 * is no value; an empty checklist is said in words ("Không chọn mục nào").
 */
export function readText(shape: ValueShape, text: string, source: TextSource): Reading {
  switch (shape.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return readNumber(shape, text, source);
    case 'boolean':
      return readBoolean(shape, text);
    case 'choice':
      return readChoice(shape, text);
    case 'checklist':
      return readChecklist(shape, text);
    case 'date':
      return readDate(text);
    case 'text': {
      const kept = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
      return kept === '' ? { state: 'empty' } : taken(kept);
    }
  }
}

/**
 * A value as a text that `readText` reads back to the same value from the same kind of place; null is the empty text. A value of
 * another kind than the field's, as a damaged record may hold, is written as it stands.
 */
export function writeText(shape: ValueShape, value: ScalarValue, source: Pick<TextSource, 'from'>): string {
  if (value === null) return '';
  switch (shape.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return typeof value === 'number' ? writeNumber(shape, value, source) : String(value);
    case 'boolean':
      return typeof value === 'boolean' ? writeBoolean(shape, value) : String(value);
    case 'choice':
      return typeof value === 'string' ? writeChoice(shape, value) : String(value);
    case 'checklist':
      return Array.isArray(value) ? writeChecklist(shape, value) : String(value);
    case 'date':
      return typeof value === 'string' ? writeDate(value) : String(value);
    case 'text':
      return String(value);
  }
}
