import type { Fix, TextEdit } from './fix.ts';
import type { FindingCode } from './wordings/wordings.ts';

/** `error` blocks publishing, `warning` asks for a second look, `info` is no fault of a draft. */
export type Severity = 'error' | 'warning' | 'info';

/** Place in a document: property names and array indexes from the root. */
export type Path = readonly (string | number)[];

/** Values that the wording of a finding names. */
export type Params = Readonly<Record<string, string | number>>;

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

/** Lines and columns from 1, in UTF-16 units, the end exclusive: what editors expect. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding with its place in the text it was found in, and its mend as an edit of that text. */
export type LocatedFinding = Finding & Range & { readonly edit?: TextEdit };
