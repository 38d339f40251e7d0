import { byteAt, intAt } from '../numbers/at.ts';
import type { Ladder } from './ladder.ts';
import type { LevelPatterns } from './level-patterns.ts';
import type { LevelWords } from './level-words.ts';

/** Per level, lowest first, what every unit comes to. */
export interface LevelCounts {
  readonly applicable: readonly Uint16Array[];
  readonly met: readonly Uint16Array[];
  /** The level reached, 0 below the first. */
  readonly level: Uint8Array;
}

/** Counts of every unit in words, with what is the same for all of them kept apart. */
interface WordCounts {
  readonly counts: Int32Array;
  common: number;
}

/** Counts what applies and what is met at every level, and decides which is reached (SPEC L3–L5), on whole numbers. */
export class LevelCounter {
  readonly #applicable: readonly WordCounts[];
  readonly #met: readonly WordCounts[];

  constructor(
    private readonly words: LevelWords,
    private readonly size: number,
  ) {
    const perWord = () =>
      Array.from({ length: words.count }, () => ({ counts: new Int32Array(size), common: 0 }));
    this.#applicable = perWord();
    this.#met = perWord();
  }

  /** Takes in one criterion: how its patterns fall on the units. */
  add({ list }: LevelPatterns, tally: Ladder): void {
    for (const [word, { counts }] of this.#met.entries())
      tally(counts, (number) => list[number]?.met[word] ?? 0);
    // By now every pattern that there is has a number.
    for (const [word, applicable] of this.#applicable.entries()) {
      const first = list[0]?.applicable[word] ?? 0;
      if (list.every((pattern) => pattern.applicable[word] === first)) applicable.common += first;
      else tally(applicable.counts, (number) => list[number]?.applicable[word] ?? 0);
    }
  }

  /** The counts and the levels, once all criteria are in. */
  finish(): LevelCounts {
    const level = new Uint8Array(this.size);
    const applicable: Uint16Array[] = [];
    const met: Uint16Array[] = [];
    for (let index = 0; index < this.words.levels; index += 1) {
      const { word, shift, mask } = this.words.placeOf(index);
      const { counts: asked, common: askedOfAll } = this.#applicable[word] ?? NOTHING;
      const { counts: reached } = this.#met[word] ?? NOTHING;
      const required = this.words.requiredAt(index);
      const applicableHere = new Uint16Array(this.size);
      const metHere = new Uint16Array(this.size);
      for (let unit = 0; unit < level.length; unit += 1) {
        const all = ((intAt(asked, unit) + askedOfAll) >>> shift) & mask;
        const those = (intAt(reached, unit) >>> shift) & mask;
        applicableHere[unit] = all;
        metHere[unit] = those;
        if (those >= intAt(required, all) && byteAt(level, unit) === index) level[unit] = index + 1;
      }
      applicable.push(applicableHere);
      met.push(metHere);
    }
    return { applicable, met, level };
  }
}

const NOTHING: WordCounts = { counts: new Int32Array(), common: 0 };
