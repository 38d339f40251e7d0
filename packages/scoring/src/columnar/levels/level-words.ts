import { Rational } from '@tieuchi/criteria/exact';

/** Whole numbers of this many bits are added up. */
const WORD_BITS = 30;

/** Counts of several levels side by side in a few whole numbers, so that one addition counts at all of them. */
export class LevelWords {
  /** How many words it takes for all levels. */
  readonly count: number;
  readonly levels: number;
  readonly #bits: number;
  readonly #perWord: number;
  readonly #required: readonly Int32Array[];

  /** For levels with these required shares, and at most so many criteria. */
  constructor(shares: readonly Rational[], criteria: number) {
    this.levels = shares.length;
    this.#bits = Math.ceil(Math.log2(criteria + 2));
    this.#perWord = Math.max(1, Math.floor(WORD_BITS / this.#bits));
    this.count = Math.ceil(shares.length / this.#perWord);
    this.#required = shares.map((share) =>
      Int32Array.from({ length: criteria + 1 }, (_, applicable) =>
        Number(share.times(Rational.of(applicable)).ceil()),
      ),
    );
  }

  /** One at each level where it is true. */
  of(levels: readonly boolean[]): number[] {
    const words = Array.from({ length: this.count }, () => 0);
    for (const [level, holds] of levels.entries()) {
      const word = Math.floor(level / this.#perWord);
      if (holds) words[word] = (words[word] ?? 0) + 2 ** ((level % this.#perWord) * this.#bits);
    }
    return words;
  }

  /** Where the count of a level (0 for the first) stands: its word, how far to shift it, and the bits that are its own. */
  placeOf(level: number): { word: number; shift: number; mask: number } {
    const shift = (level % this.#perWord) * this.#bits;
    return { word: Math.floor(level / this.#perWord), shift, mask: 2 ** this.#bits - 1 };
  }

  /** How many of so many applicable criteria must be met at a level (SPEC L4). */
  requiredAt(level: number): Int32Array {
    return this.#required[level] ?? new Int32Array();
  }
}
