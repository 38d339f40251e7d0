import { type Kind, newTally, Soak } from './run-items.ts';

/** What a worker is given: which items are its own. */
export interface Work {
  readonly seed: number;
  readonly kind: Kind;
  readonly count: number;
  readonly first: number;
  readonly stride: number;
}

/** Items of other numbers, run before anything is measured, so that all code is compiled. */
const WARM_UP = 400;

/** Says the number of every item before it is begun, and in the end what all came to. */
function work({ seed, kind, count, first, stride }: Work): void {
  const soak = new Soak(seed);
  for (let number = 1; number <= WARM_UP; number += 1) soak.run(kind, -number, newTally());
  const tally = newTally();
  for (let number = first; number < count; number += stride) {
    process.send?.(number);
    soak.run(kind, number, tally);
  }
  process.send?.(tally, () => process.disconnect());
}

process.once('message', work);
