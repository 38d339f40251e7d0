import { Rational } from '../../exact/rational.ts';
import type { Path } from '../../findings/finding.ts';
import type { Share } from '../../generated/types.ts';
import type { Rule } from '../context.ts';
import { everyRule, type RulePlace } from '../every-rule.ts';

interface WrittenShare {
  readonly share: Share;
  readonly path: Path;
}

function sharesOf({ rule, path }: RulePlace): WrittenShare[] {
  const written: WrittenShare[] = [];
  if (rule.kind === 'steps') {
    rule.steps.forEach((step, index) => {
      if ('share' in step) written.push({ share: step.share, path: [...path, 'steps', index, 'share'] });
    });
  }
  if (rule.kind === 'options' && rule.shares !== 'equal') {
    for (const [option, share] of Object.entries(rule.shares))
      written.push({ share, path: [...path, 'shares', option] });
  }
  const exceptions = rule.kind === 'levels' ? [] : (rule.exceptions ?? []);
  exceptions.forEach(({ share }, index) => {
    written.push({ share, path: [...path, 'exceptions', index, 'share'] });
  });
  return written;
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
