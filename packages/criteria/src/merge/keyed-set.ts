import type { Conflicts } from './conflicts/conflicts.ts';
import { isRecord, type JsonRecord, withProperty } from './json-shape.ts';
import { keyTargets, layOutTargets, levelIds } from './keyed-targets.ts';

function mapCriteria(document: JsonRecord, change: (criterion: JsonRecord) => JsonRecord): JsonRecord {
  const { criteria } = document;
  if (!Array.isArray(criteria)) return document;
  return withProperty(
    document,
    'criteria',
    criteria.map((criterion) => (isRecord(criterion) ? change(criterion) : criterion)),
  );
}

/** Targets by level, and only those of levels that there will be; as they are where levels cannot be told apart. */
export function keyedSet(document: JsonRecord, kept: ReadonlySet<string>): JsonRecord {
  const levels = { own: levelIds(document.outcome), kept };
  if (kept.size === 0 || new Set(levels.own).size < levels.own.length) return document;
  return mapCriteria(keyTargets(document, levels), (criterion) => keyTargets(criterion, levels));
}

/**
 * The reverse: a document as the schema has it. A level that a criterion has no target for gets null, and with `conflicts` is
 * taken down as one.
 */
export function laidOutSet(document: JsonRecord, conflicts?: Conflicts): JsonRecord {
  const levels = levelIds(document.outcome);
  const layout = { levels, lacking: () => undefined };
  return mapCriteria(layOutTargets(document, layout), (criterion) => {
    const { id, code, name } = criterion;
    const lacking = (level: string, unitClass: string | undefined) => {
      if (typeof id !== 'string') return;
      const place = [
        'criteria',
        { id },
        'rule',
        'targets',
        ...(unitClass === undefined ? [] : [{ unitClass }]),
        { level },
      ];
      const details = { code: String(code), name: String(name) };
      conflicts?.add('targetNeeded', place, { details });
    };
    return layOutTargets(criterion, { levels, lacking });
  });
}
