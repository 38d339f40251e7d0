import type { UnitResponse, Value } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, Input, UnitType } from '@tieuchi/criteria/types';
import { InvalidDocument } from '@tieuchi/scoring/errors';
import type { CriterionResult } from '@tieuchi/scoring/result';
import { scoreResponse } from '@tieuchi/scoring/score';

/** What an author makes up to try a criterion. */
export type Trial = {
  unitType: UnitType;
  values: Readonly<Record<string, Value>>;
  /** The yearly target, where one is assigned. */
  assigned: number | undefined;
};

/**
 * A set of nothing but this criterion, whose inputs are all typed, so that it can be tried while the rest of the document is
 * unfinished. Who it applies to is left out: whoever tries it wants to see a result.
 */
function trialSet(document: CriteriaSet, criterion: Criterion): CriteriaSet {
  const { appliesTo: _, legalBases: __, replaces: ___, ...rest } = criterion;
  const { id, version, name, outcome, unitClasses, profile } = document;
  return {
    id,
    version,
    name,
    outcome:
      outcome.kind === 'levels'
        ? outcome
        : {
            kind: 'points',
            max: outcome.max,
            ...(outcome.decimals !== undefined && { decimals: outcome.decimals }),
          },
    ...(unitClasses && { unitClasses }),
    ...(profile && { profile }),
    groups: [{ id: criterion.group, code: '-', name: '-' }],
    criteria: [{ ...rest, inputs: criterion.inputs.map(typed) }],
  };
}

function typed(input: Input): Input {
  const { from: _, ...rest } = input;
  return rest;
}

/** The result of a criterion for made-up values; undefined while the criterion cannot be computed. */
export function tryCriterion(
  place: { document: CriteriaSet; criterion: Criterion },
  trial: Trial,
): CriterionResult | undefined {
  const { document, criterion } = place;
  const response: UnitResponse = {
    unit: { code: '-', type: trial.unitType },
    answers: { [criterion.id]: { ...trial.values } },
    ...(trial.assigned !== undefined && { targets: { [criterion.id]: trial.assigned } }),
  };
  try {
    return scoreResponse(trialSet(document, criterion), response).criteria[0];
  } catch (error) {
    if (error instanceof InvalidDocument) return undefined;
    throw error;
  }
}

/** Types of unit that the set assesses, with the names of their classes. */
export function unitTypesOf({ unitTypes, unitClasses }: CriteriaSet): UnitType[] {
  const classed = (unitClasses ?? []).flatMap(({ types }) => types);
  const types = [...new Set(unitTypes ?? classed)];
  return types.length > 0 ? types : ['xa'];
}

/** Whether a target of the criterion is assigned per unit and year. */
export function isAssigned({ rule }: Criterion): boolean {
  if (rule?.kind !== 'levels') return false;
  const lists = Array.isArray(rule.targets) ? [rule.targets] : Object.values(rule.targets);
  return lists.flat().some((target) => target !== null && typeof target === 'object' && 'assigned' in target);
}
