import { formatDecimal, Rational } from '@tieuchi/criteria/exact';
import { readNumber } from '@tieuchi/values/number';
import { type Reading, refused, taken } from '@tieuchi/values/reading';
import { plainNumber, typed } from '@tieuchi/values/shape';

const hundred = Rational.of(100);
const percentage = { kind: 'percent' } as const;

/** A share as people write it: "50%" for 0.5, a fraction as it stands. */
export function formatShare(share: unknown): string {
  if (typeof share === 'string') return share;
  return typeof share === 'number' ? `${formatDecimal(Rational.fromNumber(share).times(hundred), 20)}%` : '';
}

/** Reads "50%", "0,5" or "1/2" as a share between nothing and everything. */
export function readShare(text: string): Reading<number | string> {
  const fraction = /^\s*(\d{1,6}) ?\/ ?([1-9]\d{0,5})\s*$/.exec(text);
  if (fraction !== null) {
    const share = `${fraction[1]}/${fraction[2]}`;
    return isPart(Rational.from(share)) ? taken(share) : refused({ code: 'aboveMax', max: 1 });
  }
  const isPercent = /[%％]\s*$/.test(text);
  const reading = readNumber(isPercent ? percentage : plainNumber, text, typed);
  if (reading.state === 'ambiguous' && isPercent)
    return { ...reading, choices: reading.choices.map((choice) => ({ ...choice, text: `${choice.text}%` })) };
  if (reading.state !== 'value') return reading;
  const given = Rational.fromNumber(reading.value);
  const share = isPercent ? given.dividedBy(hundred) : given;
  if (share.compare(Rational.ZERO) < 0) return refused({ code: 'belowMin', min: 0 });
  if (!isPart(share)) return refused({ code: 'aboveMax', max: isPercent ? 100 : 1 });
  const value = share.toNumber();
  return Rational.fromNumber(value).equals(share) ? taken(value) : refused({ code: 'tooLong' });
}

function isPart(share: Rational): boolean {
  return share.compare(Rational.ZERO) >= 0 && share.compare(Rational.ONE) <= 0;
}
