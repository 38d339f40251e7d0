import type { Language } from '@tieuchi/ui/i18n';
import { wordAmbiguity, wordProblem } from '@tieuchi/values/problem-words';
import type { AppText } from '../../../i18n/text.ts';
import type { FieldProblem } from '../editing/part-draft.ts';

/** Why a typed text was not taken, and what to type instead. */
export function fieldProblemText(problem: FieldProblem, t: AppText, language: Language): string {
  if (problem.code === 'ambiguous') return wordAmbiguity(problem, language);
  if (problem.code === 'reasonNeeded' || problem.code === 'required' || problem.code === 'blankRow')
    return t(`problem.${problem.code}`);
  return wordProblem(problem, language);
}
