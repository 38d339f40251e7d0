import { PERIODS_OF_YEAR } from '@tieuchi/criteria/periods-of-year';
import type { Answer, UnitResponse, Value } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Criterion, Input } from '@tieuchi/criteria/types';
import { periodsOf } from '../compile/compile-formula.ts';
import type { Report } from './problem.ts';

/** Answers to criteria and inputs that the set has, by their ids. */
export function checkAnswers(set: CriteriaSet, { answers }: UnitResponse, report: Report): void {
  const byId = new Map(set.criteria.map((criterion) => [criterion.id, criterion]));
  for (const [id, answer] of Object.entries(answers)) {
    const criterion = byId.get(id);
    if (criterion !== undefined) checkInputs(criterion, answer, report);
    else {
      const meant = set.criteria.find(({ code }) => alike(code, id));
      if (meant === undefined) report('unknownCriterion', ['answers', id], { criterion: id });
      else report('codeForId', ['answers', id], { code: id, id: meant.id });
    }
  }
}

function checkInputs({ id: criterion, code, inputs }: Criterion, answer: Answer, report: Report): void {
  if (answer.notApplicable === true) return;
  for (const [id, value] of Object.entries(answer)) {
    const path = ['answers', criterion, id];
    const input = inputs.find((one) => one.id === id);
    const named = inputs.find(({ name }) => alike(name, id));
    if (input !== undefined) checkPeriods(input, value, { path, report });
    else if (named !== undefined) report('inputByName', path, { input: id, code, id: named.id });
    else report('unknownInput', path, { input: id, code, inputs: inputs.map((one) => one.id).join(', ') });
  }
}

/** A code as people type it: without regard to case, spaces and a full stop at the end. */
function alike(printed: string, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, '').replace(/\.$/, '').toLowerCase();
  return plain(printed) === plain(typed);
}

/** The periods of the year that an input is asked for; a value per period where it is asked once is told by scoring it. */
export function checkPeriods(
  input: Input,
  value: Value | undefined,
  { path, report }: { path: (string | number)[]; report: Report },
): void {
  const per = input.kind === 'text' ? undefined : input.per;
  if (per === undefined || periodsOf(input) === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const last = PERIODS_OF_YEAR[per];
  for (const period of Object.keys(value)) {
    const isPeriod = /^[1-9][0-9]?$/.test(period) && Number(period) <= last;
    if (!isPeriod) report('unknownPeriod', [...path, period], { period, last: String(last) });
  }
}
