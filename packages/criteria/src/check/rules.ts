import { bands } from './bands.ts';
import { checklistNone } from './checklist-none.ts';
import { conditionsHold } from './conditions-hold.ts';
import { constantMeasures } from './constant-measures.ts';
import type { Rule } from './context.ts';
import { criterionCycles } from './criterion-cycles.ts';
import { dates } from './dates.ts';
import { derivation } from './derivation.ts';
import { formulas } from './formulas.ts';
import { groupTree } from './group-tree.ts';
import { inputs } from './inputs.ts';
import { inputsUsed } from './inputs-used.ts';
import { keptIds } from './kept-ids.ts';
import { levelTargets } from './level-targets.ts';
import { linearEnds } from './linear-ends.ts';
import { measures } from './measures.ts';
import { notApplicable } from './not-applicable.ts';
import { optionShares } from './option-shares.ts';
import { ownOutcome } from './own-outcome.ts';
import { parts } from './parts.ts';
import { peers } from './peers.ts';
import { percentConditions } from './percent-conditions.ts';
import { percentGates } from './percent-gates.ts';
import { percentMeasures } from './percent-measures.ts';
import { periods } from './periods.ts';
import { pointTotals } from './point-totals.ts';
import { profileOptions } from './profile-options.ts';
import { publishing } from './publishing.ts';
import { rankedClasses } from './ranked-classes.ts';
import { reachableMaxima } from './reachable-maxima.ts';
import { reachableTargets } from './reachable-targets.ts';
import { references } from './references.ts';
import { registers } from './registers.ts';
import { reportForms } from './report-forms.ts';
import { requiredCriteria } from './required-criteria.ts';
import { ruleOutcome } from './rule-outcome.ts';
import { setSize } from './set-size.ts';
import { shares } from './shares.ts';
import { sources } from './sources.ts';
import { stages } from './stages.ts';
import { steps } from './steps.ts';
import { targetOrder } from './target-order.ts';
import { targetPercents } from './target-percents.ts';
import { uniqueCodes } from './unique-codes.ts';
import { uniqueIds } from './unique-ids.ts';
import { uniqueNames } from './unique-names.ts';
import { unitClasses } from './unit-classes.ts';
import { weights } from './weights.ts';

/** Every rule beyond the schema, in the order in which it is looked at. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  setSize,
  uniqueIds,
  uniqueCodes,
  uniqueNames,
  references,
  groupTree,
  criterionCycles,
  inputs,
  checklistNone,
  sources,
  profileOptions,
  ownOutcome,
  registers,
  formulas,
  measures,
  constantMeasures,
  conditionsHold,
  inputsUsed,
  periods,
  ruleOutcome,
  levelTargets,
  targetOrder,
  reachableTargets,
  targetPercents,
  percentMeasures,
  percentConditions,
  percentGates,
  unitClasses,
  rankedClasses,
  pointTotals,
  weights,
  reachableMaxima,
  notApplicable,
  linearEnds,
  steps,
  optionShares,
  shares,
  parts,
  peers,
  bands,
  requiredCriteria,
  stages,
  reportForms,
  dates,
  derivation,
  keptIds,
  publishing,
];
