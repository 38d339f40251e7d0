import type { Json } from '../compare/comparison.ts';
import { sameJson } from '../compare/same-json.ts';
import type { CriteriaSet, Criterion } from '../generated/types.ts';
import type { Conflicts } from './conflicts/conflicts.ts';
import type { JsonRecord } from './json-shape.ts';
import type { ShownCriteria } from './parts/merge-criteria.ts';
import type { Sides } from './sides.ts';

/** Criteria of the new version that take the place of a criterion of the base (split, merge, replacement), by its id. */
function successorsIn(base: CriteriaSet, next: CriteriaSet): Map<string, Criterion[]> {
  const before = new Set(base.criteria.map(({ id }) => id));
  const successors = new Map<string, Criterion[]>();
  for (const criterion of next.criteria) {
    if (before.has(criterion.id)) continue;
    for (const gone of criterion.replaces ?? []) {
      if (before.has(gone)) successors.set(gone, [...(successors.get(gone) ?? []), criterion]);
    }
  }
  return successors;
}

/** A criterion whose successors the author has to choose: own edited, dropped or replaced it before the new version did. */
interface Succession {
  readonly id: string;
  readonly successors: readonly Criterion[];
}

/** Another number in front is no edit; taken away is one. */
function isEdited(base: JsonRecord | undefined, own: JsonRecord | undefined): boolean {
  if (base === undefined || own === undefined) return true;
  return !sameJson({ ...base, code: '' }, { ...own, code: '' });
}

/** Successions that own's changes stand against. `shown` are the criteria with what is said of the base alone left behind. */
export function openSuccessions(sets: Sides<CriteriaSet>, shown: ShownCriteria): Succession[] {
  if (sets.base === undefined || sets.new === undefined) return [];
  return [...successorsIn(sets.base, sets.new)].flatMap(([id, successors]) => {
    const isTaken = successors.every((successor) => shown.own?.has(successor.id) === true);
    if (isTaken && sameJson(shown.own?.get(id), shown.new?.get(id))) return [];
    return isEdited(shown.base?.get(id), shown.own?.get(id)) ? [{ id, successors }] : [];
  });
}

/** One conflict each, with all successors: which of them the own criterion becomes, no program can tell. */
export function reportSuccessions(
  open: readonly Succession[],
  found: { shown: ShownCriteria; conflicts: Conflicts },
): void {
  const { shown, conflicts } = found;
  for (const { id, successors } of open) {
    const sides = { base: shown.base?.get(id), new: shown.new?.get(id), own: shown.own?.get(id) };
    const known = sides.own ?? sides.base;
    const text = (value: Json | undefined) => (typeof value === 'string' ? value : '');
    conflicts.add('succeeded', ['criteria', { id }], {
      sides,
      details: {
        code: text(known?.code),
        name: text(known?.name),
        successors: successors.flatMap((successor) => shown.new?.get(successor.id) ?? []),
      },
    });
  }
}
