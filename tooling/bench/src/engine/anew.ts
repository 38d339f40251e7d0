import type { Columns } from '@tieuchi/scoring/columns';

/** The same columns with nothing decided on them yet, as when they are scored for the first time. */
export function anew(columns: Columns): Columns {
  return { ...columns, decided: new Map() };
}
