import type { SetComparison } from '@tieuchi/criteria/compare';
import { type ComparedPart, departs } from '../../document/departures.ts';

/** A group of the base or of a set, or how the sets conclude, across all compared sets. */
export type PartRow = {
  kind: 'outcome' | 'group';
  id: string;
  /** Code and name of a group; empty for the outcome. */
  title: string;
  /** One entry a set, in the order of the sets; undefined where nothing departs. */
  cells: (ComparedPart | undefined)[];
};

/** What departs besides criteria in any of the sets: how they conclude, then groups. Who inherits nothing dropped no group. */
export function toPartRows(others: readonly SetComparison[]): PartRow[] {
  const outcome: PartRow = {
    kind: 'outcome',
    id: '',
    title: '',
    cells: others.map((other) => (departs(other.outcome) ? other.outcome : undefined)),
  };
  const departing = others.map(({ groups, inherits }) =>
    groups.filter((group) => departs(group) && (inherits || group.relation !== 'dropped')),
  );
  const names = new Map(departing.flat().map(({ id, code, name }) => [id, `${code} ${name}`]));
  const groups = [...names].map(
    ([id, title]): PartRow => ({
      kind: 'group',
      id,
      title,
      cells: departing.map((list) => list.find((group) => group.id === id)),
    }),
  );
  return [outcome, ...groups].filter(({ cells }) => cells.some((cell) => cell !== undefined));
}
