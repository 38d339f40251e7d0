import type { SheetCell } from '../sheet.ts';
import type { Decimal } from './decimal.ts';
import type { FormatToken } from './format-tokens.ts';
import { problem } from './show-number.ts';

const day = 86_400_000;
/** The last day that a spreadsheet knows: 31/12/9999. */
const lastSerial = { 1900: 2_958_465, 1904: 2_957_003 };

/** A number under a format of days, as a cell: only a day that is shown with day, month and year is one. */
export function showDate(number: Decimal, tokens: readonly FormatToken[], first: 1900 | 1904): SheetCell {
  const order = partsOf(tokens);
  if (order === undefined) return problem('otherFormat', number);
  const date = dayOf(number, first);
  if (date === undefined) return problem('otherFormat', number);
  const shown = `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  const isWhole = ['d', 'm', 'y'].every((part) => order.some((token) => token.startsWith(part)));
  if (!isWhole)
    return order.some((token) => /^[dmy]/.test(token))
      ? { kind: 'error', shown, problem: 'partialDate' }
      : problem('otherFormat', number);
  return isMonthFirst(order, date)
    ? { kind: 'error', shown, problem: 'monthFirst' }
    : { kind: 'date', shown, day: date };
}

/** The parts of the day in the order in which they are shown; undefined where something else is asked of them. */
function partsOf(tokens: readonly FormatToken[]): string[] | undefined {
  if (tokens.some(({ kind }) => kind === 'odd' || kind === 'general' || kind === 'percent')) return undefined;
  const letters = tokens.flatMap((token) => (token.kind === 'date' ? [token.letters] : []));
  if (letters.some((part) => /^[ebg]/.test(part))) return undefined;
  return letters.filter((part, index) => {
    // "mm" beside hours or seconds are minutes.
    const isMinute =
      /^m{1,2}$/.test(part) && (letters[index - 1]?.startsWith('h') || letters[index + 1]?.startsWith('s'));
    // "dddd" alone names a day of the week.
    return /^[dmy]/.test(part) && !isMinute && !/^d{3,}$/.test(part);
  });
}

/** In Vietnam 05/06 is a day of June: with the month first it would be read as another day. */
function isMonthFirst(order: readonly string[], date: string): boolean {
  const [at, month] = [
    order.findIndex((part) => part.startsWith('d')),
    order.findIndex((part) => /^m{1,2}$/.test(part)),
  ];
  const year = order.findIndex((part) => part.startsWith('y'));
  const [dayText, monthText] = [date.slice(8), date.slice(5, 7)];
  return month >= 0 && month < at && year > month && Number(dayText) <= 12 && dayText !== monthText;
}

/** The day of a serial number, as 2026-06-30; undefined for times, for 29/02/1900, which never was, and beyond the calendar. */
export function dayOf(number: Decimal, first: 1900 | 1904): string | undefined {
  // Whole days: what is behind the point is the time of the day.
  const whole = number.digits / 10n ** BigInt(number.places);
  const serial = Number(whole);
  if (number.digits < 0n || serial > lastSerial[first]) return undefined;
  if (first === 1900 && (serial < 1 || serial === 60)) return undefined;
  const start = first === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(start + serial * day).toISOString().slice(0, 10);
}
