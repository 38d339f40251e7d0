import { byteAt, intAt, wordAt } from './at.ts';
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

  /** Takes in one criterion: the number of the pattern of each unit. */
  add({ list }: LevelPatterns, numbers: Uint16Array): void {
    for (const [word, counts] of this.#applicable.entries())
      addTable(
        counts,
        numbers,
        Int32Array.from(list, ({ applicable }) => applicable[word] ?? 0),
      );
    for (const [word, counts] of this.#met.entries())
      addTable(
        counts,
        numbers,
        Int32Array.from(list, ({ met }) => met[word] ?? 0),
      );
  }

  /** The counts and the levels, once all criteria are in. */
  finish(): LevelCounts {
    const level = new Uint8Array(this.size);
    const applicable: Uint16Array[] = [];
    const met: Uint16Array[] = [];
    for (let index = 0; index < this.words.levels; index += 1) {
      const { word, shift, mask } = this.words.placeOf(index);
      const { counts: asked, common: askedOfAll } = this.#applicable[word] ?? NOTHING;
      const { counts: reached, common: reachedByAll } = this.#met[word] ?? NOTHING;
      const required = this.words.requiredAt(index);
      const applicableHere = new Uint16Array(this.size);
      const metHere = new Uint16Array(this.size);
      for (let unit = 0; unit < level.length; unit += 1) {
        const all = ((intAt(asked, unit) + askedOfAll) >>> shift) & mask;
        const those = ((intAt(reached, unit) + reachedByAll) >>> shift) & mask;
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

function addTable(into: WordCounts, numbers: Uint16Array, table: Int32Array): void {
  const first = intAt(table, 0);
  if (table.every((one) => one === first)) {
    into.common += first;
    return;
  }
  const { counts } = into;
  for (let unit = 0; unit < counts.length; unit += 1)
    counts[unit] = intAt(counts, unit) + intAt(table, wordAt(numbers, unit));
}
