import { plainOf, vietnameseOf } from '@tieuchi/values/decimal-forms';

const zone = 'Asia/Ho_Chi_Minh';
const dateFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * A decimal number as official Vietnamese print has it: "1.234,5", to be looked at: `writeNumber` of `@tieuchi/values` writes what is
 * read again. Takes a number or a plain decimal text ("1234.50") and keeps every digit of it; other texts come back unchanged.
 */
export function formatNumber(value: number | string): string {
  const plain = typeof value === 'number' ? plainOf(value) : value;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? vietnameseOf(plain, true) : plain;
}

/** A day as 21/11/2026. A plain day ("2026-11-21") stays that day; an instant is read in Vietnam's time zone. */
export function formatDate(value: string | Date): string {
  if (typeof value === 'string') {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (day) return `${day[3]}/${day[2]}/${day[1]}`;
  }
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? String(value) : dateFormat.format(date);
}

/** Hour and minute in Vietnam: 10:32. */
export function formatTime(value: string | Date): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? String(value) : timeFormat.format(date);
}

/** Hour, minute and day in Vietnam: 10:32 21/11/2026. */
export function formatDateTime(value: string | Date): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime())
    ? String(value)
    : `${timeFormat.format(date)} ${dateFormat.format(date)}`;
}
