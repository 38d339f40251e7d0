import type { Path } from '../../findings/finding.ts';
import type { Rule } from '../context.ts';
import { asSeen, comparable } from '../printed-alike.ts';

interface Coded {
  readonly what: 'criterion' | 'group';
  readonly code: string;
  readonly path: Path;
  /** Codes are told apart inside of this. */
  readonly within: string;
}

/** The printed code of a criterion is unique in the set, that of a group among the groups beside it, in whatever form it is written. */
export const uniqueCodes: Rule = {
  name: 'unique-codes',
  check({ document, report }) {
    const coded: Coded[] = [
      ...document.criteria.map(({ code }, index): Coded => {
        return { what: 'criterion', code, path: ['criteria', index, 'code'], within: 'criteria' };
      }),
      ...document.groups.map(({ code, parent = '' }, index): Coded => {
        return { what: 'group', code, path: ['groups', index, 'code'], within: `groups ${parent}` };
      }),
    ];
    const taken = new Set<string>();
    const seen = new Map<string, string>();
    for (const { what, code, path, within } of coded) {
      const own = `${within}\n${comparable(code)}`;
      const looks = `${within}\n${asSeen(code)}`;
      const other = seen.get(looks);
      if (taken.has(own)) report('duplicateCode', path, { what, code });
      else if (other !== undefined) report('codeLooksAlike', path, { what, code, other });
      taken.add(own);
      seen.set(looks, other ?? code);
    }
  },
};
