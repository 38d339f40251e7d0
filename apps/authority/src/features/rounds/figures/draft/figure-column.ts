import type { ApiOutputs } from '@tieuchi/client/outputs';
import { PERIODS_OF_YEAR } from '@tieuchi/criteria/periods-of-year';
import type { ScalarValue } from '@tieuchi/criteria/responses';
import type { Input } from '@tieuchi/criteria/types';
import { formatNumber } from '@tieuchi/ui/format';

/** A column of a table of figures: one criterion, or one figure of it in one period. */
export type FigureColumn = {
  /** Unique in the table. */
  key: string;
  /** What a sheet calls it: "1.6", "5.1 a", "5.1 a 2". */
  title: string;
  criterionId: string;
  /** Whose value is typed; of a target a number. */
  input: Input;
  /** "1", "2", … of a figure that is asked per period. */
  period?: string;
  /** What counts where nothing is given, as the set says. */
  fallback?: string;
  /** The name of the criterion, and of the figure where it differs. */
  name: string;
};

/** A unit of the table. */
export type FigureUnit = ApiOutputs['rounds']['targets']['units'][number];

/** A table of figures as it is stored. */
export type FigureTable = {
  columns: FigureColumn[];
  units: FigureUnit[];
  /** By `cellKey`; what has no value is left out. */
  stored: ReadonlyMap<string, ScalarValue>;
};

/** The place of a cell. */
export function cellKey(unit: { code: string }, column: { key: string }): string {
  return `${unit.code} ${column.key}`;
}

/** The targets of a round as a table. */
export function targetTable({ criteria, units, targets }: ApiOutputs['rounds']['targets']): FigureTable {
  const columns = criteria.map(({ id, code, name, measureUnit, default: fallback }): FigureColumn => {
    const input: Input = { id: 'target', kind: 'number', name, ...(measureUnit !== null && { measureUnit }) };
    return {
      key: id,
      title: code,
      criterionId: id,
      input,
      name,
      ...(fallback !== null && { fallback: formatNumber(fallback) }),
    };
  });
  const stored = targets.map(
    ({ unitCode, criterionId, target }) =>
      [cellKey({ code: unitCode }, { key: criterionId }), target] as const,
  );
  return { columns, units, stored: new Map(stored) };
}

/** The supplied values of a round as a table, a column a period. */
export function suppliedTable({ inputs, units, values }: ApiOutputs['rounds']['supplied']): FigureTable {
  const columns = inputs.flatMap(({ criterionId, code, criterionName, input }) =>
    periodsOf(input).map((period): FigureColumn => {
      const parts = [input.id, ...(period === undefined ? [] : [period])];
      return {
        key: [criterionId, ...parts].join(' '),
        title: [code, ...parts].join(' '),
        criterionId,
        input,
        ...(period !== undefined && { period }),
        name: input.name === criterionName ? input.name : `${criterionName} – ${input.name}`,
      };
    }),
  );
  const stored = new Map<string, ScalarValue>();
  for (const { unitCode, criterionId, inputId, value } of values) {
    const cells: [string, ScalarValue][] =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([period, scalar]) => [`${criterionId} ${inputId} ${period}`, scalar])
        : [[`${criterionId} ${inputId}`, value]];
    for (const [key, scalar] of cells)
      if (scalar !== null) stored.set(cellKey({ code: unitCode }, { key }), scalar);
  }
  return { columns, units, stored };
}

function periodsOf(input: Input): (string | undefined)[] {
  if (input.kind === 'text' || input.per === undefined) return [undefined];
  return Array.from({ length: PERIODS_OF_YEAR[input.per] }, (_, index) => String(index + 1));
}
