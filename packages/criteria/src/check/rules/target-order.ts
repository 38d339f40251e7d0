import type { Path } from '../../findings/finding.ts';
import { targetLists } from '../../rule-kinds/target-lists.ts';
import type { Rule } from '../context.ts';

/** Codes of criteria that are named; of more only how many. */
const MOST_NAMED = 5;

/** A place where a criterion that applied at the level before applies no more. */
interface Dropped {
  readonly criterion: string;
  readonly path: Path;
}

/** A target that is a number, with its level. */
interface Numbered {
  readonly level: number;
  readonly target: number;
}

/**
 * The targets of a longest part of a list that never falls, the earliest where several are as long. What is left out are the
 * fewest targets that are out of order, so one wrong target is told once, where it stands.
 */
function inOrder(numbers: readonly Numbered[]): readonly Numbered[] {
  const best: (readonly Numbered[])[] = [];
  numbers.forEach((numbered, index) => {
    let longest: readonly Numbered[] = [];
    for (let before = 0; before < index; before += 1) {
      const part = best[before] ?? [];
      const last = part.at(-1);
      if (last !== undefined && last.target <= numbered.target && part.length > longest.length)
        longest = part;
    }
    best.push([...longest, numbered]);
  });
  return best.reduce((longest, part) => (part.length > longest.length ? part : longest), []);
}

/** A later level never asks for less: numbers do not fall, and what once applied goes on applying. */
export const targetOrder: Rule = {
  name: 'target-order',
  check({ document, levels, report }) {
    const dropped = new Map<number, Dropped[]>();
    document.criteria.forEach(({ code: criterion, rule }, index) => {
      if (rule?.kind !== 'levels') return;
      const lists = targetLists(rule, ['criteria', index, 'rule']);
      const dropsAt = new Set<number>();
      for (const { path, targets } of lists) {
        const numbers = targets.flatMap((target, level) =>
          typeof target === 'number' ? [{ level, target }] : [],
        );
        const kept = inOrder(numbers);
        for (const numbered of numbers) {
          if (kept.includes(numbered)) continue;
          const { level, target } = numbered;
          const before = kept.findLast((other) => other.level < level && other.target > target);
          const after = kept.find((other) => other.level > level && other.target < target);
          if (before) report('targetEasier', [...path, level], { criterion, target, before: before.target });
          else if (after)
            report('targetHarder', [...path, level], { criterion, target, after: after.target });
        }
        let applied = false;
        targets.forEach((target, level) => {
          // Only the first level at which it falls away is worth a word, once for all classes.
          if (target === null && applied && !dropsAt.has(level)) {
            dropsAt.add(level);
            dropped.set(level, [...(dropped.get(level) ?? []), { criterion, path: [...path, level] }]);
          }
          applied = target !== null;
        });
      }
      if (lists.every(({ targets }) => targets.every((target) => target === null))) {
        report('targetNever', ['criteria', index, 'rule', 'targets'], { criterion });
      }
    });
    for (const [level, places] of dropped) {
      const [first, ...more] = places;
      if (first === undefined) continue;
      if (more.length === 0) report('targetDropped', first.path, { criterion: first.criterion });
      else {
        const named = places
          .slice(0, MOST_NAMED)
          .map(({ criterion }) => criterion)
          .join(', ');
        const criteria = places.length > MOST_NAMED ? `${named}, …` : named;
        const name = levels[level]?.name ?? String(level + 1);
        report('targetsDropped', ['outcome', 'levels', level], {
          level: name,
          count: places.length,
          criteria,
        });
      }
    }
  },
};
