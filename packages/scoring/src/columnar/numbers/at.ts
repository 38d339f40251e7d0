/**
 * The number at an index inside. One function for each kind of memory, and never called outside of it: JavaScript engines make reading
 * through a function that has seen several kinds, or nothing at an index, several times slower for everybody.
 */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/** As `at`. */
export function intAt(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** As `at`. */
export function byteAt(values: Uint8Array, index: number): number {
  return values[index] ?? 0;
}
