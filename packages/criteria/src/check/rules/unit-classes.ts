import type { UnitType } from '../../generated/types.ts';
import { targetLists } from '../../rule-kinds/target-lists.ts';
import type { CheckContext, Rule } from '../context.ts';

/** How many types of unit there are. */
const ALL_TYPES = 7;

/** A type of unit belongs to one class at most, so that no unit has two targets. */
function checkTypes({ document, report }: CheckContext): Set<UnitType> {
  const owners = new Map<UnitType, string>();
  (document.unitClasses ?? []).forEach(({ id, types }, index) => {
    types.forEach((type, position) => {
      const path = ['unitClasses', index, 'types', position];
      const first = owners.get(type);
      if (first !== undefined) report('unitTypeTwice', path, { type, first, second: id });
      else owners.set(type, id);
      if (document.unitTypes?.includes(type) === false) report('unitTypeOutside', path, { type, class: id });
    });
  });
  return new Set(owners.keys());
}

/** Targets by class name classes of the set, and all of those to which their criterion applies. */
export const unitClasses: Rule = {
  name: 'unit-classes',
  check(context) {
    const { document, report } = context;
    const classified = checkTypes(context);
    const classes = (document.unitClasses ?? []).map(({ id }) => id);
    let differ = false;
    document.criteria.forEach(({ code: criterion, rule, appliesTo }, index) => {
      if (rule?.kind !== 'levels' || Array.isArray(rule.targets)) return;
      differ ||= appliesTo?.unitClasses === undefined;
      const path = ['criteria', index, 'rule'];
      const given = new Set<string>();
      for (const list of targetLists(rule, path)) {
        const unitClass = list.unitClass ?? '';
        given.add(unitClass);
        if (!classes.includes(unitClass))
          report('targetClassUnknown', list.path, { criterion, class: unitClass });
      }
      for (const unitClass of classes) {
        const applies = appliesTo?.unitClasses?.includes(unitClass) !== false;
        if (!applies || given.has(unitClass)) continue;
        report('targetClassMissing', [...path, 'targets'], { criterion, class: unitClass });
      }
    });
    if (!differ) return;
    if (document.unitTypes === undefined && classified.size < ALL_TYPES)
      report('unitTypesOpen', ['unitClasses']);
    (document.unitTypes ?? []).forEach((type, index) => {
      if (!classified.has(type)) report('unitTypeWithoutClass', ['unitTypes', index], { type });
    });
  },
};
