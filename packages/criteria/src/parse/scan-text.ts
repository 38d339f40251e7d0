import { createFinding } from '../findings/create-finding.ts';
import type { Finding } from '../findings/finding.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_VALUES } from '../limits/limits.ts';

/** A finding with its place in the text, before lines are counted. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly offset: number;
  readonly length: number;
}

/** What one look over a text tells before anything reads it as JSON. */
export interface ScannedText {
  /** The first limit of size, depth or number of values that it breaks. */
  readonly beyond: PlacedFinding | undefined;
  /** Colons outside of texts: in JSON the number of properties, repeated ones included. */
  readonly colons: number;
  /** There may be numbers that a double does not keep, or characters that cannot be stored or seen. */
  readonly unusual: boolean;
}

/** Digits that every decimal keeps on its way through a double. */
const SAFE_DIGITS = 15;

function tooMuch(
  code: 'documentTooLarge' | 'documentTooDeep' | 'documentTooManyValues',
  offset: number,
): ScannedText {
  const limits = {
    documentTooLarge: MAX_BYTES / 1024 ** 2,
    documentTooDeep: MAX_DEPTH,
    documentTooManyValues: MAX_VALUES,
  };
  const finding = createFinding(code, { path: [], params: { limit: limits[code] } });
  return { beyond: { finding, offset, length: 1 }, colons: 0, unusual: true };
}

/**
 * Whether a UTF-16 unit outside ASCII may belong to a control or format character or to half a pair. Letters are not, nor are
 * the dashes and quotation marks of ordinary texts (U+2010 to U+2027).
 */
function isUnusual(unit: number): boolean {
  if (unit < 0x600) return unit < 0xa0 || unit === 0xad;
  if (unit < 0x2000) return unit < 0x1e00;
  if (unit < 0x2070) return unit < 0x2010 || unit >= 0x2028;
  return unit >= 0xd800;
}

/** The text with a space for the byte order mark that Windows editors put first: every offset stays. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
}

/** Looks once over a text; nothing recursive may read one that is beyond a limit. */
export function scanText(text: string): ScannedText {
  if (text.length > MAX_BYTES) return tooMuch('documentTooLarge', 0);
  let bytes = text.length;
  let depth = 0;
  let values = 0;
  let colons = 0;
  let digits = 0;
  let unusual = false;
  let inText = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit >= 0x7f) {
      // A surrogate pair takes four bytes, two for each half.
      bytes += unit < 0x80 ? 0 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
      unusual ||= isUnusual(unit);
    } else if (inText) {
      if (unit === 0x5c) {
        offset += 1;
        unusual ||= text.charCodeAt(offset) === 0x75;
      } else if (unit === 0x22 || unit === 0x0a) inText = false;
    } else if (unit >= 0x30 && unit <= 0x39) {
      digits += 1;
      unusual ||= digits > SAFE_DIGITS;
    } else if (unit === 0x45 || unit === 0x65) {
      unusual ||= digits > 0;
    } else if (unit !== 0x2e) {
      digits = 0;
      if (unit === 0x22) inText = true;
      else if (unit === 0x3a) colons += 1;
      else if (unit === 0x7d || unit === 0x5d) depth -= 1;
      else if (unit === 0x7b || unit === 0x5b || unit === 0x2c) {
        values += 1;
        if (unit !== 0x2c) depth += 1;
        if (depth > MAX_DEPTH) return tooMuch('documentTooDeep', offset);
        if (values > MAX_VALUES) return tooMuch('documentTooManyValues', offset);
      }
    }
  }
  if (bytes > MAX_BYTES) return tooMuch('documentTooLarge', 0);
  return { beyond: undefined, colons, unusual };
}
