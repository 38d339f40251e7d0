import type { Rule } from './context.ts';

/** Bands go from the highest down and can be reached; rankings per class of units have classes. */
export const bands: Rule = {
  name: 'bands',
  check({ document, report }) {
    const { outcome } = document;
    if (outcome.kind !== 'points') return;
    const max = outcome.scale ?? outcome.max;
    const hasBonus = document.groups.some(({ bonus }) => bonus === true);
    const list = outcome.bands ?? [];
    list.forEach(({ id, from }, index) => {
      const before = list[index - 1];
      const path = ['outcome', 'bands', index, 'from'];
      if (before !== undefined && from >= before.from) report('bandOrder', path, { band: id });
      if (from > max && !hasBonus) report('bandUnreachable', path, { band: id, from, max });
    });
    (outcome.rankings ?? []).forEach(({ perUnitClass }, index) => {
      if (perUnitClass !== true || (document.unitClasses ?? []).length > 0) return;
      report('rankingWithoutClasses', ['outcome', 'rankings', index, 'perUnitClass']);
    });
  },
};
