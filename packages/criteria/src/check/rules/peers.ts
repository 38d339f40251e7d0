import type { Rule } from '../context.ts';

/** A comparison with peers has classes or clusters to find them by, and bounds in order. */
export const peers: Rule = {
  name: 'peers',
  check({ document, profile, report }) {
    document.criteria.forEach(({ code, rule }, index) => {
      if (rule?.kind !== 'peers') return;
      const path = ['criteria', index, 'rule'];
      const { among, bounds } = rule;
      if (among === 'unitClass' && (document.unitClasses ?? []).length === 0) {
        report('peersWithoutClasses', [...path, 'among'], { criterion: code });
      }
      if (typeof among === 'object' && !profile.has(among.field)) {
        report('unknownReference', [...path, 'among', 'field'], { what: 'profileField', id: among.field });
      }
      if (bounds?.min === undefined || bounds.max === undefined || bounds.min < bounds.max) return;
      report('peerBounds', [...path, 'bounds'], { criterion: code, min: bounds.min, max: bounds.max });
    });
  },
};
