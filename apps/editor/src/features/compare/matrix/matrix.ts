import type { CriterionComparison, Relation, SetComparison } from '@tieuchi/criteria/compare';
import { matchesSearch } from '@tieuchi/ui/search';

/** A criterion across all compared sets. */
export type MatrixRow = {
  id: string;
  code: string;
  name: string;
  /** Group of the base; undefined for criteria that a set added itself. */
  group: string | undefined;
  /**
   * One entry a set, in the order of the sets: what became of the criterion there, several things where a set that inherits nothing
   * answers it with several criteria, nothing where the set knows nothing of it.
   */
  cells: CriterionComparison[][];
};

/** What the matrix is narrowed to. */
export type MatrixFilter = { relation?: readonly Relation[]; group?: string; text?: string };

/** Criteria of the base in its order, then what the sets added themselves, one column a set. */
export function toMatrix(
  base: readonly { id: string; code: string; name: string; group: string }[],
  others: readonly SetComparison[],
): MatrixRow[] {
  const isAdded = ({ relation }: CriterionComparison) => relation === 'added';
  // Who inherits nothing dropped nothing.
  const isKnown = ({ inherits }: SetComparison) => {
    return ({ relation }: CriterionComparison) => inherits || relation !== 'dropped';
  };
  const taken = others.map((other) =>
    byId(other.criteria.filter((criterion) => !isAdded(criterion)).filter(isKnown(other))),
  );
  const added = others.map((other) => byId(other.criteria.filter(isAdded)));
  const rows: MatrixRow[] = base.map((criterion) => ({
    ...criterion,
    cells: taken.map((map) => map.get(criterion.id) ?? []),
  }));
  const inBase = new Set(base.map((criterion) => criterion.id));
  const known = new Set<string>();
  for (const { id, code, name } of added.flatMap((map) => [...map.values()].flat())) {
    if (known.has(id)) continue;
    known.add(id);
    // A set of another origin may use an id of the base for something else.
    const rowId = inBase.has(id) ? `${id}+` : id;
    rows.push({ id: rowId, code, name, group: undefined, cells: added.map((map) => map.get(id) ?? []) });
  }
  return rows;
}

/** Comparisons by the id of the base, where there is one. */
function byId(criteria: readonly CriterionComparison[]): Map<string, CriterionComparison[]> {
  const map = new Map<string, CriterionComparison[]>();
  for (const criterion of criteria) {
    const { id, baseId = id } = criterion;
    map.set(baseId, [...(map.get(baseId) ?? []), criterion]);
  }
  return map;
}

/** The rows that the filter lets through; `group` "" means what the sets added themselves. */
export function filterMatrix(rows: readonly MatrixRow[], filter: MatrixFilter): MatrixRow[] {
  return rows.filter(
    (row) =>
      (filter.group === undefined ||
        (filter.group === addedGroup ? row.group === undefined : row.group === filter.group)) &&
      (filter.text === undefined || matchesSearch(`${row.code} ${row.name}`, filter.text)) &&
      (filter.relation === undefined ||
        row.cells.some((cell) => cell.some(({ relation }) => filter.relation?.includes(relation)))),
  );
}

/** The value of the group filter for criteria that no group of the base holds. */
export const addedGroup = 'added';
