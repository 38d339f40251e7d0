import { bands } from './bands.ts';
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
import { parts } from './parts.ts';
import { peers } from './peers.ts';
import { percentMeasures } from './percent-measures.ts';
import { periods } from './periods.ts';
import { pointTotals } from './point-totals.ts';
import { publishing } from './publishing.ts';
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
import { unitClasses } from './unit-classes.ts';

/** Every rule beyond the schema, in the order in which it is looked at. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  setSize,
  uniqueIds,
  uniqueCodes,
  references,
  groupTree,
  criterionCycles,
  inputs,
  sources,
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
  unitClasses,
  pointTotals,
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
