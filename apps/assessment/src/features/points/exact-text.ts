import { Rational } from '@tieuchi/criteria/exact';

/** A fraction as the `exact` members of a result hold it ("3/5", "60"), of any length. */
export function readExact(text: string): Rational {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return Rational.of(BigInt(numerator), BigInt(denominator));
}
