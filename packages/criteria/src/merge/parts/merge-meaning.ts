import type { Json } from '../../compare/comparison.ts';
import { sameJson } from '../../compare/same-json.ts';
import { isRecord, type JsonRecord, propertyOf, recordOf, withProperty } from '../json-shape.ts';
import { choose, eachSide, type Sides } from '../sides.ts';
import { inside, namedAs, type Spot } from './merge-fields.ts';
import { itemsOfFields } from './merge-items.ts';

/** What merges as one: field by field, a new denominator would meet an old target. */
const MEANING = ['inputs', 'measure', 'rule', 'ifUndefined'] as const;

/** The part of a criterion that decides on answers. */
export function meaningOf(criterion: JsonRecord | undefined): JsonRecord | undefined {
  return criterion === undefined ? undefined : recordOf(MEANING.map((field) => [field, criterion[field]]));
}

function withInputs(meaning: JsonRecord, change: (input: JsonRecord) => JsonRecord): JsonRecord {
  const { inputs } = meaning;
  if (!Array.isArray(inputs)) return meaning;
  return withProperty(
    meaning,
    'inputs',
    inputs.map((input) => (isRecord(input) ? change(input) : input)),
  );
}

function mapOptions(input: JsonRecord, change: (options: Json[]) => Json | undefined): JsonRecord {
  return Array.isArray(input.options) ? withProperty(input, 'options', change(input.options)) : input;
}

/** Without lists of options. */
function withoutOptions(meaning: JsonRecord): JsonRecord {
  return withInputs(meaning, (input) => mapOptions(input, () => []));
}

/** Without targets, and without the wording of options. */
function withoutTargets(meaning: JsonRecord): JsonRecord {
  const rule = meaning.rule;
  const bare =
    isRecord(rule) && rule.kind === 'levels'
      ? withProperty(meaning, 'rule', withProperty(rule, 'targets', undefined))
      : meaning;
  const unworded = (option: Json) => (isRecord(option) ? withProperty(option, 'name', undefined) : option);
  return withInputs(bare, (input) => mapOptions(input, (options) => options.map(unworded)));
}

function isUntouched(sides: Sides<JsonRecord>, rest: (meaning: JsonRecord) => JsonRecord): boolean {
  const { base, new: next, own } = eachSide(sides, (side) => (side === undefined ? undefined : rest(side)));
  return sameJson(base, next) && sameJson(base, own);
}

/** Options by id, where nothing but options differs in the inputs. */
function mergedInputs(sides: Sides<JsonRecord>, spot: Spot): Json | undefined {
  const options = itemsOfFields();
  const lists = eachSide(sides, (side) => (Array.isArray(side?.inputs) ? side.inputs : []));
  return (lists.own ?? []).map((input, index) => {
    const own = eachSide(lists, (list) => propertyOf(list?.[index], 'options'));
    const id = propertyOf(input, 'id');
    if (!isRecord(input) || own.own === undefined || typeof id !== 'string') return input;
    return withProperty(input, 'options', options(own, inside(spot, 'inputs', { id }, 'options')));
  });
}

/** One list of targets, level by level. */
function mergedLevels(lists: Sides<JsonRecord>, spot: Spot): JsonRecord {
  const levels = new Set([lists.own, lists.new, lists.base].flatMap((list) => Object.keys(list ?? {})));
  return recordOf(
    [...levels].map((level) => {
      const sides = eachSide(lists, (list) => propertyOf(list, level));
      const { value, isConflict } = choose(sides);
      const { place } = inside(spot, { level });
      if (isConflict) spot.conflicts.add('target', place, { sides, details: namedAs(spot) });
      return [level, value];
    }),
  );
}

/** The list of one class; where a side has none for it, the list of another side comes or goes as a whole. */
function mergedClass(lists: Sides<JsonRecord>, spot: Spot): JsonRecord | undefined {
  const { base, new: next, own } = lists;
  if (next !== undefined && own !== undefined)
    return mergedLevels({ base: base ?? {}, new: next, own }, spot);
  const { value, isConflict } = choose(lists);
  if (isConflict) spot.conflicts.add('target', spot.place, { sides: lists, details: namedAs(spot) });
  return value;
}

type Shape = 'common' | 'byClass';

function mergedTargets(sides: Sides<JsonRecord>, spot: Spot, shape: Shape): JsonRecord {
  if (shape === 'common') return mergedLevels(sides, spot);
  const classes = new Set([sides.own, sides.new, sides.base].flatMap((side) => Object.keys(side ?? {})));
  return recordOf(
    [...classes].map((unitClass) => {
      const lists = eachSide(sides, (side) => {
        const list = propertyOf(side, unitClass);
        return isRecord(list) ? list : undefined;
      });
      return [unitClass, mergedClass(lists, inside(spot, { unitClass }))];
    }),
  );
}

function rulesOf(sides: Sides<JsonRecord>, shape: Shape): Sides<JsonRecord> | undefined {
  const targets = eachSide(sides, (side) => {
    const list = propertyOf(propertyOf(side?.rule, 'targets'), shape);
    return isRecord(list) ? list : undefined;
  });
  return targets.base === undefined || targets.new === undefined || targets.own === undefined
    ? undefined
    : targets;
}

/** The rule with its targets merged level by level; undefined where they differ in shape. */
function mergedRule(sides: Sides<JsonRecord>, spot: Spot): Json | undefined {
  const rule = sides.own?.rule;
  const isSame = sameJson(rule, sides.base?.rule) && sameJson(rule, sides.new?.rule);
  if (isSame || !isRecord(rule)) return rule;
  for (const shape of ['common', 'byClass'] as const) {
    const targets = rulesOf(sides, shape);
    if (targets !== undefined) {
      return withProperty(rule, 'targets', {
        [shape]: mergedTargets(targets, inside(spot, 'rule', 'targets'), shape),
      });
    }
  }
  return undefined;
}

/**
 * Merges inputs, measure, rule and ifUndefined as one. Only where nothing else of it was touched, targets merge by level (and
 * class of unit) and options by id; `shown` are the three sides as a conflict shows them.
 */
export function mergeMeaning(sides: Sides<JsonRecord>, spot: Spot, shown: Sides<Json>): JsonRecord {
  const { value, isConflict } = choose(sides);
  if (!isConflict) return value ?? {};
  const own = sides.own ?? {};
  if (isUntouched(sides, withoutOptions)) return withProperty(own, 'inputs', mergedInputs(sides, spot));
  const rule = isUntouched(sides, withoutTargets) ? mergedRule(sides, spot) : undefined;
  if (rule !== undefined) {
    return withProperty(withProperty(own, 'rule', rule), 'inputs', mergedInputs(sides, spot));
  }
  spot.conflicts.add('meaning', spot.place, { sides: shown, details: namedAs(spot) });
  return own;
}
