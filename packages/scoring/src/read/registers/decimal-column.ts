import { Rational } from '@tieuchi/criteria/exact';
import { isYes, type Truths } from './truths.ts';

/** Decimals that a cell may have to be kept as a whole number in a double, and what that is scaled by. */
const PLACES = [0, 3, 6, 9, 12, 15] as const;
const SCALES = PLACES.map((places) => 10 ** places);
/** A decimal of up to 15 digits is the shortest of the double that it is read as. */
const MOST_SHORT = 1e15;
/** Decimals that the shortest decimal of a readable number has at most. */
const LONGEST = 32;
const UNIT = 10n ** BigInt(LONGEST);
const POWERS = Array.from({ length: LONGEST + 1 }, (_, exponent) => 10n ** BigInt(exponent));
/** The last digits of a long decimal, which has 17 at most: both halves and thousands of times them stay exact in doubles. */
const TAIL = 8;
const TAIL_SCALE = 10n ** BigInt(TAIL);

const BLANK = 255;
const UNREADABLE = 254;
const LONG = 253;

/** A column of figures made ready for adding up, exactly: most as whole numbers in doubles, those of more than 15 digits in two halves. */
export class DecimalColumn {
  /** By row: which of `PLACES`, or what else is there. */
  readonly #kinds: Uint8Array;
  readonly #wholes: Float64Array;
  /** By row of `LONG`: the last digits, and how many decimals there are. */
  readonly #tails: Float64Array;
  readonly #places: Uint8Array;

  constructor(cells: readonly unknown[], isReadable: (raw: unknown) => raw is number) {
    this.#kinds = new Uint8Array(cells.length);
    this.#wholes = new Float64Array(cells.length);
    this.#tails = new Float64Array(cells.length);
    this.#places = new Uint8Array(cells.length);
    for (const [row, raw] of cells.entries()) this.#kinds[row] = this.#read(row, raw, isReadable);
  }

  #read(row: number, raw: unknown, isReadable: (raw: unknown) => raw is number): number {
    if (raw === undefined || raw === null) return BLANK;
    if (!isReadable(raw)) return UNREADABLE;
    for (let kind = 0; kind < SCALES.length; kind += 1) {
      const scale = SCALES[kind] ?? 1;
      const whole = Math.round(raw * scale);
      if (Math.abs(whole) >= MOST_SHORT) break;
      if (whole / scale !== raw) continue;
      this.#wholes[row] = whole;
      return kind;
    }
    this.#readLong(row, raw);
    return LONG;
  }

  #readLong(row: number, raw: number): void {
    const text = String(Math.abs(raw));
    const end = text.indexOf('e');
    const mantissa = end < 0 ? text : text.slice(0, end);
    const exponent = end < 0 ? 0 : Number(text.slice(end + 1));
    const point = mantissa.indexOf('.');
    const digits = point < 0 ? mantissa : mantissa.slice(0, point) + mantissa.slice(point + 1);
    const sign = Math.sign(raw);
    this.#wholes[row] = sign * Number(digits.slice(0, -TAIL));
    this.#tails[row] = sign * Number(digits.slice(-TAIL));
    this.#places[row] = (point < 0 ? 0 : mantissa.length - point - 1) - exponent;
  }

  /** The exact sum of the rows that are kept. A blank cell adds nothing; undefined where one cannot be read. */
  sum(kept: Truths | undefined): Rational | undefined {
    let total = 0n;
    const sums = new Float64Array(SCALES.length);
    const heads = new Float64Array(POWERS.length);
    const tails = new Float64Array(POWERS.length);
    for (let row = 0; row < this.#kinds.length; row += 1) {
      const kind = this.#kinds[row] ?? BLANK;
      if (kind === BLANK || (kept !== undefined && !isYes(kept, row))) continue;
      if (kind === UNREADABLE) return undefined;
      if (kind === LONG) {
        const places = this.#places[row] ?? 0;
        heads[places] = (heads[places] ?? 0) + (this.#wholes[row] ?? 0);
        tails[places] = (tails[places] ?? 0) + (this.#tails[row] ?? 0);
        continue;
      }
      const sum = (sums[kind] ?? 0) + (this.#wholes[row] ?? 0);
      if (Math.abs(sum) < Number.MAX_SAFE_INTEGER) {
        sums[kind] = sum;
        continue;
      }
      total += scaled(sums[kind] ?? 0, kind);
      sums[kind] = this.#wholes[row] ?? 0;
    }
    for (const [kind, sum] of sums.entries()) total += scaled(sum, kind);
    for (const [places, head] of heads.entries()) {
      const whole = BigInt(head) * TAIL_SCALE + BigInt(tails[places] ?? 0);
      total += whole * (POWERS[LONGEST - places] ?? UNIT);
    }
    return Rational.of(total, UNIT);
  }
}

const FACTORS = PLACES.map((places) => 10n ** BigInt(LONGEST - places));

function scaled(whole: number, kind: number): bigint {
  return BigInt(whole) * (FACTORS[kind] ?? UNIT);
}
