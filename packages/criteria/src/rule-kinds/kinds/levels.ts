import type { LevelsRule } from '../../generated/types.ts';
import { NOTHING_SAID, type RuleFacts } from '../rule-facts.ts';
import { targetLists } from '../target-lists.ts';

/** Targets per level: numbers, conditions, or assigned to every unit. */
export function levels(rule: LevelsRule): RuleFacts {
  const lists = targetLists(rule, []);
  const targets = lists.flatMap((list) =>
    list.targets.map((target, index) => ({ target, path: [...list.path, index] })),
  );
  return {
    ...NOTHING_SAID,
    formulas: targets.flatMap(({ target, path }) =>
      target !== null && typeof target === 'object' && 'when' in target
        ? [{ text: target.when, path: [...path, 'when'], expected: 'boolean' }]
        : [],
    ),
    readsMeasure: targets.some(
      ({ target }) => target !== null && (typeof target !== 'object' || 'assigned' in target),
    ),
    thresholds: targets.flatMap(({ target, path }) =>
      typeof target === 'number' ? [{ value: target, path }] : [],
    ),
    sizes: lists.map((list) => ({ what: 'targets', count: list.targets.length, path: list.path })),
  };
}
