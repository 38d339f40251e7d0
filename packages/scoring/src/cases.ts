import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { LevelResult, Result } from './result.ts';
import { scoreResponse } from './score.ts';

/** What a golden case says of the result; what it leaves out is not compared. */
export interface CaseExpectation {
  level?: number;
  /** Codes in `unmet` are compared as a set. */
  levels?: { level: number; applicable?: number; met?: number; unmet?: string[] }[];
  /** Every code whose state is not `value`. */
  states?: { [code: string]: string };
}

/** A dossier with the result that the source decides for it. */
export interface ScoringCase {
  id: string;
  title: string;
  response: UnitResponse;
  expect: CaseExpectation;
}

/** The content of a `cases/*.json` beside a framework. */
export interface CasesFile {
  cases: ScoringCase[];
}

/** `differences` name what was expected and what came out, in English; empty when `ok`. */
export interface CaseOutcome {
  id: string;
  title: string;
  ok: boolean;
  differences: string[];
}

const UNDERSTOOD: readonly string[] = ['level', 'levels', 'states'] satisfies (keyof CaseExpectation)[];

/**
 * Scores every case and compares it with what it expects. An expectation that is not understood is a difference, never
 * silently passed. Throws as `scoreResponse` does.
 */
export function runCases(set: CriteriaSet, file: CasesFile): CaseOutcome[] {
  return file.cases.map(({ id, title, response, expect }) => {
    const differences = differencesOf(scoreResponse(set, response), expect);
    return { id, title, ok: differences.length === 0, differences };
  });
}

function differencesOf(result: Result, expect: CaseExpectation): string[] {
  const { level, levels, states } = expect;
  const checks = [level, levels, states].filter((part) => part !== undefined);
  return [
    ...Object.keys(expect)
      .filter((key) => !UNDERSTOOD.includes(key))
      .map((key) => `expectation not understood: ${key}`),
    ...(checks.length === 0 ? ['nothing is expected'] : []),
    ...(level === undefined ? [] : difference('level', level, result.outcome.level)),
    ...(levels ?? []).flatMap((expected) => levelDifferences(result, expected)),
    ...(states === undefined ? [] : stateDifferences(result, states)),
  ];
}

function levelDifferences(
  { outcome }: Result,
  expected: NonNullable<CaseExpectation['levels']>[number],
): string[] {
  const actual: LevelResult | undefined = outcome.levels.find(({ level }) => level === expected.level);
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

function sorted(codes: readonly string[]): string {
  return codes.toSorted().join(' ');
}

function difference(what: string, expected: string | number, actual: string | number): string[] {
  return expected === actual ? [] : [`${what}: expected ${shown(expected)}, got ${shown(actual)}`];
}

function shown(value: string | number): string | number {
  return value === '' ? 'none' : value;
}
