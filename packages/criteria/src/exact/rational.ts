import { MAX_DIGITS } from '../limits/limits.ts';
import { greatestCommonDivisor } from './greatest-common-divisor.ts';

const NUMBER = /^([+-]?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,4}))?$/;
const FRACTION = /^([+-]?[0-9]+)\/([0-9]+)$/;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const MILLION = 1_000_000;
const MOST_SHORT = 1e15;
const POWERS = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent));

function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** Sign, digits and exponent of a decimal, as `digits × 10^exponent`; undefined when the text is no decimal. */
function readDecimal(text: string): { digits: string; negative: boolean; exponent: number } | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return { digits: whole + fraction, negative: sign === '-', exponent: Number(exponent) - fraction.length };
}

/**
 * An exact number: a fraction of two bigints in lowest terms with a positive denominator. Immutable; every decision of
 * a criteria set is taken on these, never on binary floats.
 */
export class Rational {
  static readonly ZERO = new Rational(0n, 1n);
  static readonly ONE = new Rational(1n, 1n);

  private constructor(
    readonly n: bigint,
    readonly d: bigint,
  ) {}

  /** The fraction n/d in lowest terms. Throws RangeError when d is 0 or a number is not an integer. */
  static of(n: bigint | number, d: bigint | number = 1n): Rational {
    const numerator = BigInt(n);
    const denominator = BigInt(d);
    if (denominator === 0n) throw new RangeError('division by zero');
    if (denominator === 1n) return new Rational(numerator, 1n);
    const divisor = greatestCommonDivisor(numerator, denominator);
    const signed = denominator < 0n ? -divisor : divisor;
    if (signed === 1n) return new Rational(numerator, denominator);
    return new Rational(numerator / signed, denominator / signed);
  }

  /**
   * Reads "12.5", "-3", "1e-3" or "1/2" exactly. Throws RangeError on any other text, on a zero denominator and when
   * the number written out has more than 60 digits.
   */
  static parse(text: string): Rational {
    if (text.length > 3 * MAX_DIGITS) throw new RangeError('more than 60 digits');
    const fraction = FRACTION.exec(text);
    if (fraction !== null) {
      const [, numerator = '', denominator = ''] = fraction;
      if (numerator.length > MAX_DIGITS + 1 || denominator.length > MAX_DIGITS) {
        throw new RangeError('more than 60 digits');
      }
      return Rational.of(BigInt(numerator.replace('+', '')), BigInt(denominator));
    }
    const decimal = readDecimal(text);
    if (decimal === undefined) throw new RangeError(`not a number: ${text.slice(0, 40)}`);
    const { digits, exponent } = decimal;
    const written = exponent >= 0 ? digits.length + exponent : Math.max(digits.length, 1 - exponent);
    if (written > MAX_DIGITS) throw new RangeError('more than 60 digits');
    return Rational.fromParts(decimal);
  }

  /** The shortest decimal of a double (0.1 is one tenth). Throws RangeError for NaN and the infinities. */
  static fromNumber(value: number): Rational {
    if (Number.isSafeInteger(value)) return new Rational(BigInt(value), 1n);
    // A decimal of up to 15 digits is the shortest of the double that it is read as.
    const millionths = Math.round(value * MILLION);
    if (Math.abs(millionths) < MOST_SHORT && millionths / MILLION === value)
      return Rational.of(BigInt(millionths), BigInt(MILLION));
    const decimal = readDecimal(String(value));
    if (decimal === undefined) throw new RangeError('not a finite number');
    return Rational.fromParts(decimal);
  }

  /** A number or a text such as "1/2", as shares are written in a document; throws as `fromNumber` and `parse` do. */
  static from(value: number | string): Rational {
    return typeof value === 'number' ? Rational.fromNumber(value) : Rational.parse(value);
  }

  private static fromParts(parts: { digits: string; negative: boolean; exponent: number }): Rational {
    const magnitude = BigInt(parts.digits);
    const signed = parts.negative ? -magnitude : magnitude;
    if (parts.exponent >= 0) return new Rational(signed * powerOfTen(parts.exponent), 1n);
    return Rational.of(signed, powerOfTen(-parts.exponent));
  }

  /** The exact sum. */
  plus(other: Rational): Rational {
    if (this.d === 1n && other.d === 1n) return new Rational(this.n + other.n, 1n);
    if (this.d === other.d) return Rational.of(this.n + other.n, this.d);
    // Dividing by what the denominators have in common first keeps everything half as long as dividing afterwards.
    const common = greatestCommonDivisor(this.d, other.d);
    if (common === 1n) return new Rational(this.n * other.d + other.n * this.d, this.d * other.d);
    const own = this.d / common;
    const sum = this.n * (other.d / common) + other.n * own;
    const rest = greatestCommonDivisor(sum, common);
    return new Rational(sum / rest, own * (other.d / rest));
  }

