import type { Criterion } from '@tieuchi/criteria/types';
import { describeCondition } from '@tieuchi/forms/form-model';
import type { CriterionResult } from '@tieuchi/scoring/result';
import type { Language } from '@tieuchi/ui/i18n';
import type { ViewText } from '../texts/use-text.ts';

interface Wording {
  readonly t: ViewText;
  readonly language: Language;
}

/** What looks wrong in an answer, in words. Never a reason to refuse it. */
export function warningsOf(
  criterion: Criterion,
  result: CriterionResult | undefined,
  wording: Wording,
): string[] {
  const { t } = wording;
  const problems = new Set(result?.problems ?? []);
  const texts: string[] = [];
  if (problems.has('implausible')) texts.push(...implausible(criterion, wording));
  // A part above its whole says the same, and more clearly.
  else if (problems.has('above100')) texts.push(t('warning.above100'));
  if (problems.has('noReason')) texts.push(t('warning.noReason'));
  if (problems.has('undefined')) texts.push(t('warning.undefined'));
  if (problems.has('noTarget')) texts.push(t('warning.noTarget'));
  if (problems.has('noTargetForUnitType')) texts.push(t('warning.noTargetForUnitType'));
  if (problems.has('notApplicableNotAllowed')) texts.push(t('warning.notApplicableNotAllowed'));
  if (problems.has('wrongKind') || problems.has('tooManyDecimals')) texts.push(t('warning.unreadable'));
  return texts;
}

/** The usual expectation "a <= b" has a sentence of its own; others are told as conditions in words. */
function implausible(criterion: Criterion, { t, language }: Wording): string[] {
  const expected = criterion.expect ?? [];
  const names = new Map(criterion.inputs.map((input) => [input.id, input.name]));
  const [only] = expected;
  const pair = expected.length === 1 && only ? /^\s*([a-z]\w*)\s*<=\s*([a-z]\w*)\s*$/i.exec(only) : null;
  const part = names.get(pair?.[1] ?? '');
  const whole = names.get(pair?.[2] ?? '');
  if (part !== undefined && whole !== undefined) return [t('warning.partAboveWhole', { part, whole })];
  const rules = expected.map((rule) => describeCondition(rule, criterion, language));
  return [t('warning.implausible', { rule: rules.join('; ') })];
}
