/** Why a file gives no sheets; worded by `wordTable`. */
export type TableProblem =
  | {
      readonly code:
        | 'notTable'
        | 'oldWorkbook'
        | 'damaged'
        | 'fileTooLarge'
        | 'tooMuchInside'
        | 'noVisibleSheet';
    }
  | {
      readonly code: 'tooManyRows' | 'tooManyColumns';
      readonly sheet: string;
      readonly at: string;
      readonly most: number;
    }
  | { readonly code: 'unknownEncoding'; readonly names: string }
  | { readonly code: 'quoteNotClosed' | 'textAfterQuote'; readonly at: string };

/** Ends reading: the file gives no sheets. */
export class TableError extends Error {
  readonly problem: TableProblem;

  constructor(problem: TableProblem) {
    super(problem.code);
    this.name = 'TableError';
    this.problem = problem;
  }
}
