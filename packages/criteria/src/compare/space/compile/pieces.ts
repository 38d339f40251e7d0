import { Rational } from '../../../exact/rational.ts';
import type { AnswerSpace, Case } from '../answer-space.ts';
import type { Cell } from '../cells.ts';
import type { Reading } from '../reading.ts';
import { maximumOf, shareOfParts, silencedShare } from '../shares.ts';

/**
 * What a reading gives in a case: the line slope × core + offset over the cell of one axis (slope 0: a number), nothing because
 * the criterion is left out, or something that is not followed.
 */
export type Piece =
  | {
      readonly kind: 'line';
      readonly axis: number | undefined;
      readonly slope: Rational;
      readonly offset: Rational;
    }
  | { readonly kind: 'leftOut' }
  | { readonly kind: 'unknown' };

/** The criterion does not count. */
export const LEFT_OUT: Piece = { kind: 'leftOut' };
/** Not followed. */
export const UNKNOWN: Piece = { kind: 'unknown' };

/** One share, whatever the answer in the case. */
export function level(share: Rational): Piece {
  return { kind: 'line', axis: undefined, slope: Rational.ZERO, offset: share };
}

type Line = Piece & { kind: 'line' };

/** A case of a space. */
export interface Place {
  readonly space: AnswerSpace;
  readonly point: Case;
}

/** The cell that a sloped line runs over; undefined where the core has no number there. */
export function cellOf({ space, point }: Place, line: Line): (Cell & { state: 'number' }) | undefined {
  const axis = line.axis === undefined ? undefined : space.axes[line.axis];
  const cell = axis?.kind === 'core' ? axis.cells[point[line.axis ?? 0] ?? 0] : undefined;
  return cell?.state === 'number' ? cell : undefined;
}

function isFlat(line: Line): boolean {
  return line.slope.isZero();
}

/** Least and most that a line comes to over its cell, as limits; undefined where it has none. */
function rangeOf(place: Place, line: Line): { least: Rational; most: Rational } | undefined {
  if (isFlat(line)) return { least: line.offset, most: line.offset };
  const cell = cellOf(place, line);
  if (cell?.low === undefined || cell.high === undefined) return undefined;
  const [low, high] = [cell.low, cell.high].map((end) => line.slope.times(end).plus(line.offset));
  if (low === undefined || high === undefined) return undefined;
  return low.compare(high) <= 0 ? { least: low, most: high } : { least: high, most: low };
}

/** A line kept between nothing and everything; not followed where it crosses one of them inside its cell. */
function clampedPiece(place: Place, line: Line): Piece {
  const range = rangeOf(place, line);
  if (range === undefined) return UNKNOWN;
  if (range.most.n <= 0n) return level(Rational.ZERO);
  if (range.least.compare(Rational.ONE) >= 0) return level(Rational.ONE);
  return range.least.n >= 0n && range.most.compare(Rational.ONE) <= 0 ? line : UNKNOWN;
}

function timesPiece(line: Line, factor: Rational): Line {
  return { ...line, slope: line.slope.times(factor), offset: line.offset.times(factor) };
}

/** The sum of lines over one core; undefined where they run over several. */
function sumOfLines(lines: readonly Line[]): Line | undefined {
  const axes = new Set(lines.flatMap((line) => (isFlat(line) ? [] : [line.axis])));
  if (axes.size > 1) return undefined;
  const [axis] = axes;
  const sum = (read: (line: Line) => Rational) =>
    lines.reduce((total, line) => total.plus(read(line)), Rational.ZERO);
  return { kind: 'line', axis, slope: sum((line) => line.slope), offset: sum((line) => line.offset) };
}

/** The piece that is never below another one over its cell; undefined where they cross or cannot be compared. */
function mostOfLines(place: Place, lines: readonly Line[]): Line | undefined {
  const isMost = (most: Line) =>
    lines.every((line) => {
      const difference = sumOfLines([most, timesPiece(line, Rational.of(-1))]);
      const range = difference === undefined ? undefined : rangeOf(place, difference);
      return range !== undefined && range.least.n >= 0n;
    });
  return lines.find(isMost);
}

/** What several parts make in a case. */
export function joinedPieces(
  place: Place,
  { parts, whole }: Reading & { kind: 'parts' },
  pieces: readonly Piece[],
): Piece {
  const shares = parts.map(({ max }, index) => {
    const piece = pieces[index] ?? UNKNOWN;
    const share = piece.kind === 'leftOut' ? undefined : piece.kind === 'line' ? piece.offset : Rational.ZERO;
    return { max, share };
  });
  if (pieces.some((piece) => piece.kind === 'unknown')) return UNKNOWN;
  const lines = pieces.flatMap((piece, index) => {
    const max = parts[index]?.max;
    return piece.kind === 'line' && max !== undefined ? [timesPiece(piece, max)] : [];
  });
  if (lines.every(isFlat)) {
    const share = shareOfParts(shares, whole);
    return share === undefined ? LEFT_OUT : level(share);
  }
  if (whole.onlyBest) {
    const most = mostOfLines(place, lines);
    return most === undefined || whole.max.isZero()
      ? UNKNOWN
      : timesPiece(most, Rational.ONE.dividedBy(whole.max));
  }
  const full = lines.length === parts.length ? whole.max : maximumOf(shares, whole.max);
  const sum = sumOfLines(lines);
  if (sum === undefined || full.isZero()) return UNKNOWN;
  return clampedPiece(place, timesPiece(sum, Rational.ONE.dividedBy(full)));
}

/** A piece with silence where more is earned than an open exception gives; not followed where that changes inside its cell. */
export function silencedPiece(place: Place, reading: Reading & { kind: 'silenced' }, piece: Piece): Piece {
  const { above, penalty } = reading;
  if (piece.kind === 'unknown') return UNKNOWN;
  if (piece.kind === 'leftOut' || isFlat(piece)) {
    const share = silencedShare(piece.kind === 'leftOut' ? undefined : piece.offset, reading);
    return share === undefined ? LEFT_OUT : level(share);
  }
  const range = rangeOf(place, piece);
  if (range === undefined) return UNKNOWN;
  const none = penalty ? range.least.compare(above) >= 0 : range.most.compare(above) <= 0;
  if (none) return piece;
  // The ends of a cell may lie outside of it: only past them it is sure that silence holds everywhere.
  const all = penalty ? range.most.compare(above) < 0 : range.least.compare(above) > 0;
  if (all) return level(penalty ? Rational.ONE : Rational.ZERO);
  const settles = penalty ? above.equals(Rational.ONE) : above.isZero();
  return settles ? level(above) : UNKNOWN;
}
