import { Rational } from '@tieuchi/criteria/exact';
import type { CriterionResult, Result } from '@tieuchi/scoring/result';

/** One criterion in one scored case. */
export interface Scored {
  readonly criterion: CriterionResult;
  readonly unit: Result['unit'];
}

/** Whether a case shows something. */
export type Shows = (scored: Scored) => boolean;

/** A target of a criterion, whatever its kind, with what shows it met exactly, just missed and just passed. */
export interface TargetRow {
  /** Rows of one shape can stand for each other. */
  readonly shape: string;
  readonly label: string;
  readonly at: Shows;
  /** Left out where there is no such thing, as with yes and no. */
  readonly below?: Shows;
  readonly above?: Shows;
}

/** The exact measure, where it is a number. */
export function measured({ criterion: { exact } }: Scored): Rational | undefined {
  return exact === undefined ? undefined : Rational.from(exact.includes('/') ? exact : Number(exact));
}

/** The exact part of the maximum that was earned. */
export function shareOf({ criterion: { state, explanation } }: Scored): Rational | undefined {
  const share = explanation.points?.share;
  if (state !== 'value' || share === undefined || share === null) return undefined;
  return Rational.from(share.includes('/') ? share : Number(share));
}

/** Off a number on one side by at most a hundredth of it, or by one. */
function isBeside(value: Rational, number: Rational, side: -1 | 1): boolean {
  if (value.compare(number) !== side) return false;
  const hundredth = number.dividedBy(Rational.of(number.n < 0n ? -100 : 100));
  const near = hundredth.compare(Rational.ONE) > 0 ? hundredth : Rational.ONE;
  const distance = side > 0 ? value.minus(number) : number.minus(value);
  return distance.compare(near) <= 0;
}

/** A row for a number that the measure is compared to; undefined where a case has no such number. */
export function numberRow(
  row: Pick<TargetRow, 'shape' | 'label'>,
  numberIn: (scored: Scored) => number | undefined,
): TargetRow {
  const shows =
    (test: (value: Rational, number: Rational) => boolean): Shows =>
    (scored) => {
      const [number, value] = [numberIn(scored), measured(scored)];
      return number !== undefined && value !== undefined && test(value, Rational.fromNumber(number));
    };
  return {
    ...row,
    at: shows((value, number) => value.equals(number)),
    below: shows((value, number) => isBeside(value, number, -1)),
    above: shows((value, number) => isBeside(value, number, 1)),
  };
}

/** A row for something that is either so or not. */
export function eitherRow(row: Pick<TargetRow, 'shape' | 'label'>, at: Shows, below: Shows): TargetRow {
  return { ...row, at, below };
}
