import { cellKey, type FigureTable } from './figure-column.ts';
import { type FigureDraft, type FigurePlace, pasteInto, type SheetProblem } from './figure-draft.ts';

/** Where filling in a table is. */
export type FigureState = {
  draft: FigureDraft;
  /** What the server said of cells, by `cellKey`. */
  refused: ReadonlyMap<string, string>;
  /** What is wrong with the file that was chosen last. */
  sheetProblems: readonly SheetProblem[];
  /** What happened last, to be told. */
  note: { key: 'figures.taken' | 'figures.saved' | 'figures.outside'; count: number } | undefined;
};

/** What happens to a table. */
export type FigureAction =
  | { kind: 'typed'; place: FigurePlace; text: string }
  | { kind: 'pasted'; table: FigureTable; place: FigurePlace; cells: string[][] }
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
};

/** The state after something happened; what was typed is lost only where it was stored or given up. */
export function figureReducer(state: FigureState, action: FigureAction): FigureState {
  switch (action.kind) {
    case 'typed': {
      const key = cellKey(action.place.unit, action.place.column);
      const refused = new Map(state.refused);
      refused.delete(key);
      return { ...state, draft: new Map(state.draft).set(key, action.text), refused, note: undefined };
    }
    case 'pasted': {
      const { draft, outside } = pasteInto(action.table, state.draft, {
        cells: action.cells,
        ...action.place,
      });
      const note = outside > 0 ? ({ key: 'figures.outside', count: outside } as const) : undefined;
      return { ...state, draft, refused: new Map(), note };
    }
    case 'fileRead': {
      const { draft, problems } = action;
      const note = problems.length > 0 ? undefined : ({ key: 'figures.taken', count: 0 } as const);
      return { draft, refused: new Map(), sheetProblems: problems, note };
    }
    case 'refused':
      return { ...state, refused: action.messages, note: undefined };
    case 'saved':
      return { ...emptyState, note: { key: 'figures.saved', count: action.count } };
    case 'givenUp':
      return emptyState;
  }
}
