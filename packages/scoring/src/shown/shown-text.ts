/** An exact number, in lowest terms or not; the denominator is above 0. */
export interface Quotient {
  readonly n: bigint;
  readonly d: bigint;
}

/** Two numbers that are closer together than this many decimals tell are not drawn apart by more of them. */
const MOST_DECIMALS = 40;

/**
 * What people read of a number: a plain decimal ("79.96", no zeros at the end) rounded half away from zero to so many decimals, or to
 * as many more as it takes to stand on the same side of every mark as the exact number (SPEC X3).
 */
export function shownText(value: Quotient, decimals: number, marks: readonly Quotient[]): string {
  const apart = isDecimal(value) ? marks : marks.filter((mark) => compare(value, mark) !== 0);
  const magnitude = value.n < 0n ? -value.n : value.n;
  for (let places = decimals; places < MOST_DECIMALS; places += 1) {
    const scale = 10n ** BigInt(places);
    const scaled = (magnitude * scale * 2n + value.d) / (value.d * 2n);
    const shown = { n: value.n < 0n ? -scaled : scaled, d: scale };
    if (apart.every((mark) => compare(shown, mark) === compare(value, mark)))
      return decimalText(shown.n, places);
  }
  // Cut off, and so never on or past a mark further from 0.
  const scaled = (magnitude * 10n ** BigInt(MOST_DECIMALS)) / value.d;
  return decimalText(value.n < 0n ? -scaled : scaled, MOST_DECIMALS);
}

/** The least plain decimal of so many decimals that is not below the number: what has to be added is never told too small. */
export function textAbove({ n, d }: Quotient, decimals: number): string {
  const scaled = n * 10n ** BigInt(decimals);
  const whole = scaled / d;
  return decimalText(whole * d < scaled ? whole + 1n : whole, decimals);
}

/** How many decimals a plain decimal has. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Written out, it ends. One that does not can be told as the same as a mark by no number of decimals. */
function isDecimal({ n, d }: Quotient): boolean {
  return (n * 10n ** BigInt(MOST_DECIMALS)) % d === 0n;
}

function compare(left: Quotient, right: Quotient): number {
  const difference = left.n * right.d - right.n * left.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

function decimalText(scaled: bigint, places: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
