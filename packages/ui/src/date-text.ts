/** Eight digits too: the keypad that a phone shows for a number may have no other sign. */
const shapes = [
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
];

/**
 * Reads a day typed in the Vietnamese order (5/9/2026 is 5 September; also with `-` or `.`, or as eight digits) or in ISO form.
 * Gives it in ISO form; undefined when there is no such day from 1900 on.
 */
export function parseDateText(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const parts = shapes.map((shape) => shape.exec(plain)?.groups).find((groups) => groups !== undefined);
  if (!parts) return undefined;
  const [day, month, year] = [Number(parts.day), Number(parts.month), Number(parts.year)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= 1900 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** An ISO day as dd/mm/yyyy; any other text unchanged. */
export function formatDateText(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}
