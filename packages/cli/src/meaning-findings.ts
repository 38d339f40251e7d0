import { locatorOf } from '@tieuchi/criteria/parse';
import { type MeaningProblem, meaningText } from '@tieuchi/scoring/meaning';
import type { PrintedFinding } from './describe-findings.ts';

/** What in a file means nothing under a set, as findings with their places; `under` is the path of the member that holds it. */
export function meaningFindings(
  text: string,
  problems: readonly MeaningProblem[],
  under: readonly (string | number)[],
): PrintedFinding[] {
  if (problems.length === 0) return [];
  const locate = locatorOf(text);
  return problems.map((problem) => {
    const path = [...under, ...problem.path];
    const { line, column } = locate(path);
    const message = `${path.join('.')}: ${meaningText(problem, 'vi')}`;
    return { code: problem.code, severity: 'error', path, line, column, message };
  });
}
