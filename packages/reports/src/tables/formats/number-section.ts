import type { FormatToken } from './format-tokens.ts';

/** How one section of a format shows a number. */
export interface NumberSection {
  /** Digits that are shown even where they are zeros, before the decimals: 5 of `00000`. */
  readonly zeros: number;
  readonly decimals: number;
  /** Decimals that are shown even where they are zeros. */
  readonly zeroDecimals: number;
  /** The number is shown times ten to this power: 2 for `%`, −3 for a comma behind the digits. */
  readonly power: number;
  readonly prefix: string;
  readonly suffix: string;
  readonly shape: 'general' | 'plain' | 'scientific' | 'fraction' | 'nothing';
  /** The largest denominator of a fraction, or the only one. */
  readonly denominator: { readonly value: number; readonly fixed: boolean };
}

/** Reads a section that has no date in it; undefined when its digits are parted by something that is no digit. */
export function numberSection(tokens: readonly FormatToken[]): NumberSection | undefined {
  if (tokens.some(({ kind }) => kind === 'odd' || kind === 'date')) return undefined;
  const isDigit = ({ kind }: FormatToken) => kind === 'digit' || kind === 'point' || kind === 'general';
  const first = tokens.findIndex(isDigit);
  const isFraction = first >= 0 && tokens.some(({ kind }) => kind === 'slash');
  const last = isFraction ? lastOfFraction(tokens) : tokens.findLastIndex(isDigit);
  const head = first < 0 ? tokens : tokens.slice(0, first);
  const core = first < 0 ? [] : tokens.slice(first, last + 1);
  const tail = first < 0 ? [] : tokens.slice(last + 1);
  const behind = tail.findIndex(({ kind }) => kind !== 'comma');
  const stray = (list: readonly FormatToken[]) =>
    list.some(({ kind }) => kind === 'comma' || kind === 'exponent');
  if (stray(head) || stray(tail.slice(behind < 0 ? tail.length : behind))) return undefined;
  const scaling = (behind < 0 ? tail.length : behind) + commasBeforePoint(core);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const shape = shapeOf(core);
  if (shape === undefined) return undefined;
  const exponentAt = core.findIndex(({ kind }) => kind === 'exponent');
  const mantissa = (exponentAt < 0 ? core : core.slice(0, exponentAt)).filter(isDigit);
  const pointAt = mantissa.findIndex(({ kind }) => kind === 'point');
  const whole = pointAt < 0 ? mantissa : mantissa.slice(0, pointAt);
  const fraction = pointAt < 0 ? [] : mantissa.slice(pointAt + 1);
  const zeros = (list: readonly FormatToken[]) =>
    list.filter((token) => token.kind === 'digit' && token.sign === '0').length;
  return {
    zeros: shape === 'general' || shape === 'fraction' ? 1 : zeros(whole),
    decimals: fraction.length,
    zeroDecimals: zeros(fraction),
    power: 2 * percents - 3 * scaling,
    prefix: textOf(head),
    suffix: textOf(tail),
    shape,
    denominator: denominatorOf(core),
  };
}

/** Commas that stand against the point scale, others between digits only group. */
function commasBeforePoint(core: readonly FormatToken[]): number {
  const point = core.findIndex(({ kind }) => kind === 'point');
  const digits = core.slice(0, Math.max(point, 0));
  return digits.length - 1 - digits.findLastIndex(({ kind }) => kind !== 'comma');
}

function shapeOf(core: readonly FormatToken[]): NumberSection['shape'] | undefined {
  if (core.length === 0) return 'nothing';
  const has = (kind: FormatToken['kind']) => core.some((token) => token.kind === kind);
  if (has('general')) return core.length === 1 ? 'general' : undefined;
  if (has('slash')) return 'fraction';
  if (has('exponent')) return has('literal') ? undefined : 'scientific';
  const points = core.filter(({ kind }) => kind === 'point').length;
  const point = core.findIndex(({ kind }) => kind === 'point');
  if (point >= 0 && core.slice(point).some(({ kind }) => kind === 'comma')) return undefined;
  return has('literal') || has('percent') || has('text') || points > 1 ? undefined : 'plain';
}

/** Digits behind the slash may be written out: `# ?/8`. */
function lastOfFraction(tokens: readonly FormatToken[]): number {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const end = tokens.findIndex((token, index) => index > slash && !isDenominator(token));
  return (end < 0 ? tokens.length : end) - 1;
}

function isDenominator(token: FormatToken): boolean {
  return token.kind === 'digit' || (token.kind === 'literal' && /^\d$/.test(token.text));
}

function denominatorOf(core: readonly FormatToken[]): NumberSection['denominator'] {
  const slash = core.findIndex(({ kind }) => kind === 'slash');
  const below = slash < 0 ? [] : core.slice(slash + 1);
  const digits = below.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
  if (/^[1-9]/.test(digits))
    return { value: Number(digits + '0'.repeat(below.length - digits.length)), fixed: true };
  return { value: 10 ** Math.min(below.length, 4) - 1, fixed: false };
}

function textOf(tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      return token.kind === 'percent' ? '%' : '';
    })
    .join('');
}