  /** The exact difference. */
  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  /** The exact product. */
  times(other: Rational): Rational {
    if (this.d === 1n && other.d === 1n) return new Rational(this.n * other.n, 1n);
    return Rational.product(this, other.n, other.d);
  }

  /** The exact quotient. Throws RangeError when the other is 0. */
  dividedBy(other: Rational): Rational {
    if (other.n === 0n) throw new RangeError('division by zero');
    return other.n < 0n
      ? Rational.product(this, -other.d, -other.n)
      : Rational.product(this, other.d, other.n);
  }

  /** One fraction times another in lowest terms, whose denominator is above 0: only crosswise can they have anything in common. */
  private static product(left: Rational, n: bigint, d: bigint): Rational {
    const first = greatestCommonDivisor(left.n, d);
    const second = greatestCommonDivisor(n, left.d);
    if (first === 1n && second === 1n) return new Rational(left.n * n, left.d * d);
    return new Rational((left.n / first) * (n / second), (left.d / second) * (d / first));
  }

  /** The number with its sign turned. */
  negated(): Rational {
    return new Rational(-this.n, this.d);
  }

  /** -1, 0 or 1 as this is less than, equal to or greater than the other. */
  compare(other: Rational): -1 | 0 | 1 {
    if (this.d === other.d) return this.n === other.n ? 0 : this.n < other.n ? -1 : 1;
    const left = this.n * other.d;
    const right = other.n * this.d;
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  /** Whether both are the same number. */
  equals(other: Rational): boolean {
    return this.n === other.n && this.d === other.d;
  }

  /** Whether this is 0. */
  isZero(): boolean {
    return this.n === 0n;
  }

  /** Whether this is a whole number. */
  isInteger(): boolean {
    return this.d === 1n;
  }

  /** The greatest whole number that is not above this. */
  floor(): bigint {
    const quotient = this.n / this.d;
    return this.n < 0n && quotient * this.d !== this.n ? quotient - 1n : quotient;
  }

  /** The least whole number that is not below this. */
  ceil(): bigint {
    return -this.negated().floor();
  }

  /** Rounded to so many decimals, half away from zero, as a Rational. Negative places are read as 0. */
  rounded(places: number): Rational {
    if (this.d === 1n) return this;
    const scale = powerOfTen(Math.max(0, places));
    return Rational.of(this.scaled(scale), scale);
  }

  /** The whole number nearest to so many times this, half away from zero. */
  private scaled(scale: bigint): bigint {
    if (this.d === 1n) return this.n * scale;
    const magnitude = ((this.n < 0n ? -this.n : this.n) * scale * 2n + this.d) / (this.d * 2n);
    return this.n < 0n ? -magnitude : magnitude;
  }

  /** Plain decimal with exactly so many places, half away from zero: "60.00", "-0.13"; zero has no sign. */
  toDecimal(places: number): string {
    const scaled = this.scaled(powerOfTen(Math.max(0, places)));
    const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
    const sign = scaled < 0n ? '-' : '';
    if (places <= 0) return sign + digits;
    return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  /** The exact value as text: "60" or "3/5"; `parse` reads it back. */
  toString(): string {
    return this.d === 1n ? String(this.n) : `${this.n}/${this.d}`;
  }

  /**
   * The double nearest to this, within one unit in the last place, never an infinity: for charts and display only, never for a
   * decision.
   */
  toNumber(): number {
    const nearest = this.toDouble();
    return Number.isFinite(nearest) ? nearest : Math.sign(nearest) * Number.MAX_VALUE;
  }

  private toDouble(): number {
    if (this.d === 1n) return Number(this.n);
    if (this.d <= SAFE && this.n <= SAFE && this.n >= -SAFE) return Number(this.n) / Number(this.d);
    // 20 significant digits read by the platform: neither part has to fit a double by itself.
    const magnitude = this.n < 0n ? -this.n : this.n;
    const exponent = String(magnitude).length - String(this.d).length - 20;
    const digits =
      exponent < 0
        ? (magnitude * powerOfTen(-exponent)) / this.d
        : magnitude / (this.d * powerOfTen(exponent));
    return Number(`${this.n < 0n ? '-' : ''}${digits}e${exponent}`);
  }
}

/**
 * As Vietnamese prints it: "1.234,5", thousands grouped by a dot, decimal comma, at most `maxPlaces` decimals, half away
 * from zero, trailing zeros dropped.
 */
export function formatDecimal(value: Rational, maxPlaces: number): string {
  const [whole = '0', fraction = ''] = value.toDecimal(maxPlaces).split('.');
  const grouped = whole.replace(/\B(?=([0-9]{3})+$)/g, '.');
  const kept = fraction.replace(/0+$/, '');
  return kept === '' ? grouped : `${grouped},${kept}`;
}
