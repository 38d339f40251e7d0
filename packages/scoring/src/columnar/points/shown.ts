/** Nothing that is decided or shown is taken from a double that is closer than this to where it would change. */
export const MARGIN = 1e-9;

/**
 * A number rounded half away from zero to so many decimals, as it is shown; undefined when it is within `margin` of where the
 * rounding changes, and the exact number has to be asked.
 */
export function shownFrom(value: number, decimals: number, margin: number): number | undefined {
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  const whole = Math.floor(scaled);
  const rest = scaled - whole - 0.5;
  if (!(Math.abs(rest) > margin * scale)) return undefined;
  const rounded = (rest > 0 ? whole + 1 : whole) / scale;
  return rounded === 0 ? 0 : value < 0 ? -rounded : rounded;
}
