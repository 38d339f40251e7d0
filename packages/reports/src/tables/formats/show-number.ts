import type { CellProblem, SheetCell } from '../sheet.ts';
import { absolute, type Decimal, decimalText, isSame, rounded, shifted } from './decimal.ts';
import type { NumberSection } from './number-section.ts';

/** A number under the section that shows it, as a cell. `signed`: the format shows the sign by itself. */
export function showNumber(number: Decimal, section: NumberSection, signed: boolean): SheetCell {
  const size = shifted(absolute(number), section.power);
  const negative = number.digits < 0n;
  const words = wordsOf(section);
  if (/\p{Nd}/u.test(section.prefix + section.suffix)) return problem('otherFormat', number);
  if (!showsDigits(size, section)) return withoutDigits(number, section);
  if (words.negative !== (negative && !signed)) return problem('signNotShown', number);
  const value = negative ? { digits: -size.digits, places: size.places } : size;
  const seen = seenNumber(size, section);
  const written = padded(value, section);
  const unit = words.unit;
  const seenText = seen === undefined ? undefined : (negative ? '-' : '') + seen + behind(unit);
  return {
    kind: 'number',
    shown: written + behind(unit),
    exact: decimalText(value),
    unit,
    ...(seenText !== undefined && { rounded: seenText }),
  };
}

/** A cell that holds something which it does not show, or not as it is. */
export function problem(code: CellProblem, number: Decimal): SheetCell {
  return { kind: 'error', shown: decimalText(number, ','), problem: code };
}

/** Signs and brackets around a number apart from what else is printed there. */
function wordsOf({ prefix, suffix }: NumberSection): { negative: boolean; unit: string } {
  const brackets = prefix.includes('(') && suffix.includes(')');
  const minus = /^\s*[-−–]/.test(prefix) || /[-−–]\s*$/.test(suffix) || /[-−–]\s*$/.test(prefix);
  const rest = [prefix, suffix].map((text) =>
    text
      .replace(brackets ? /[()]/g : /(?!)/g, '')
      .replace(/^\s*[-+−–]|[-+−–]\s*$/g, '')
      .trim(),
  );
  return { negative: brackets || minus, unit: rest.filter((text) => text !== '').join(' ') };
}

function behind(unit: string): string {
  return unit === '' || unit === '%' ? unit : ` ${unit}`;
}

/** `#,###` shows nothing of a 0. */
function showsDigits(size: Decimal, section: NumberSection): boolean {
  if (section.shape === 'nothing') return false;
  if (section.shape !== 'plain' || section.zeros + section.zeroDecimals > 0) return true;
  return rounded(size, section.decimals).digits !== 0n;
}

/** A section that shows words or a dash in place of a number, or nothing. */
function withoutDigits(number: Decimal, { prefix, suffix }: NumberSection): SheetCell {
  const text = `${prefix}${suffix}`.trim();
  const isDash = /^[-–—]$/.test(text);
  // The dash of the accounting formats stands for 0, and for nothing else.
  if (isDash && number.digits === 0n)
    return { kind: 'number', shown: '0', exact: '0', unit: '', rounded: text };
  if (isDash) return problem('hiddenByFormat', number);
  return text === '' ? problem('hiddenByFormat', number) : { kind: 'text', shown: text };
}

/** With the zeros in front that a format like `00000` shows. */
function padded(value: Decimal, { zeros }: NumberSection): string {
  const text = decimalText(value, ',');
  const [sign = '', digits = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(text)?.slice(1) ?? [];
  return sign + digits.padStart(zeros, '0') + rest;
}

/** What is seen where the digits that are shown are another number; undefined when they are the number itself. */
function seenNumber(size: Decimal, section: NumberSection): string | undefined {
  switch (section.shape) {
    case 'general':
    case 'nothing':
      return undefined;
    case 'plain': {
      const seen = rounded(size, section.decimals);
      return isSame(seen, size) ? undefined : decimalText(seen, ',');
    }
    case 'scientific':
      return scientific(size, section.decimals);
    case 'fraction':
      return fraction(size, section.denominator);
  }
}

function scientific(size: Decimal, decimals: number): string | undefined {
  const length = String(size.digits).length;
  const exponent = length - 1 - size.places;
  const mantissa = shifted(size, -exponent);
  const seen = rounded(mantissa, decimals);
  return size.digits === 0n || isSame(seen, mantissa) ? undefined : `${decimalText(seen, ',')}E${exponent}`;
}

function fraction(size: Decimal, { value, fixed }: NumberSection['denominator']): string | undefined {
  const whole = 10n ** BigInt(size.places);
  const isShown = (below: number) => (size.digits * BigInt(below)) % whole === 0n;
  if (fixed ? isShown(value) : Array.from({ length: value }, (_, index) => index + 1).some(isShown))
    return undefined;
  return fixed ? `…/${value}` : '…/…';
}
