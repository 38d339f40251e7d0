/** Draws that depend on nothing but a seed, the same on every machine. */
export class Random {
  private state: number;

  /** One stream per seed and labels: what is drawn for one item does not depend on the items before it. */
  constructor(seed: number, ...labels: (string | number)[]) {
    let state = seed >>> 0;
    for (const character of labels.join('/')) {
      state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    }
    this.state = state;
  }

  /** From 0 up to but not including 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to but not including `end`; 0 for an end below 1. */
  below(end: number): number {
    return Math.floor(this.fraction() * Math.max(1, end));
  }

  /** A whole number between both, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True so often. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the items. Throws RangeError when there is none. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Some of the items, in their order. */
  some<T>(items: readonly T[], probability: number): T[] {
    return items.filter(() => this.chance(probability));
  }
}
