import type { Part } from '@tieuchi/criteria/part';
import type { AssessmentDetail } from '../../../outputs.ts';
import type { EarlierFigure } from '../fields/field-props.ts';

/** What the unit told of a figure of a part in its last round, by `fieldKey`; undefined where it told nothing. */
export function earlierFigure(
  earlier: AssessmentDetail['earlier'],
  part: Part,
  key: string,
): EarlierFigure | undefined {
  if (earlier === null) return undefined;
  const figures =
    part.kind === 'answer'
      ? earlier.answers[part.criterionId]
      : part.kind === 'profile'
        ? earlier.profile
        : undefined;
  const value = figures?.[key];
  return value === undefined ? undefined : { value, year: earlier.year };
}
