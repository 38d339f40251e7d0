import { formatDecimal, Rational } from '@tieuchi/criteria/exact';
import type { Locale } from '../problem-words.ts';
import type { NumberShape } from '../shape.ts';
import { isPercentage } from './number-codec.ts';

/** What units of measure may begin with, and what that multiplies by. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn|ngàn)\s+(?=\S)/iu, 3],
  [/^triệu\s+(?=\S)/iu, 6],
  [/^(?:tỷ|tỉ)\s+(?=\S)/iu, 9],
];

/** The words of great numbers, the greatest first. */
const WORDS = [
  { power: 15, vi: 'triệu tỷ', en: 'quadrillion' },
  { power: 12, vi: 'nghìn tỷ', en: 'trillion' },
  { power: 9, vi: 'tỷ', en: 'billion' },
  { power: 6, vi: 'triệu', en: 'million' },
] as const;

/** Decimals before a word: more is not read at a glance. */
const PLACES = 3;
/** From a thousand of a unit such as "triệu đồng" on, the unit is no longer the word that people would use. */
const MANY_OF_A_SCALE = 3;

/**
 * A great number as people say it, with its unit: 90.000.000 in "triệu đồng" is "= 90 nghìn tỷ đồng", 1.200.000 "người" is
 * "= 1,2 triệu người"; "≈" where it is rounded. Undefined for numbers that are read at a glance, and for percentages.
 */
export function magnitudeWords(shape: NumberShape, value: number, locale: Locale): string | undefined {
  if (isPercentage(shape)) return undefined;
  const { noun, power } = scaleOf(shape.measureUnit?.normalize('NFC').trim() ?? '');
  const amount = Rational.fromNumber(value).times(tens(power));
  const size = amount.n < 0n ? amount.negated() : amount;
  const word = WORDS.find((one) => size.compare(tens(one.power)) >= 0);
  if (word === undefined || (power > 0 && size.compare(tens(power + MANY_OF_A_SCALE)) < 0)) return undefined;
  const said = amount.dividedBy(tens(word.power));
  const sign = said.rounded(PLACES).equals(said) ? '=' : '≈';
  const digits = formatDecimal(said, PLACES);
  return [sign, digits, word[locale], noun].filter((part) => part !== '').join(' ');
}

function tens(power: number): Rational {
  return Rational.of(10n ** BigInt(power));
}

function scaleOf(unit: string): { noun: string; power: number } {
  for (const [pattern, power] of SCALES) {
    if (pattern.test(unit)) return { noun: unit.replace(pattern, ''), power };
  }
  return { noun: unit, power: 0 };
}
