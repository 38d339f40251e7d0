import { namesIn } from '../../../formula/formula.ts';
import { type AnswerSpace, type Axis, axesOf, type Case, type Compiled } from '../answer-space.ts';
import type { Reading } from '../reading.ts';
import { shareOfOptions } from '../shares.ts';
import { compileCondition, compileNumber, overLists } from './compile-condition.ts';
import { joinedPieces, LEFT_OUT, level, type Piece, silencedPiece, UNKNOWN } from './pieces.ts';

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

/** Where an axis stands when this input has no answer; undefined where that cannot be told, since a call may do without it. */
function placeWithout(axis: Axis | undefined, at: number, name: string): number | undefined {
  if (axis === undefined) return at;
  if (axis.kind === 'list') return axis.name === name ? axis.values.length - 1 : at;
  if (!axis.core.names.has(name)) return at;
  const mayDoWithout = [...axis.core.unknowns.values()].some((call) => namesIn(call).has(name));
  const missing = axis.cells.findIndex((cell) => cell.state === 'missing');
  return mayDoWithout || missing < 0 ? undefined : missing;
}

/** The piece in the case that differs from this one in that an input has no answer. */
function pieceWithout(
  space: AnswerSpace,
  { inner, point }: { inner: Compiled<Piece>; point: Case },
  name: string,
): Piece {
  const without = [...point];
  for (const index of inner.axes) {
    const place = placeWithout(space.axes[index], point[index] ?? 0, name);
    if (place === undefined) return UNKNOWN;
    without[index] = place;
  }
  return inner.at(without);
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
      const branches = {
        true: holding,
        false: otherwise,
        missing: reading.missing === undefined ? otherwise : compile(reading.missing),
        undefined: reading.undefined === undefined ? otherwise : compile(reading.undefined),
      };
      const at = (point: Case) => branches[condition.at(point)].at(point);
      return { axes: axesOf([condition, ...Object.values(branches)]), at };
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
    case 'options': {
      const { options } = reading;
      const names = new Set([options.input]);
      if (!space.hasLists(names)) {
        space.isIncomplete = true;
        return { axes: new Set(), at: () => UNKNOWN };
      }
      return overLists(space, names, (lookup) => level(shareOfOptions(options, lookup(options.input))));
    }
    case 'parts': {
      const parts = reading.parts.map((part) => compile(part.reading));
      const at = (point: Case) =>
        joinedPieces(
          { space, point },
          reading,
          parts.map((part) => part.at(point)),
        );
      return { axes: axesOf(parts), at };
    }
    case 'silenced': {
      const inner = compile(reading.reading);
      return { axes: inner.axes, at: (point) => silencedPiece({ space, point }, reading, inner.at(point)) };
    }
    case 'unanswered': {
      const inner = compile(reading.reading);
      return { axes: inner.axes, at: (point) => pieceWithout(space, { inner, point }, reading.name) };
    }
    case 'most': {
      const parts = reading.readings.map(compile);
      return { axes: axesOf(parts), at: (point) => highest(parts.map((part) => part.at(point))) };
    }
  }
}
