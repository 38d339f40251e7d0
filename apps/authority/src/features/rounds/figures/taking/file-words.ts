import { wordCell, wordPlace, wordTable } from '@tieuchi/reports/words';
import type { AppText } from '../../../../i18n/use-text.ts';
import type { RefusedCell } from './take-cells.ts';
import type { FileProblem } from './take-file.ts';

/** The language of the interface and its texts. */
export type Wording = { t: AppText; language: 'vi' | 'en' };

/** Why nothing of a file is taken, where, and what to do. */
export function fileProblemText(problem: FileProblem, { t, language }: Wording): string {
  switch (problem.kind) {
    case 'file':
      return wordTable(problem.problem, language);
    case 'place':
      return wordPlace(problem.problem, language);
    case 'cell':
      return wordCell(problem, language);
    case 'table':
      return problem.hidden === ''
        ? t(problem.code)
        : `${t(problem.code)} ${t('figures.hiddenNotRead', { names: problem.hidden })}`;
    case 'unit':
      return problem.code === 'figures.unitTwice'
        ? t(problem.code, { at: problem.at, text: problem.text, otherAt: problem.otherAt })
        : t(problem.code, { at: problem.at, text: problem.text });
  }
}

/** Why a cell of a file is not taken, and what to do. */
export function refusedCellText({ problem, at, shown }: RefusedCell, { t, language }: Wording): string {
  return problem === 'submitted'
    ? t('figures.cellOfSubmitted', { at })
    : wordCell({ at, shown, problem }, language);
}
