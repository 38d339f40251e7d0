/**
 * The number at an index that is known to be inside. One function for each kind of memory: engines read through a function that sees
 * several kinds many times slower.
 */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/** As `at`. */
export function intAt(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

/** As `at`. */
export function wordAt(values: Uint16Array, index: number): number {
  return values[index] ?? 0;
}

/** As `at`. */
export function byteAt(values: Uint8Array, index: number): number {
  return values[index] ?? 0;
}
