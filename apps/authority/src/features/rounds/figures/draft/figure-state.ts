import { typed } from '@tieuchi/values/shape';
import type { FileProblem, FileReport, FileTaking } from '../taking/take-file.ts';
import { cellKey, type FigureTable } from './figure-column.ts';
import { type FigureDraft, type FigurePlace, type NotTaken, pasteInto, withPoint } from './figure-draft.ts';

/** Where filling in a table is. */
export type FigureState = {
  draft: FigureDraft;
  /** What the server said of cells, by `cellKey`. */
  refused: ReadonlyMap<string, string>;
  /** Why nothing of the file that was chosen last was taken. */
  fileProblems: readonly FileProblem[];
  /** What of it was taken and what not. */
  report: FileReport | undefined;
  /** How many were saved last, to be told. */
  saved: number | undefined;
  /** What of the last paste was not taken. */
  notTaken: readonly NotTaken[];
};

/** What happens to a table. */
export type FigureAction =
  | { kind: 'typed'; place: FigurePlace; text: string }
  | { kind: 'pasted'; table: FigureTable; place: FigurePlace; cells: string[][] }
  | { kind: 'pointChosen'; table: FigureTable; point: ',' | '.' }
  | { kind: 'fileRead'; taking: Exclude<FileTaking, { state: 'which' }> }
  | { kind: 'refused'; messages: ReadonlyMap<string, string> }
  | { kind: 'saved'; count: number }
  | { kind: 'givenUp' };

/** Nothing typed, nothing told. */
export const emptyState: FigureState = {
  draft: new Map(),
  refused: new Map(),
  fileProblems: [],
  report: undefined,
  saved: undefined,
  notTaken: [],
};

/** The state after something happened; what was typed is lost only where it was stored or given up. */
export function figureReducer(state: FigureState, action: FigureAction): FigureState {
  switch (action.kind) {
    case 'typed': {
      const key = cellKey(action.place.unit, action.place.column);
      const refused = new Map(state.refused);
      refused.delete(key);
      const draft = new Map(state.draft).set(key, { text: action.text, source: typed });
      return { ...state, draft, refused, report: withoutCell(state.report, key), saved: undefined };
    }
    case 'pasted': {
      const { draft, notTaken } = pasteInto(action.table, state.draft, {
        cells: action.cells,
        ...action.place,
      });
      return { ...state, draft, refused: new Map(), saved: undefined, notTaken };
    }
    case 'pointChosen':
      return { ...state, draft: withPoint(action.table, state.draft, action.point) };
    case 'fileRead': {
      const { taking } = action;
      return taking.state === 'refused'
        ? { ...state, fileProblems: taking.problems, report: undefined, saved: undefined }
        : { ...emptyState, draft: taking.draft, report: taking.report };
    }
    case 'refused':
      return { ...state, refused: action.messages, saved: undefined };
    case 'saved':
      return { ...emptyState, saved: action.count };
    case 'givenUp':
      return emptyState;
  }
}

/** A cell that was typed into is no longer one that the file could not fill. */
function withoutCell(report: FileReport | undefined, key: string): FileReport | undefined {
  return report && { ...report, refused: report.refused.filter((cell) => cell.key !== key) };
}
