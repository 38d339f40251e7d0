/** `error` blocks publishing, `warning` asks for a second look, `info` is no fault of a draft. */
export type Severity = 'error' | 'warning' | 'info';

/** Place in a document: property names and array indexes from the root. */
export type Path = readonly (string | number)[];

/** Values that the wording of a finding names. */
export type Params = Readonly<Record<string, string | number>>;

/** Lines and columns from 1, in UTF-16 units, the end exclusive: what editors expect. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
