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
 * A decimal number as official Vietnamese print has it: "1.234,5". Takes a number or a plain decimal text
 * ("1234.50") and keeps every digit of it; other texts come back unchanged.
 */
export function formatNumber(value: number | string): string {
  const plain = typeof value === 'number' ? plainDecimal(value) : value;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return plain;
  const [, sign = '', whole = '', fraction] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toFixed(Math.abs(value) < 1 ? 20 : 0).replace(/\.?0+$/, '');
}

/**
 * Reads a number as people type it: "1.234,5", "1234,5", "1 234,5", and "12.5" where the point can only be a
 * decimal point. Undefined when it is not a number.
 */
export function parseNumber(text: string): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '');
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
  const comma = /^-?\d+(,\d+)?$/;
  const point = /^-?\d+\.\d+$/;
  let plain: string;
  if (grouped.test(compact)) plain = compact.replaceAll('.', '').replace(',', '.');
  else if (comma.test(compact)) plain = compact.replace(',', '.');
  else if (point.test(compact)) plain = compact;
  else return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
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
