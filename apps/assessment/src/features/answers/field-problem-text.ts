import type { AppText } from '../../i18n/text.ts';
import type { FieldProblem } from './part-draft.ts';

/** Why a typed text was not taken, and what to type instead. */
export function fieldProblemText(problem: FieldProblem, t: AppText): string {
  switch (problem.code) {
    case 'notANumber':
      return t('problem.notANumber');
    case 'ambiguous':
      return t('problem.ambiguous', {
        first: problem.first,
        second: problem.second,
        typeFirst: problem.first.replaceAll('.', ''),
        typeSecond: typeClearly(problem.second),
      });
    case 'notWhole':
      return t('problem.notWhole');
    case 'tooManyDecimals':
      return t('problem.tooManyDecimals', { decimals: problem.decimals });
    case 'belowMin':
      return t('problem.belowMin', { min: problem.min });
    case 'aboveMax':
      return t('problem.aboveMax', { max: problem.max });
    case 'tooLong':
      return t('problem.tooLong');
    case 'reasonNeeded':
      return t('problem.reasonNeeded');
    case 'required':
      return t('problem.required');
    case 'blankRow':
      return t('problem.blankRow');
    case 'notADate':
      return t('problem.notADate');
  }
}

/** "1,234" could again be read both ways; one more decimal cannot. */
function typeClearly(text: string): string {
  const plain = text.replaceAll('.', '');
  return plain.includes(',') ? `${plain}0` : plain;
}
