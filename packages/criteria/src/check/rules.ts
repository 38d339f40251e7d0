import type { Rule } from './context.ts';
import { bands } from './rules/bands.ts';
import { checklistNone } from './rules/checklist-none.ts';
import { conditionsHold } from './rules/conditions-hold.ts';
import { constantMeasures } from './rules/constant-measures.ts';
import { criterionCycles } from './rules/criterion-cycles.ts';
import { dates } from './rules/dates.ts';
import { derivation } from './rules/derivation.ts';
import { formulas } from './rules/formulas.ts';
import { groupTree } from './rules/group-tree.ts';
import { inputs } from './rules/inputs.ts';
import { inputsUsed } from './rules/inputs-used.ts';
import { keptIds } from './rules/kept-ids.ts';
import { levelTargets } from './rules/level-targets.ts';
import { linearEnds } from './rules/linear-ends.ts';
import { measures } from './rules/measures.ts';
import { notApplicable } from './rules/not-applicable.ts';
import { optionShares } from './rules/option-shares.ts';
import { ownOutcome } from './rules/own-outcome.ts';
import { parts } from './rules/parts.ts';
import { peers } from './rules/peers.ts';
import { percentConditions } from './rules/percent-conditions.ts';
import { percentGates } from './rules/percent-gates.ts';
import { percentMeasures } from './rules/percent-measures.ts';
import { periods } from './rules/periods.ts';
import { pointTotals } from './rules/point-totals.ts';
import { profileOptions } from './rules/profile-options.ts';
import { publishing } from './rules/publishing.ts';
import { rankedClasses } from './rules/ranked-classes.ts';
import { reachableMaxima } from './rules/reachable-maxima.ts';
import { reachableTargets } from './rules/reachable-targets.ts';
import { references } from './rules/references.ts';
import { registers } from './rules/registers.ts';
import { reportForms } from './rules/report-forms.ts';
import { requiredCriteria } from './rules/required-criteria.ts';
import { ruleOutcome } from './rules/rule-outcome.ts';
import { setSize } from './rules/set-size.ts';
import { shares } from './rules/shares.ts';
import { sources } from './rules/sources.ts';
import { stages } from './rules/stages.ts';
import { steps } from './rules/steps.ts';
import { targetOrder } from './rules/target-order.ts';
import { targetPercents } from './rules/target-percents.ts';
import { uniqueCodes } from './rules/unique-codes.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { uniqueNames } from './rules/unique-names.ts';
import { unitClasses } from './rules/unit-classes.ts';
import { weights } from './rules/weights.ts';

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
