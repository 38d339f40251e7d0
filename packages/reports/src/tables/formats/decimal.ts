/** An exact decimal: `digits` × 10^−`places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Digits of a number that a spreadsheet shows. */
const SHOWN_DIGITS = 15;

const stored = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/**
 * The number that a spreadsheet shows for a stored double: its 15 first digits, so that 85.499999999999986 is 85.5 and
 * 0.30000000000000004 is 0.3. Undefined for what is no finite number.
 */
export function decimalOf(text: string): Decimal | undefined {
  const value = stored.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) return undefined;
  const [mantissa = '0', exponent = '0'] = value.toExponential(SHOWN_DIGITS - 1).split('e');
  return plain({
    digits: BigInt(mantissa.replace('.', '')),
    places: SHOWN_DIGITS - 1 - Number(exponent),
  });
}

/** The same number without zeros at its end, and with no fewer than 0 places. */
function plain({ digits, places }: Decimal): Decimal {
  let [left, at] = [digits, places];
  if (left === 0n) return { digits: 0n, places: 0 };
  while (at > 0 && left % 10n === 0n) {
    left /= 10n;
    at -= 1;
  }
  return at < 0 ? { digits: left * 10n ** BigInt(-at), places: 0 } : { digits: left, places: at };
}

/** The number times a power of ten. */
export function shifted({ digits, places }: Decimal, power: number): Decimal {
  return plain({ digits, places: places - power });
}

/** The number without its sign. */
export function absolute({ digits, places }: Decimal): Decimal {
  return { digits: digits < 0n ? -digits : digits, places };
}

/** Rounded half away from zero to so many places, as spreadsheets show it. */
export function rounded({ digits, places }: Decimal, most: number): Decimal {
  if (places <= most) return { digits, places };
  const unit = 10n ** BigInt(places - most);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  return { digits: (digits + half) / unit, places: most };
}

/** Whether both are one number. */
export function isSame(left: Decimal, right: Decimal): boolean {
  const [a, b] = [plain(left), plain(right)];
  return a.digits === b.digits && a.places === b.places;
}

/** Written out with a point: "-0.05". Places are kept. */
export function decimalText({ digits, places }: Decimal, point: '.' | ',' = '.'): string {
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = all.slice(0, all.length - places);
  return places === 0 ? sign + whole : `${sign}${whole}${point}${all.slice(-places)}`;
}
