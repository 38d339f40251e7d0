import type { Rule } from './context.ts';

/** The printed code of a criterion is unique in the set, that of a group among the groups beside it. */
export const uniqueCodes: Rule = {
  name: 'unique-codes',
  check({ document, report }) {
    const codes = new Set<string>();
    document.criteria.forEach(({ code }, index) => {
      if (codes.has(code)) report('duplicateCode', ['criteria', index, 'code'], { what: 'criterion', code });
      codes.add(code);
    });
    const siblings = new Set<string>();
    document.groups.forEach(({ code, parent = '' }, index) => {
      const key = `${parent}\n${code}`;
      if (siblings.has(key)) report('duplicateCode', ['groups', index, 'code'], { what: 'group', code });
      siblings.add(key);
    });
  },
};
