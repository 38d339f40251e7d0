import { plainText } from './plain-text.ts';
import { type Reading, refused, taken } from './reading.ts';

/** Eight digits too: the keypad that a phone shows for a number may have no other sign. */
const SHAPES = [
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
];
const SHORT_YEAR = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/;
const FIRST_YEAR = 1900;

/**
 * Reads a day in the Vietnamese order (5/9/2026 is 5 September; also with `-` or `.`, or as eight digits) or in ISO form, and
 * gives it in ISO form. Days that do not exist, or from before 1900, are refused; so are years of two digits.
 */
export function readDate(text: string): Reading<string> {
  const plain = plainText(text);
  if (plain === '') return { state: 'empty' };
  const parts = SHAPES.map((shape) => shape.exec(plain)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return refused({ code: SHORT_YEAR.test(plain) ? 'yearTooShort' : 'notADate' });
  const [day, month, year] = [Number(parts.day), Number(parts.month), Number(parts.year)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= FIRST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? taken(date.toISOString().slice(0, 10)) : refused({ code: 'notADate' });
}

/** An ISO day as dd/mm/yyyy; any other text unchanged. */
export function writeDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}
