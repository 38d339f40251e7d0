import type { LevelResult, Result } from './model/result.ts';

/** What a golden case says of the result; what it leaves out is not compared. Numbers are as they are shown. */
export interface CaseExpectation {
  level?: number;
  /** Codes in `unmet` are compared as a set. */
  levels?: { level: number; applicable?: number; met?: number; unmet?: string[] }[];
  /** Every code whose state is not `value`. */
  states?: { [code: string]: string };
  /** Of the criteria by code; null where nothing can be told. */
  values?: { [code: string]: string | number | boolean | null };
  /** Codes that are met, of a set with one level; compared as a set. */
  met?: string[];
  /** How many criteria apply, of a set with one level. */
  applicable?: number;
  /** Percentage of criteria that are met, or of the points. */
  share?: number;
  /** Points of criteria by code; null where they cannot be told. */
  points?: { [code: string]: number | null };
  /** Points of groups by code. */
  groups?: { [code: string]: number };
  total?: number;
  max?: number;
  /** Id; null for none. */
  band?: string | null;
  rank?: number;
  /** How many criteria are met at level 1, 2, … */
  [metOfLevel: `metOfLevel${number}`]: number;
}

type Check<Key extends keyof CaseExpectation> = (
  expected: NonNullable<CaseExpectation[Key]>,
  result: Result,
) => string[];

/** Compares one member of an expectation; undefined for a member that is not understood. */
function check(key: string, expect: CaseExpectation, result: Result): string[] | undefined {
  const met = /^metOfLevel([1-9][0-9]?)$/.exec(key);
  if (met !== null) return metOfLevel(Number(met[1]), expect, result);
  const compare = <Key extends keyof CaseExpectation>(name: Key, by: Check<Key>) => {
    const expected = expect[name];
    return expected === undefined || expected === null ? [] : by(expected, result);
  };
  switch (key) {
    case 'level':
      return compare('level', (level) => difference('level', level, levelOf(result)));
    case 'levels':
      return compare('levels', (levels) => levels.flatMap((one) => levelDifferences(result, one)));
    case 'states':
      return compare('states', (states) => stateDifferences(result, states));
    case 'values':
      return compare('values', (values) => byCode(values, result.criteria, ({ value }) => value));
    case 'met':
      return compare('met', (codes) => difference('met', sorted(codes), sorted(metCodes(result))));
    case 'applicable':
      return compare('applicable', (count) => difference('applicable', count, onlyLevel(result)?.applicable));
    case 'share':
      return compare('share', (share) => difference('share', share, result.outcome.share));
    case 'points':
      return compare('points', (points) => byCode(points, result.criteria, (one) => one.points));
    case 'groups':
      return compare('groups', (groups) =>
        byCode(groups, result.outcome.kind === 'points' ? result.outcome.groups : [], ({ points }) => points),
      );
    case 'total':
      return difference('total', expect.total, pointsOf(result)?.points);
    case 'max':
      return difference('max', expect.max, pointsOf(result)?.maxPoints);
    case 'band':
      return difference('band', expect.band, pointsOf(result)?.band ?? null);
    case 'rank':
      return difference('rank', expect.rank, pointsOf(result)?.rank);
    default:
      return undefined;
  }
}

/** What differs from the expectation, in English; one that says nothing, or something not understood, differs. */
export function differencesOf(result: Result, expect: CaseExpectation): string[] {
  const keys = Object.keys(expect);
  if (keys.length === 0) return ['nothing is expected'];
  return keys.flatMap((key) => check(key, expect, result) ?? [`expectation not understood: ${key}`]);
}

function levelOf({ outcome }: Result): number | undefined {
  return outcome.kind === 'levels' ? outcome.level : undefined;
}

function pointsOf({ outcome }: Result) {
  return outcome.kind === 'points' ? outcome : undefined;
}

function levelsOf({ outcome }: Result): LevelResult[] {
  return outcome.kind === 'levels' ? outcome.levels : [];
}

function onlyLevel(result: Result): LevelResult | undefined {
  const levels = levelsOf(result);
  return levels.length === 1 ? levels[0] : undefined;
}

/** At the only level. */
function metCodes(result: Result): string[] {
  if (onlyLevel(result) === undefined) return ['the set has not one level'];
  return result.criteria.filter(({ met }) => met === true).map(({ code }) => code);
}

function metOfLevel(level: number, expect: CaseExpectation, result: Result): string[] {
  const actual = levelsOf(result).find((one) => one.level === level);
  return difference(`met of level ${level}`, expect[`metOfLevel${level}`], actual?.met);
}

function levelDifferences(
  result: Result,
  expected: NonNullable<CaseExpectation['levels']>[number],
): string[] {
  const actual = levelsOf(result).find(({ level }) => level === expected.level);
  const at = `level ${expected.level}`;
  if (actual === undefined) return [`${at}: the set has no such level`];
  const { applicable, met, unmet } = expected;
  return [
    ...(applicable === undefined ? [] : difference(`${at} applicable`, applicable, actual.applicable)),
    ...(met === undefined ? [] : difference(`${at} met`, met, actual.met)),
    ...(unmet === undefined ? [] : difference(`${at} unmet`, sorted(unmet), sorted(actual.unmet))),
  ];
}

function stateDifferences({ criteria }: Result, expected: { [code: string]: string }): string[] {
  const known = new Set(criteria.map(({ code }) => code));
  return [
    ...Object.keys(expected)
      .filter((code) => !known.has(code))
      .map((code) => `${code}: the set has no such criterion`),
    ...criteria.flatMap(({ code, state }) => {
      const wanted = Object.hasOwn(expected, code) ? expected[code] : 'value';
      return difference(`${code} state`, wanted ?? 'value', state);
    }),
  ];
}

function byCode<Item extends { code: string }>(
  expected: { [code: string]: Plain },
  items: readonly Item[],
  of: (item: Item) => Plain,
): string[] {
  return Object.entries(expected).flatMap(([code, wanted]) => {
    const item = items.find((one) => one.code === code);
    return item === undefined
      ? [`${code}: the set has nothing of this code`]
      : difference(code, wanted, of(item));
  });
}

type Plain = string | number | boolean | null | undefined;

function sorted(codes: readonly string[]): string {
  return codes.toSorted().join(' ');
}

function difference(what: string, expected: Plain, actual: Plain): string[] {
  return expected === actual ? [] : [`${what}: expected ${shown(expected)}, got ${shown(actual)}`];
}

function shown(value: Plain): Plain {
  return value === '' || value === undefined ? 'none' : value;
}
