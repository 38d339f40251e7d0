import type { Json } from '../compare/comparison.ts';
import { isRecord, type JsonRecord, propertyOf, recordOf, withProperty } from './json-shape.ts';

/** Ids of the levels of a set, lowest first; none for points. */
export function levelIds(outcome: Json | undefined): string[] {
  const levels = propertyOf(outcome, 'kind') === 'levels' ? propertyOf(outcome, 'levels') : undefined;
  if (!Array.isArray(levels)) return [];
  return levels.map((level) => propertyOf(level, 'id')).filter((id) => typeof id === 'string');
}

/** The levels of the set that targets are read by, and those that they are kept for. */
export interface Levels {
  readonly own: readonly string[];
  readonly kept: ReadonlySet<string>;
}

function byLevel(targets: readonly Json[], { own, kept }: Levels): JsonRecord {
  return recordOf(own.map((level, index) => [level, kept.has(level) ? targets[index] : undefined]));
}

/** A list of targets by level, `{common: {level: target}}`, by class `{byClass: {class: {level: target}}}`. */
function keyed(targets: Json | undefined, levels: Levels): Json | undefined {
  const fits = (list: Json): list is Json[] => Array.isArray(list) && list.length === levels.own.length;
  if (targets === undefined || levels.own.length === 0) return targets;
  if (fits(targets)) return { common: byLevel(targets, levels) };
  if (!isRecord(targets) || !Object.values(targets).every(fits)) return targets;
  return {
    byClass: recordOf(
      Object.entries(targets).map(([id, list]) => [id, fits(list) ? byLevel(list, levels) : list]),
    ),
  };
}

/** What a keyed list is laid out for, and who is told of a level without a target. */
export interface Layout {
  readonly levels: readonly string[];
  readonly lacking: (level: string, unitClass: string | undefined) => void;
}

function listed(record: JsonRecord, layout: Layout, unitClass?: string): Json[] {
  return layout.levels.map((level) => {
    const target = propertyOf(record, level);
    if (target === undefined) layout.lacking(level, unitClass);
    return target ?? null;
  });
}

function laidOut(targets: Json | undefined, layout: Layout): Json | undefined {
  const common = propertyOf(targets, 'common');
  if (isRecord(common)) return listed(common, layout);
  const byClass = propertyOf(targets, 'byClass');
  if (!isRecord(byClass)) return targets;
  return recordOf(
    Object.entries(byClass).map(([id, list]) => [id, isRecord(list) ? listed(list, layout, id) : list]),
  );
}

function inRule(criterion: JsonRecord, change: (targets: Json | undefined) => Json | undefined): JsonRecord {
  const rule = propertyOf(criterion, 'rule');
  if (!isRecord(rule) || rule.kind !== 'levels') return criterion;
  return withProperty(criterion, 'rule', withProperty(rule, 'targets', change(rule.targets)));
}

function inFloor(owner: JsonRecord, change: (targets: Json | undefined) => Json | undefined): JsonRecord {
  const policy = propertyOf(owner, 'policy');
  if (!isRecord(policy) || policy.floor === undefined) return owner;
  return withProperty(owner, 'policy', withProperty(policy, 'floor', change(policy.floor)));
}

/** A criterion (or a set) whose targets and floors are told by the ids of their levels instead of their places. */
export function keyTargets(owner: JsonRecord, levels: Levels): JsonRecord {
  const change = (targets: Json | undefined) => keyed(targets, levels);
  return inFloor(inRule(owner, change), change);
}

/** The reverse: lists in the order of these levels, null and reported where a level has no target. */
export function layOutTargets(owner: JsonRecord, layout: Layout): JsonRecord {
  const floor = { ...layout, lacking: () => undefined };
  return inFloor(
    inRule(owner, (targets) => laidOut(targets, layout)),
    (targets) => laidOut(targets, floor),
  );
}
