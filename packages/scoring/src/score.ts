import { evaluate, type Value } from '@tieuchi/criteria/formula';
import { LARGEST_NUMBER } from '@tieuchi/criteria/number-limits';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import { compileSet } from './compile/compile-set.ts';
import type { CompiledCriterion, CompiledSet } from './compile/compiled.ts';
import { own, textOrNone } from './dossier/own.ts';
import { readValue } from './dossier/read-value.ts';
import { type Reading, readCriterion } from './dossier/reading.ts';
import { InvalidDocument, UnsupportedOutcome } from './errors.ts';
import { toCriterionResult } from './explain/explain.ts';
import { levelsOutcome } from './outcomes/levels-outcome.ts';
import { judge, type UnitFacts } from './outcomes/standing.ts';
import type { Result } from './result.ts';

export { missingForLevel } from './missing-for-level.ts';

/**
 * Scores one dossier exactly, with an explanation of every criterion. Pure: the same set and response give the same
 * result. Answers may be of any shape; what cannot be read is missing with a problem. Throws UnsupportedOutcome for a set
 * with points or with rules that are not scored, InvalidDocument for a set with errors; never because of the response.
 */
export function scoreResponse(set: CriteriaSet, response: UnitResponse): Result {
  const compiled = compileSet(set);
  const unit = unitOf(response);
  const classId = unit.type === null ? undefined : compiled.classes.get(unit.type);
  const readings = new Map<string, Reading>();
  for (const criterion of compiled.evaluationOrder) {
    readings.set(criterion.id, readCriterion(criterion, { response, readings }));
  }
  const standings = compiled.criteria.flatMap((criterion) => {
    const reading = readings.get(criterion.id);
    if (reading === undefined) return [];
    return [judge(criterion, reading, unitFacts(compiled, criterion, { classId, response }))];
  });
  const outcome = levelsOutcome(compiled, standings, own(response, 'registeredLevel'));
  const goal = {
    registered: outcome.registeredLevel,
    level: outcome.registeredLevel ?? Math.min(outcome.level + 1, outcome.levels.length),
  };
  return {
    unit,
    outcome,
    criteria: standings.map((standing) => toCriterionResult(standing, goal)),
  };
}

/** Whether every rule of the set, and its outcome, is one that this engine scores. */
export function isScorable(set: CriteriaSet): boolean {
  try {
    compileSet(set);
    return true;
  } catch (error) {
    if (error instanceof UnsupportedOutcome || error instanceof InvalidDocument) return false;
    throw error;
  }
}

/** Scores dossiers that are each other's peers, in the order given; throws as `scoreResponse` does. */
export function scoreResponses(set: CriteriaSet, responses: readonly UnitResponse[]): Result[] {
  return responses.map((response) => scoreResponse(set, response));
}

interface Unit {
  readonly classId: string | undefined;
  readonly response: UnitResponse;
}

function unitFacts(compiled: CompiledSet, criterion: CompiledCriterion, unit: Unit): UnitFacts {
  return {
    classId: unit.classId,
    assigned: assignedTarget(unit.response, criterion.id),
    applies: appliesTo(compiled, criterion, unit),
    levels: compiled.outcome.levels.length,
  };
}

function assignedTarget(response: UnitResponse, id: string): number | undefined {
  const target = own(own(response, 'targets'), id);
  return typeof target === 'number' && Math.abs(target) <= LARGEST_NUMBER ? target : undefined;
}

/** By class and by a condition over the profile; a condition that cannot be told leaves the criterion in (SPEC S3). */
function appliesTo({ set }: CompiledSet, { criterion, appliesWhen }: CompiledCriterion, unit: Unit): boolean {
  const classes = criterion.appliesTo?.unitClasses;
  if (classes !== undefined && (unit.classId === undefined || !classes.includes(unit.classId))) return false;
  if (appliesWhen === undefined) return true;
  const profile = own(unit.response, 'profile');
  const holds = evaluate(appliesWhen, (name): Value => {
    const input = set.profile?.find(({ id }) => id === name);
    return input === undefined ? { kind: 'missing' } : readValue(input, own(profile, name)).value;
  });
  return holds.kind !== 'boolean' || holds.value;
}

const UNIT_TYPES: readonly UnitType[] = ['tinh', 'so', 'huyen', 'xa', 'phuong', 'thi-tran', 'dac-khu'];

function unitOf(response: UnitResponse): Result['unit'] {
  const unit = own(response, 'unit');
  const parent = textOrNone(own(unit, 'parent'));
  const name = textOrNone(own(unit, 'name'));
  return {
    code: textOrNone(own(unit, 'code')) ?? '',
    type: UNIT_TYPES.find((type) => type === own(unit, 'type')) ?? null,
    ...(parent !== undefined && { parent }),
    ...(name !== undefined && { name }),
  };
}
