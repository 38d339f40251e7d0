import type { Rule } from '../context.ts';

/** Where units are ranked or compared class by class, every type of unit that the set assesses is in a class. */
export const rankedClasses: Rule = {
  name: 'ranked-classes',
  check({ document, report }) {
    const { outcome, unitClasses = [], unitTypes = [], criteria } = document;
    const ranked =
      outcome.kind === 'points' && outcome.rankings?.some(({ perUnitClass }) => perUnitClass === true);
    const compared = criteria.some(
      ({ rule }) => rule !== undefined && 'among' in rule && rule.among === 'unitClass',
    );
    // That there are no classes at all is a finding of its own.
    if (unitClasses.length === 0 || !(ranked === true || compared)) return;
    const classified = new Set(unitClasses.flatMap(({ types }) => types));
    unitTypes.forEach((type, index) => {
      if (!classified.has(type)) report('rankedTypeWithoutClass', ['unitTypes', index], { type });
    });
  },
};
