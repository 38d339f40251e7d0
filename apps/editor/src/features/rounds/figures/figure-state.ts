import { typed } from '@tieuchi/values/shape';
import { cellKey, type FigureTable } from './figure-column.ts';
import {
  type FigureDraft,
  type FigurePlace,
  type NotTaken,
  pasteInto,
  type SheetProblem,
  withPoint,
} from './figure-draft.ts';

/** Where filling in a table is. */
export type FigureState = {
  draft: FigureDraft;
  /** What the server said of cells, by `cellKey`. */
  refused: ReadonlyMap<string, string>;
  /** What is wrong with the file that was chosen last. */
  sheetProblems: readonly SheetProblem[];
  /** What happened last, to be told. */
  note: { key: 'figures.taken' | 'figures.saved'; count: number } | undefined;
  /** What of the last paste was not taken. */
  notTaken: readonly NotTaken[];
};

/** What happens to a table. */
export type FigureAction =
  | { kind: 'typed'; place: FigurePlace; text: string }
  | { kind: 'pasted'; table: FigureTable; place: FigurePlace; cells: string[][] }
  | { kind: 'pointChosen'; table: FigureTable; point: ',' | '.' }
  | { kind: 'fileRead'; draft: FigureDraft; problems: readonly SheetProblem[] }
  | { kind: 'refused'; messages: ReadonlyMap<string, string> }
  | { kind: 'saved'; count: number }
  | { kind: 'givenUp' };

/** Nothing typed, nothing told. */
export const emptyState: FigureState = {
  draft: new Map(),
  refused: new Map(),
  sheetProblems: [],
  note: undefined,
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
      return { ...state, draft, refused, note: undefined };
    }
    case 'pasted': {
      const { draft, notTaken } = pasteInto(action.table, state.draft, {
        cells: action.cells,
        ...action.place,
      });
      return { ...state, draft, refused: new Map(), note: undefined, notTaken };
    }
    case 'pointChosen':
      return { ...state, draft: withPoint(action.table, state.draft, action.point) };
    case 'fileRead': {
      const { draft, problems } = action;
      const note = problems.length > 0 ? undefined : ({ key: 'figures.taken', count: 0 } as const);
      return { draft, refused: new Map(), sheetProblems: problems, note, notTaken: [] };
    }
    case 'refused':
      return { ...state, refused: action.messages, note: undefined };
    case 'saved':
      return { ...emptyState, note: { key: 'figures.saved', count: action.count } };
    case 'givenUp':
      return emptyState;
  }
}
