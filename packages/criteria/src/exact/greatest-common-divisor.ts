const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** Leading bits that a step works on: their quotients and factors stay whole numbers of a double. */
const WINDOW = 50;

function ofDoubles(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/**
 * The greatest common divisor of two whole numbers, never negative; of 0 and a number that number. Long ones by Lehmer's method:
 * many steps of Euclid's on the leading digits in doubles, then once on the whole numbers, which is several times as fast.
 */
export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  if (a === 1n || b === 1n) return 1n;
  if (a < b) [a, b] = [b, a];
  /** Bits of `a`, give or take one; unknown below 0. */
  let bits = -1;
  while (b !== 0n) {
    if (a <= SAFE) return BigInt(ofDoubles(Number(a), Number(b)));
    if (bits < 0) bits = 4 * a.toString(16).length;
    const shift = Math.max(0, bits - WINDOW);
    let x = Number(a >> BigInt(shift));
    let y = Number(b >> BigInt(shift));
    // What the steps so far make of the whole numbers: a' = ax·a + ay·b, b' = bx·a + by·b.
    let [ax, ay, bx, by] = [1, 0, 0, 1];
    while (y + bx > 0 && y + by > 0) {
      const quotient = Math.floor((x + ax) / (y + bx));
      // As long as both ends of what was cut off give the same quotient, it is that of the whole numbers.
      if (quotient !== Math.floor((x + ay) / (y + by))) break;
      [ax, bx] = [bx, ax - quotient * bx];
      [ay, by] = [by, ay - quotient * by];
      [x, y] = [y, x - quotient * y];
    }
    if (ay === 0) {
      [a, b] = [b, a % b];
      bits = -1;
    } else {
      [a, b] = [BigInt(ax) * a + BigInt(ay) * b, BigInt(bx) * a + BigInt(by) * b];
      bits = shift + Math.floor(Math.log2(x + 1)) + 1;
    }
  }
  return a;
}
