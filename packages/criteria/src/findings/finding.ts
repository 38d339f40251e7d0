import type { Fix, TextEdit } from './fix.ts';
import type { Params, Path, Range, Severity } from './parts.ts';
import type { FindingCode } from './wordings/wordings.ts';

export type { Params, Path, Range, Severity } from './parts.ts';

/**
 * Something to say about a document, as data; worded per locale by `messageOf`. Findings on formulas carry the UTF-16
 * range inside the formula as `params.start` and `params.end`.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly path: Path;
  readonly params: Params;
  /** A sure mend: made, the finding is gone. */
  readonly fix?: Fix;
}

/** A finding with its place in the text it was found in, and its mend as an edit of that text. */
export type LocatedFinding = Finding & Range & { readonly edit?: TextEdit };
