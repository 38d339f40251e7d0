import type { Choice } from './choices.ts';
import { fits } from './fits.ts';
import { settleRule } from './settle-rule.ts';
import { isRecord, type Shape, type UnionShape } from './shape.ts';
import { type Start, startOf } from './start-value.ts';

/**
 * A value turned into another choice of its union: fields of the same name are kept where they fit, the rest starts anew. A
 * rule goes into the first rule that its new kind holds, and comes out of the one that held it.
 */
export function switchChoice(change: {
  union: UnionShape;
  from: unknown;
  to: Choice;
  start: Start;
}): unknown {
  const { from, to, start, union } = change;
  const fresh = startOf(to.shape, start);
  if (to.shape.kind !== 'object' || !isRecord(fresh)) return fresh;
  const old = isRecord(from) ? from : {};
  const kept: Record<string, unknown> = {};
  // In the order of the schema, which is the order of the documents.
  for (const { name, shape } of to.shape.fields) {
    if (name === 'kind' && to.kind !== undefined) kept.kind = to.kind;
    else if (Object.hasOwn(old, name) && fits(shape, old[name])) kept[name] = old[name];
    else if (Object.hasOwn(fresh, name)) kept[name] = fresh[name];
  }
  return isRuleUnion(union) ? settleRule({ rule: kept, from: old, start }) : kept;
}

/** Whether a union is that of the rules, or of those inside rules. */
export function isRuleUnion(shape: Shape): shape is UnionShape {
  return shape.kind === 'union' && (shape.name === 'Rule' || shape.name === 'PointsRule');
}
