import { parsePart } from '@tieuchi/criteria/part';
import type { FormField } from '@tieuchi/forms/form-model';
import { matchesSearch } from '@tieuchi/ui/search';
import { describeField } from '@tieuchi/views/describe-answer';
import type { AppText } from '../../i18n/text.ts';
import type { StandingPart, StandingParts } from '../dossiers/standing-parts.ts';

/** One row of a register as it stands on this machine; `number` counts from 1 in the order of the list. */
export type Row = { rowId: string; number: number; standing: StandingPart };

/** The rows of a register, those that were removed left out unless that still needs the person. */
export function rowsOf(parts: StandingParts, registerId: string): Row[] {
  const rows = [...parts].flatMap(([name, standing]) => {
    const part = parsePart(name);
    if (part?.kind !== 'row' || part.registerId !== registerId) return [];
    const stuck = standing.edit !== undefined && standing.edit.state !== 'waiting';
    return standing.value === null && !stuck ? [] : [{ rowId: part.rowId, standing }];
  });
  return rows.map((row, index) => ({ ...row, number: index + 1 }));
}

/** What stands in a cell, in words; undefined for nothing. */
export function cellText(field: FormField, row: Row, t: AppText): string | undefined {
  return describeField(field, row.standing.value?.[field.id], t)[0]?.text;
}

/** The rows of which some cell holds the words that are looked for, whatever their accents. */
export function searchRows(
  rows: readonly Row[],
  search: { words: string; columns: readonly FormField[]; t: AppText },
): Row[] {
  const { words, columns, t } = search;
  if (words.trim() === '') return [...rows];
  return rows.filter((row) =>
    matchesSearch(columns.map((field) => cellText(field, row, t) ?? '').join(' '), words),
  );
}
