import { Rational } from '@tieuchi/criteria/exact';

/** Up to so many bits a fraction is brought to lowest terms before it is written out; beyond, that would take too long. */
const REDUCIBLE_BITS = 2048n;
const SMALL = 1n << 52n;

/**
 * An exact number as a quotient that need not be in lowest terms. A sum over many criteria has a denominator with hundreds of
 * digits, and reducing it at every step would cost more than everything else; comparing and rounding need no lowest terms.
 */
export class Fraction {
  static readonly ZERO = new Fraction(0n, 1n);

  private constructor(
    readonly n: bigint,
    /** Above 0. */
    readonly d: bigint,
  ) {}

  /** The same number. */
  static of({ n, d }: Rational): Fraction {
    return new Fraction(n, d);
  }

  /** The exact sum: equal denominators first, then by halves, so that factors stay of one size. */
  static sum(values: readonly Fraction[]): Fraction {
    if (values.length < 2) return values[0] ?? Fraction.ZERO;
    const numerators = new Map<bigint, bigint>();
    for (const { n, d } of values) numerators.set(d, (numerators.get(d) ?? 0n) + n);
    let sums = [...numerators].map(([d, n]) => new Fraction(n, d));
    while (sums.length > 1) {
      const halves: Fraction[] = [];
      for (let index = 0; index < sums.length; index += 2) {
        const left = sums[index] ?? Fraction.ZERO;
        const right = sums[index + 1];
        halves.push(right === undefined ? left : left.plus(right));
      }
      sums = halves;
    }
    return sums[0] ?? Fraction.ZERO;
  }

  /** Reads what `toString` wrote. Throws SyntaxError or RangeError for anything else. */
  static parse(text: string): Fraction {
    const [numerator = '', denominator = '1'] = text.split('/');
    const d = BigInt(denominator);
    if (d <= 0n) throw new RangeError('a denominator above 0');
    return new Fraction(BigInt(numerator), d);
  }

  /** The exact sum. */
  plus(other: Fraction): Fraction {
    if (this.d === other.d) return new Fraction(this.n + other.n, this.d);
    const d = this.d * other.d;
    const n = this.n * other.d + other.n * this.d;
    // Reducing small ones is cheap and keeps all that is made of them small.
    return d < SMALL ? Fraction.of(Rational.of(n, d)) : new Fraction(n, d);
  }

  /** The exact difference. */
  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.n, other.d));
  }

  /** The exact product. */
  times(other: { readonly n: bigint; readonly d: bigint }): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d);
  }

  /** The exact quotient. Throws RangeError when the other is not above 0. */
  dividedBy(other: Rational): Fraction {
    if (other.n <= 0n) throw new RangeError('a divisor above 0');
    return new Fraction(this.n * other.d, this.d * other.n);
  }

  /** -1, 0 or 1 as this is less than, equal to or greater than the other. */
  compare(other: { readonly n: bigint; readonly d: bigint }): -1 | 0 | 1 {
    const left = this.n * other.d;
    const right = other.n * this.d;
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  /** The same number in lowest terms. */
  reduced(): Rational {
    return Rational.of(this.n, this.d);
  }

  /** Rounded to so many decimals, half away from zero. */
  rounded(places: number): Fraction {
    const scale = 10n ** BigInt(places);
    const magnitude = ((this.n < 0n ? -this.n : this.n) * scale * 2n + this.d) / (this.d * 2n);
    return new Fraction(this.n < 0n ? -magnitude : magnitude, scale);
  }

  /** What is shown: rounded half away from zero, exactly (SPEC X5). */
  toNumber(places: number): number {
    const { n, d } = this.rounded(places);
    return Number(Rational.of(n, d).toDecimal(places));
  }

  /** "60" or "3/5"; in lowest terms unless the number is very long. */
  toString(): string {
    if (this.n % this.d === 0n) return String(this.n / this.d);
    const reduced = this.d >> REDUCIBLE_BITS === 0n ? Rational.of(this.n, this.d) : this;
    return `${reduced.n}/${reduced.d}`;
  }
}
