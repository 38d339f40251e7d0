import type { Value } from '@tieuchi/criteria/formula';
import type { CriterionResult, Explanation, ProblemCode, TargetExplanation } from '../model/result.ts';
import type { Standing } from '../model/standing.ts';
import { shownNumber } from '../shown/shown-number.ts';
import { shownEarned } from '../shown/shown-points.ts';
import { neededPerLevel } from './needed.ts';
import { numberText, placesFor } from './number-text.ts';
import { pointsExplanation } from './points-explanation.ts';
import { failedExpectations, problemsOf } from './problems.ts';
import { explanationText } from './texts.ts';

/** The levels that an explanation is written for; 1-based. */
export interface Goal {
  readonly registered: number | undefined;
  /** Where `met` is told: the registered level, else the one after the achieved. */
  readonly level: number;
  /** Of the points that are shown. */
  readonly decimals: number;
}

/** The result of one criterion with everything that explains it (SPEC E1–E3). */
export function toCriterionResult(standing: Standing, goal: Goal): CriterionResult {
  const { compiled, reading, state, levels } = standing;
  const failed = failedExpectations(compiled, reading.lookup);
  const problems = problemsOf(standing, failed);
  const places = placesOf(standing);
  const { registered, decimals } = goal;
  const explanation = explanationOf(standing, { problems, failed, places, registered, decimals });
  const known = isShown(standing) ? reading.measure : undefined;
  // Members are set one by one: this is the hottest place of the engine, and spreading is slow.
  const result: CriterionResult = {
    id: compiled.id,
    code: compiled.criterion.code,
    state,
    value: shownOf(known, places),
    problems,
    explanation,
  };
  if (known?.kind === 'number') result.exact = known.value.toString();
  if (levels.length > 0 && state !== 'notApplicable') result.level = highestMet(explanation.targets);
  const atGoal = levels[goal.level - 1];
  if (atGoal?.applicable === true) result.met = atGoal.met;
  if (standing.points !== undefined) {
    const { points, max, known: told } = standing.points;
    result.points = told ? shownNumber(points, decimals) : null;
    if (told) {
      result.pointsShown = shownEarned(points, { max, decimals });
      result.exactPoints = points.toString();
    }
    result.max = max.toNumber();
  }
  return result;
}

/** Points may lack something else than the measure: somebody to compare it with, or an answer that an exception asks for. */
function isShown({ state, points }: Standing): boolean {
  if (state === 'value' || state === 'noTarget') return true;
  return points !== undefined && state !== 'notApplicable';
}

interface Found {
  readonly problems: ProblemCode[];
  readonly failed: string[];
  readonly places: number;
  readonly registered: number | undefined;
  readonly decimals: number;
}

function explanationOf(standing: Standing, found: Found): Explanation {
  const { problems, failed, places, registered, decimals } = found;
  const formula = standing.compiled.measure?.formula;
  const targets = targetsOf(standing);
  const next = nextOf(targets, registered);
  const points = pointsExplanation(standing, decimals);
  const story = { problems, failed, next, places, decimals, points };
  const explanation: Explanation = {
    inputs: inputsOf(standing),
    targets,
    text: explanationText(standing, story, 'vi'),
    textEn: explanationText(standing, story, 'en'),
  };
  if (formula !== undefined)
    explanation.measure = { formula, value: measureValue(standing.reading.measure, places) };
  if (next !== undefined) explanation.next = next;
  if (points !== undefined) explanation.points = points;
  return explanation;
}

function targetsOf(standing: Standing): TargetExplanation[] {
  const needed = neededPerLevel(standing);
  return (standing.targets ?? []).map(({ target }, index) => {
    const { applicable = false, met = false } = standing.levels[index] ?? {};
    const explained: TargetExplanation = { level: index + 1, applicable, target, met };
    const more = needed[index];
    if (more !== undefined) explained.needed = more;
    return explained;
  });
}

/** The registered level where its target is not met, else the lowest level whose target is not. */
function nextOf(targets: readonly TargetExplanation[], registered: number | undefined): Explanation['next'] {
  const isOpen = ({ applicable, met }: TargetExplanation) => applicable && !met;
  const next =
    targets.find((one) => one.level === registered && isOpen(one)) ?? targets.find((one) => isOpen(one));
  if (next === undefined) return undefined;
  const { level, target, needed } = next;
  return { level, target, ...(needed !== undefined && { needed }) };
}

function highestMet(targets: readonly TargetExplanation[]): number {
  return targets.findLast(({ applicable, met }) => applicable && met)?.level ?? 0;
}

/** Whole numbers are shown whole. */
function placesOf({ reading: { measure }, targets = [], compiled: { rule } }: Standing): number {
  if (measure.kind !== 'number' || measure.value.isInteger()) return 0;
  const named = rule?.kind === 'points' ? rule.targets.map(({ target }) => target) : targets;
  const minima = named.flatMap((target) => (target.kind === 'minimum' ? [target.minimum] : []));
  return placesFor(measure.value, minima);
}

function inputsOf({ compiled, reading }: Standing): Explanation['inputs'] {
  return compiled.criterion.inputs.map(({ id, name }, index) => {
    const { shown = null, problem } = reading.inputs[index] ?? {};
    const explained: Explanation['inputs'][number] = { id, name, value: shown };
    if (problem !== undefined) explained.problem = problem;
    return explained;
  });
}

function shownOf(value: Value | undefined, places: number): CriterionResult['value'] {
  switch (value?.kind) {
    case 'number':
      return value.value.isInteger() ? Number(value.value.n) : Number(value.value.toDecimal(places));
    case 'boolean':
    case 'choice':
    case 'text':
      return value.value;
    case 'ticks':
      return value.value.join(', ');
    case 'missing':
    case 'undefined':
    case undefined:
      return null;
  }
}

function measureValue(value: Value, places: number): string {
  if (value.kind === 'number') return numberText(value.value, places, 'vi');
  const shown = shownOf(value, places);
  return shown === null ? '' : String(shown);
}
