import type { Rule } from '../context.ts';

/** A weight stands where something is averaged: in a group, or among the top groups of a set, that combines by mean. */
export const weights: Rule = {
  name: 'weights',
  check({ document, groups, report }) {
    const { outcome } = document;
    const averages = (group: string | undefined) =>
      group === undefined
        ? outcome.kind === 'points' && outcome.combine === 'mean'
        : outcome.kind === 'points' && groups.get(group)?.combine === 'mean';
    document.groups.forEach(({ weight, parent, code }, index) => {
      if (weight === undefined || averages(parent)) return;
      report('weightUnused', ['groups', index, 'weight'], { what: 'group', code });
    });
    document.criteria.forEach(({ weight, group, code }, index) => {
      if (weight === undefined || averages(group)) return;
      report('weightUnused', ['criteria', index, 'weight'], { what: 'criterion', code });
    });
  },
};
