import { readText } from '@tieuchi/values/codec';
import { middleOf } from '@tieuchi/values/far-from';
import { cellKey, type FigureTable } from './figure-column.ts';
import type { FigureDraft } from './figure-draft.ts';

/** The figure in the middle of each column as it stands, drafts included, by `column.key`; columns with too few are left out. */
export function usualFigures(table: FigureTable, draft: FigureDraft): ReadonlyMap<string, number> {
  const usual = new Map<string, number>();
  for (const column of table.columns) {
    const figures = table.units.flatMap((unit) => {
      const key = cellKey(unit, column);
      const drafted = draft.get(key);
      if (drafted === undefined) return table.stored.get(key) ?? [];
      const reading = readText(column.input, drafted.text, drafted.source);
      return reading.state === 'value' ? reading.value : [];
    });
    const middle = middleOf(figures.filter((figure) => typeof figure === 'number'));
    if (middle !== undefined) usual.set(column.key, middle);
  }
  return usual;
}
