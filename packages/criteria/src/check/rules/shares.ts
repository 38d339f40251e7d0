import { Rational } from '../../exact/rational.ts';
import type { Path } from '../../findings/finding.ts';
import type { Share } from '../../generated/types.ts';
import { factsOf } from '../../rule-kinds/rule-kinds.ts';
import type { Rule } from '../context.ts';
import { everyRule, type RulePlace } from '../every-rule.ts';

interface WrittenShare {
  readonly share: Share;
  readonly path: Path;
}

function sharesOf({ criterion, rule, path }: RulePlace): WrittenShare[] {
  const exceptions = 'exceptions' in rule ? (rule.exceptions ?? []) : [];
  return [
    ...factsOf(rule, criterion).shares.map((one) => ({ share: one.share, path: [...path, ...one.path] })),
    ...exceptions.map(({ share }, index) => ({ share, path: [...path, 'exceptions', index, 'share'] })),
  ];
}

/** No part of a maximum is more than all of it; what is written as a number the schema has looked at. */
export const shares: Rule = {
  name: 'shares',
  check({ document, report }) {
    for (const place of everyRule(document)) {
      for (const { share, path } of sharesOf(place)) {
        if (typeof share === 'number' || Rational.parse(share).compare(Rational.ONE) <= 0) continue;
        report('shareAboveOne', path, { criterion: place.criterion.code, share });
      }
    }
  },
};
