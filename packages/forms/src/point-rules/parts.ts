import type { PartsRule, PointsRule } from '@tieuchi/criteria/types';
import { type Describe, said } from './describe.ts';

/** The lines of every part under its name; says where only the best of them counts. */
export function describeParts(inner: Describe<PointsRule>): Describe<PartsRule> {
  return ({ parts, combine }, saying) => [
    ...(combine === 'best' ? said(saying, 'Chỉ tính phần cao điểm nhất', 'Only the best part counts') : []),
    ...parts.flatMap(({ name, rule }) => inner(rule, saying).map((line) => `${name}: ${line}`)),
  ];
}
