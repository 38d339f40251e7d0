import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import type { Row } from './engines.ts';

/** What rules on doubles read, by criterion and unit: 1 and 0 for yes and no and for options, `missing` where there is no answer. */
export function rowsOf(criterion: Criterion, responses: readonly UnitResponse[], missing: number): Row[] {
  return responses.map(({ answers }) => {
    const answer: Record<string, unknown> = { ...answers[criterion.id] };
    const row: Row = {};
    for (const input of criterion.inputs) {
      const value = answer[input.id];
      if (input.kind === 'choice' || input.kind === 'checklist') {
        for (const { id } of input.options)
          row[id] = (Array.isArray(value) ? value : [value]).includes(id) ? 1 : 0;
      } else {
        row[input.id] =
          typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : missing;
      }
    }
    return row;
  });
}

/** The same as one array of numbers for each name. */
export function arraysOf(rows: readonly Row[]): ReadonlyMap<string, Float64Array> {
  const [first = {}] = rows;
  return new Map(
    Object.keys(first).map((name) => [name, Float64Array.from(rows, (row) => row[name] ?? Number.NaN)]),
  );
}

/** The criteria of a set that are scored. */
export function scoredCriteria({ criteria }: CriteriaSet): Criterion[] {
  return criteria.filter(({ rule }) => rule !== undefined);
}
