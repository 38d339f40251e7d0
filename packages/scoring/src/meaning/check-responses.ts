import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { assesses } from '../read/assesses.ts';
import { checkAnswers, checkPeriods } from './check-answers.ts';
import { checkRegisters } from './check-registers.ts';
import type { MeaningProblem, Report } from './problem.ts';

export { type MeaningProblem, meaningText } from './problem.ts';

/**
 * What in the responses of units means nothing under the set, in the order given (SPEC M1): scoring would pass over it in silence.
 * Paths begin with the place of the response. Whether a value fits its input is told by scoring it.
 */
export function checkResponses(set: CriteriaSet, responses: readonly UnitResponse[]): MeaningProblem[] {
  const seen = new Set<string>();
  return responses.flatMap((response, index) => {
    const { code } = response.unit;
    const found = checkResponse(set, response);
    if (seen.has(code))
      found.unshift({ code: 'duplicateUnit', path: ['unit', 'code'], params: { unit: code } });
    seen.add(code);
    return found.map((problem) => ({ ...problem, path: [index, ...problem.path] }));
  });
}

/** The same for one response; paths begin with a member of it. */
export function checkResponse(set: CriteriaSet, response: UnitResponse): MeaningProblem[] {
  const found: MeaningProblem[] = [];
  const report: Report = (code, path, params) => void found.push({ code, path, params });
  checkUnit(set, response, report);
  checkProfile(set, response, report);
  checkTargets(set, response, report);
  checkOutcomes(set, response, report);
  checkRegisters(set, response, report);
  checkAnswers(set, response, report);
  return found;
}

function checkUnit(set: CriteriaSet, { unit, registeredLevel }: UnitResponse, report: Report): void {
  if (!assesses(set, unit.type)) {
    const types = (set.unitTypes ?? []).join(', ');
    report('unitTypeNotAssessed', ['unit', 'type'], { type: unit.type, types });
  }
  const levels = set.outcome.kind === 'levels' ? set.outcome.levels.length : 0;
  if (registeredLevel === undefined || registeredLevel <= levels) return;
  report('unknownLevel', ['registeredLevel'], { level: String(registeredLevel), levels: String(levels) });
}

function checkProfile(set: CriteriaSet, { profile = {} }: UnitResponse, report: Report): void {
  for (const [field, value] of Object.entries(profile)) {
    const input = set.profile?.find(({ id }) => id === field);
    if (input === undefined) report('unknownProfileField', ['profile', field], { field });
    else checkPeriods(input, value, { path: ['profile', field], report });
  }
}

function checkTargets(set: CriteriaSet, { targets = {} }: UnitResponse, report: Report): void {
  for (const id of Object.keys(targets)) {
    const criterion = set.criteria.find((one) => one.id === id);
    if (criterion === undefined) report('unknownCriterion', ['targets', id], { criterion: id });
    else if (!asksForTarget(criterion)) report('targetNotAsked', ['targets', id], { code: criterion.code });
  }
}

function asksForTarget({ rule }: CriteriaSet['criteria'][number]): boolean {
  if (rule?.kind !== 'levels') return false;
  const rows = Array.isArray(rule.targets) ? [rule.targets] : Object.values(rule.targets);
  return rows.flat().some((target) => typeof target === 'object' && target !== null && 'assigned' in target);
}

function checkOutcomes(set: CriteriaSet, { outcomes = {} }: UnitResponse, report: Report): void {
  const sources = set.criteria.flatMap(({ inputs }) => inputs.map(({ from }) => from));
  const read = new Set(sources.flatMap((from) => (from?.kind === 'outcome' ? [from.set] : [])));
  for (const id of Object.keys(outcomes))
    if (!read.has(id)) report('outcomeNotRead', ['outcomes', id], { set: id });
}
