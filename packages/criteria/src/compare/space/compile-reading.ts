import { Rational } from '../../exact/rational.ts';
import { type AnswerSpace, axesOf, type Case, type Compiled } from './answer-space.ts';
import { compileCondition, compileNumber } from './compile-condition.ts';
import type { Reading } from './reading.ts';

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

const LEFT_OUT: Piece = { kind: 'leftOut' };
const UNKNOWN: Piece = { kind: 'unknown' };

function level(share: Rational): Piece {
  return { kind: 'line', axis: undefined, slope: Rational.ZERO, offset: share };
}

/** The highest of several numbers; with a sloped line among them it is not followed. */
function highest(pieces: readonly Piece[]): Piece {
  let most: (Piece & { kind: 'line' }) | undefined;
  for (const piece of pieces) {
    if (piece.kind === 'leftOut') continue;
    if (piece.kind === 'unknown' || !piece.slope.isZero()) return UNKNOWN;
    if (most === undefined || piece.offset.compare(most.offset) > 0) most = piece;
  }
  return most ?? LEFT_OUT;
}

/** How the parts of a reading are compiled: anew, or once for all readings that share them. */
export type CompilePart = (part: Reading) => Compiled<Piece>;

/** Compiles a reading so that its piece can be read off in every case of the space. */
export function compileReading(space: AnswerSpace, reading: Reading, compile: CompilePart): Compiled<Piece> {
  switch (reading.kind) {
    case 'share': {
      const piece = level(reading.share);
      return { axes: new Set(), at: () => piece };
    }
    case 'leftOut':
      return { axes: new Set(), at: () => LEFT_OUT };
    case 'when': {
      const condition = compileCondition(space, reading.condition);
      const holding = compile(reading.holding);
      const otherwise = compile(reading.otherwise);
      const at = (point: Case) => (condition.at(point) === 'true' ? holding : otherwise).at(point);
      return { axes: axesOf([condition, holding, otherwise]), at };
    }
    case 'measured': {
      const measure = compileNumber(space, reading.measure);
      const missing = compile(reading.missing);
      const undefinedCase = compile(reading.undefined);
      const value = compile(reading.value);
      const at = (point: Case) => {
        const { state } = measure.at(point);
        if (state === 'missing') return missing.at(point);
        return (state === 'undefined' ? undefinedCase : value).at(point);
      };
      return { axes: axesOf([measure, missing, undefinedCase, value]), at };
    }
    case 'line': {
      const measure = compileNumber(space, reading.measure);
      const at = (point: Case): Piece => {
        const { axis, scale, shift } = measure.at(point);
        const slope = scale.times(reading.slope);
        return { kind: 'line', axis, slope, offset: shift.times(reading.slope).plus(reading.offset) };
      };
      return { axes: measure.axes, at };
    }
    case 'most': {
      const parts = reading.readings.map(compile);
      return { axes: axesOf(parts), at: (point) => highest(parts.map((part) => part.at(point))) };
    }
  }
}
