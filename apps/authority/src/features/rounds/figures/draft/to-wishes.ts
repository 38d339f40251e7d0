import type { Finding } from '@tieuchi/criteria/findings';
import { messageOf } from '@tieuchi/criteria/messages';
import type { ScalarValue, Value } from '@tieuchi/criteria/responses';
import { cellKey, type FigureTable } from './figure-column.ts';
import type { FigureChange } from './figure-draft.ts';

/** What is sent to the server, and which changes each item stands for. */
export type Wishes<Wish> = { wishes: Wish[]; places: FigureChange[][] };

/** Changes of targets as the server takes them. */
export function toTargetWishes(
  changes: readonly FigureChange[],
): Wishes<{ unitCode: string; criterionId: string; target: number | null }> {
  return {
    wishes: changes.map(({ unit, column, value }) => ({
      unitCode: unit.code,
      criterionId: column.criterionId,
      target: typeof value === 'number' ? value : null,
    })),
    places: changes.map((change) => [change]),
  };
}

/** Changes of supplied values as the server takes them: the periods of one figure make one value. */
export function toSuppliedWishes(
  table: FigureTable,
  changes: readonly FigureChange[],
): Wishes<{ unitCode: string; criterionId: string; inputId: string; value: Value }> {
  const figures = new Map<string, FigureChange[]>();
  for (const change of changes) {
    const { unit, column } = change;
    const figure = `${unit.code} ${column.criterionId} ${column.input.id}`;
    figures.set(figure, [...(figures.get(figure) ?? []), change]);
  }
  const places = [...figures.values()];
  return {
    places,
    wishes: places.flatMap((place) => {
      const [first] = place;
      if (first === undefined) return [];
      const { unit, column } = first;
      const value = column.period === undefined ? first.value : periodsOf(table, place);
      return [{ unitCode: unit.code, criterionId: column.criterionId, inputId: column.input.id, value }];
    }),
  };
}

function periodsOf(table: FigureTable, changes: readonly FigureChange[]): Value {
  const [first] = changes;
  const columns = table.columns.filter(
    ({ criterionId, input }) =>
      criterionId === first?.column.criterionId && input.id === first.column.input.id,
  );
  const periods = columns.flatMap((column): [string, ScalarValue][] => {
    const change = changes.find((one) => one.column.key === column.key);
    const stored = first === undefined ? null : (table.stored.get(cellKey(first.unit, column)) ?? null);
    const value = change === undefined ? stored : change.value;
    return value === null || column.period === undefined ? [] : [[column.period, value]];
  });
  return periods.length === 0 ? null : Object.fromEntries(periods);
}

/** The server's findings as sentences, by the key of the cell that they are about. */
export function findingsByCell(
  findings: readonly Pick<Finding, 'code' | 'path' | 'params'>[],
  places: readonly (readonly FigureChange[])[],
  language: 'vi' | 'en',
): Map<string, string> {
  const byCell = new Map<string, string>();
  for (const finding of findings) {
    const [index, period] = finding.path;
    const place = places[Number(index)] ?? [];
    const ofPeriod = place.filter(({ column }) => column.period === String(period));
    for (const { key } of ofPeriod.length > 0 ? ofPeriod : place)
      byCell.set(key, messageOf(finding, language));
  }
  return byCell;
}
