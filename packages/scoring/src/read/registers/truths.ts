const WORD = 32;

/** On which of many rows something holds, and on which it does not, a bit for each; where neither, it cannot be told. */
export interface Truths {
  readonly yes: Int32Array;
  readonly no: Int32Array;
}

function empty(size: number): Truths {
  const words = Math.ceil(size / WORD);
  return { yes: new Int32Array(words), no: new Int32Array(words) };
}

/** By what is told of each row. */
export function truthsWhere(size: number, holds: (row: number) => boolean | undefined): Truths {
  const truths = empty(size);
  for (let row = 0; row < size; row += 1) {
    const told = holds(row);
    if (told === undefined) continue;
    mark(told ? truths.yes : truths.no, row);
  }
  return truths;
}

function mark(words: Int32Array, row: number): void {
  words[row >>> 5] = wordAt(words, row >>> 5) | (1 << (row & 31));
}

function wordAt(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

/** Where one number is below the other; NaN is no number. */
export function below(left: Float64Array, right: Float64Array): Truths {
  const truths = empty(left.length);
  for (let row = 0; row < left.length; row += 1) {
    const one = left[row] ?? Number.NaN;
    const other = right[row] ?? Number.NaN;
    if (one < other) mark(truths.yes, row);
    else if (one >= other) mark(truths.no, row);
  }
  return truths;
}

/** Where a number is below a bound. */
export function belowBound(numbers: Float64Array, bound: number): Truths {
  const truths = empty(numbers.length);
  for (let row = 0; row < numbers.length; row += 1) {
    const one = numbers[row] ?? Number.NaN;
    if (one < bound) mark(truths.yes, row);
    else if (one >= bound) mark(truths.no, row);
  }
  return truths;
}

/** Where a number is above a bound. */
export function aboveBound(numbers: Float64Array, bound: number): Truths {
  const truths = empty(numbers.length);
  for (let row = 0; row < numbers.length; row += 1) {
    const one = numbers[row] ?? Number.NaN;
    if (one > bound) mark(truths.yes, row);
    else if (one <= bound) mark(truths.no, row);
  }
  return truths;
}

/** Where both hold, by Kleene's logic. */
export function both(left: Truths, right: Truths): Truths {
  const yes = left.yes.slice();
  const no = left.no.slice();
  for (let index = 0; index < yes.length; index += 1) {
    yes[index] = wordAt(yes, index) & wordAt(right.yes, index);
    no[index] = wordAt(no, index) | wordAt(right.no, index);
  }
  return { yes, no };
}

/** Where one of two holds, by Kleene's logic. */
export function eitherOf(left: Truths, right: Truths): Truths {
  return negated(both(negated(left), negated(right)));
}

export function negated({ yes, no }: Truths): Truths {
  return { yes: no, no: yes };
}

/** On how many rows it holds. */
export function countYes({ yes }: Truths): number {
  let count = 0;
  for (let index = 0; index < yes.length; index += 1) {
    for (let word = wordAt(yes, index); word !== 0; word &= word - 1) count += 1;
  }
  return count;
}

/** Whether it holds on a row. */
export function isYes({ yes }: Truths, row: number): boolean {
  return ((wordAt(yes, row >>> 5) >>> (row & 31)) & 1) === 1;
}
