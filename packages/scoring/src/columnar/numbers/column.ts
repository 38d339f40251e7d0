import type { ReadScalar } from '../../model/reading.ts';
import { at } from './at.ts';

/** The answers of all units to one numeric input. */
export interface NumberColumn {
  readonly kind: 'numbers';
  /** The answer times `scale`, a whole number; NaN where there is none. */
  readonly values: Float64Array;
  /** A power of ten. */
  readonly scale: number;
  /** Bounds of `values`; 0 and 0 where all are NaN. */
  readonly low: number;
  readonly high: number;
  /** Units whose answer has no such whole number below 10¹⁵: NaN here, to be decided from the dossier. */
  readonly beyond: readonly number[];
}

/** The answers of all units to one input that is no number: each the place of one of the different answers. */
export interface CodeColumn {
  readonly kind: 'codes';
  readonly codes: Int32Array;
  /** The first is no answer. */
  readonly entries: readonly ReadScalar[];
}

/** The numbers of all units that were computed from other answers, as quotients of whole numbers. */
export interface RatioColumn {
  readonly kind: 'ratios';
  /** NaN where an answer is missing. */
  readonly above: NumberColumn;
  /** None less than 0; 0 where the number is undefined. */
  readonly below: NumberColumn;
}

export type Column = NumberColumn | CodeColumn | RatioColumn;

/** More decimals than this are left to the dossier. */
const MOST_PLACES = 6;
/** Up to 15 significant digits a decimal and its double stand for each other. */
const LARGEST = 1e15;
const NONE: NumberColumn['beyond'] = [];

/** Numbers as a column: whole numbers on the least power of ten that takes all of them. NaN is no answer. */
export function numberColumn(read: Float64Array, unreadable: readonly number[] = NONE): NumberColumn {
  return wholeColumn(read, unreadable) ?? scaledColumn(read, unreadable);
}

/** What people mostly type: whole numbers, which stand as they are. */
function wholeColumn(values: Float64Array, beyond: readonly number[]): NumberColumn | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    const value = at(values, index);
    if (Number.isNaN(value)) continue;
    if (Math.floor(value) !== value) return undefined;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return { kind: 'numbers', values, scale: 1, low: 0, high: 0, beyond };
  const isSmall = -low < LARGEST && high < LARGEST;
  return isSmall ? { kind: 'numbers', values, scale: 1, low, high, beyond } : undefined;
}

function scaledColumn(read: Float64Array, unreadable: readonly number[]): NumberColumn {
  let places = 0;
  for (const value of read) {
    while (places < MOST_PLACES && !Number.isNaN(value) && !fits(value, 10 ** places) && fitsSome(value))
      places += 1;
  }
  const scale = 10 ** places;
  const beyond = [...unreadable];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const values = read.map((value, index) => {
    if (Number.isNaN(value)) return value;
    const scaled = Math.round(value * scale) + 0;
    if (!fits(value, scale)) {
      beyond.push(index);
      return Number.NaN;
    }
    if (scaled < low) low = scaled;
    if (scaled > high) high = scaled;
    return scaled;
  });
  const empty = low > high;
  return { kind: 'numbers', values, scale, low: empty ? 0 : low, high: empty ? 0 : high, beyond };
}

/**
 * Whether the shortest decimal of the double is a whole number of parts of 1/`scale`: the quotient is rounded once, and no two
 * decimals of 15 digits share a double.
 */
function fits(value: number, scale: number): boolean {
  const scaled = Math.round(value * scale);
  return Math.abs(scaled) < LARGEST && scaled / scale === value;
}

function fitsSome(value: number): boolean {
  for (let places = 0; places <= MOST_PLACES; places += 1) if (fits(value, 10 ** places)) return true;
  return false;
}

/** More ticks than this are read every time. */
const MOST_TICKS = 32;

/** Lists of texts, by their texts one after the other. */
class Ticks {
  /** Of the list that ends here. */
  code: number | undefined;
  readonly #next = new Map<unknown, Ticks>();

  /** Where a list ends; undefined for what is no short list of texts. */
  placeOf(list: readonly unknown[]): Ticks | undefined {
    if (list.length > MOST_TICKS) return undefined;
    let place: Ticks = this;
    for (const tick of list) {
      if (typeof tick !== 'string') return undefined;
      const next = place.#next.get(tick) ?? new Ticks();
      place.#next.set(tick, next);
      place = next;
    }
    return place;
  }
}

/** Collects the answers of one input that is no number; equal answers get one code. */
export class CodeCollector {
  readonly #entries: ReadScalar[] = [{ value: { kind: 'missing' }, shown: null }];
  readonly #typed = new Map<unknown, number>([
    [undefined, 0],
    [null, 0],
  ]);
  readonly #read = new Map<string, number>();
  readonly #lists = new Ticks();

  /** The code of what was typed; `read` is asked once for each different text or truth value. */
  codeOf(raw: unknown, read: (raw: unknown) => ReadScalar): number {
    if (Array.isArray(raw)) return this.#codeOfList(raw, read);
    const known = typeof raw === 'object' && raw !== null ? undefined : this.#typed.get(raw);
    if (known !== undefined) return known;
    const code = this.codeOfRead(read(raw));
    if (typeof raw !== 'object') this.#typed.set(raw, code);
    return code;
  }

  #codeOfList(raw: readonly unknown[], read: (raw: unknown) => ReadScalar): number {
    const place = this.#lists.placeOf(raw);
    const code = place?.code ?? this.codeOfRead(read(raw));
    if (place !== undefined) place.code = code;
    return code;
  }

  /** The code of an answer that is read already. */
  codeOfRead(entry: ReadScalar): number {
    if (entry.value.kind === 'missing') return 0;
    const key = JSON.stringify([entry.value.kind, entry.shown]);
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const code = this.#entries.push(entry) - 1;
    this.#read.set(key, code);
    return code;
  }

  column(codes: Int32Array): CodeColumn {
    return { kind: 'codes', codes, entries: this.#entries };
  }
}
