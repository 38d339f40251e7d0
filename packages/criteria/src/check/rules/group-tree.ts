import type { Rule } from '../context.ts';
import { nodesOnCycles } from '../cycles.ts';

/** Groups form a tree, and every branch of it ends in criteria. */
export const groupTree: Rule = {
  name: 'group-tree',
  check({ document, groups, report }) {
    const parents = new Map(
      document.groups.map(({ id, parent }) => [id, parent === undefined ? [] : [parent]]),
    );
    const cyclic = nodesOnCycles(parents);
    const used = new Set<string>(document.criteria.map(({ group }) => group));
    for (const { parent } of document.groups) if (parent !== undefined) used.add(parent);
    document.groups.forEach((group, index) => {
      if (groups.get(group.id) !== group) return;
      if (cyclic.has(group.id)) report('groupCycle', ['groups', index, 'parent'], { group: group.code });
      if (!used.has(group.id)) report('groupEmpty', ['groups', index], { group: group.code });
    });
  },
};
