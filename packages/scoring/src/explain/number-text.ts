import { formatDecimal, type Rational } from '@tieuchi/criteria/exact';

export type Locale = 'vi' | 'en';

const USUAL_PLACES = 2;
/** Quotients of the largest figures that an input takes differ from a target of a document by more than this many decimals tell. */
const MOST_PLACES = 40;

/** "1.234,5" in Vietnamese, "1,234.5" in English; at most `places` decimals, half-up. */
export function numberText(value: Rational, places: number, locale: Locale): string {
  // Most figures are whole, which needs no rounding.
  if (value.d === 1n) return grouped(String(value.n), locale === 'vi' ? '.' : ',');
  const text = formatDecimal(value, places);
  return locale === 'vi' ? text : text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}

function grouped(digits: string, mark: string): string {
  let end = digits.length;
  let text = '';
  const first = digits.startsWith('-') ? 1 : 0;
  while (end - first > 3) {
    text = mark + digits.slice(end - 3, end) + text;
    end -= 3;
  }
  return digits.slice(0, end) + text;
}

/**
 * How many decimals to show: two, or as many more as it takes for the shown number to stand on the same side of every
 * minimum as the exact one, so that 59,999% is never shown as 60%.
 */
export function placesFor(value: Rational, minima: readonly Rational[]): number {
  for (let places = USUAL_PLACES; places < MOST_PLACES; places += 1) {
    const shown = value.rounded(places);
    if (minima.every((minimum) => shown.compare(minimum) === value.compare(minimum))) return places;
  }
  return MOST_PLACES;
}
