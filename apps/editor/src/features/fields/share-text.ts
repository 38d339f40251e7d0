import { formatDecimal, Rational } from '@tieuchi/criteria/exact';
import { parseNumber } from '@tieuchi/ui/format';

const hundred = Rational.of(100);

/** A share as people write it: "50%" for 0.5, a fraction as it stands. */
export function formatShare(share: unknown): string {
  if (typeof share === 'string') return share;
  return typeof share === 'number' ? `${formatDecimal(Rational.fromNumber(share).times(hundred), 20)}%` : '';
}

/** Reads "50%", "0,5" or "1/2" as a share; undefined when it is none between nothing and everything. */
export function parseShare(text: string): number | string | undefined {
  const compact = text.replace(/\s/g, '');
  if (/^\d+\/[1-9]\d*$/.test(compact)) return isPart(Rational.from(compact)) ? compact : undefined;
  const number = parseNumber(compact.replace(/%$/, ''));
  if (number === undefined) return undefined;
  const given = Rational.fromNumber(number);
  const share = compact.endsWith('%') ? given.dividedBy(hundred) : given;
  return isPart(share) ? share.toNumber() : undefined;
}

function isPart(share: Rational): boolean {
  return share.compare(Rational.ZERO) >= 0 && share.compare(Rational.ONE) <= 0;
}
