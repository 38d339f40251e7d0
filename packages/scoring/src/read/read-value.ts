import { PERIODS_OF_YEAR } from '@tieuchi/criteria/periods-of-year';
import type { Input, Period } from '@tieuchi/criteria/types';
import type { ReadScalar, ReadValue } from '../model/reading.ts';
import type { ProblemCode, ShownScalar } from '../model/result.ts';
import { MISSING, WRONG_KIND } from './missing.ts';
import { readNumber } from './read-number.ts';
import { readOptions } from './read-options.ts';

/** Reads what was typed for an input. Never throws; what the input cannot take is missing with `wrongKind`. */
export function readValue(input: Input, raw: unknown): ReadValue {
  if (raw === undefined || raw === null) return MISSING;
  const per = input.kind === 'text' ? undefined : input.per;
  return per === undefined ? readScalar(input, raw) : readPeriods(input, per, raw);
}

function readScalar(input: Input, raw: unknown): ReadScalar {
  if (raw === undefined || raw === null) return MISSING;
  switch (input.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return readNumber(input, raw);
    case 'boolean':
      if (typeof raw !== 'boolean') return WRONG_KIND;
      return { value: { kind: 'boolean', value: raw }, shown: raw };
    case 'choice':
    case 'checklist':
      return readOptions(input, raw);
    case 'text':
      return readText(raw);
    case 'date':
      return typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) ? readText(raw) : WRONG_KIND;
  }
}

function readText(raw: unknown): ReadScalar {
  if (typeof raw !== 'string') return WRONG_KIND;
  return raw.trim() === '' ? MISSING : { value: { kind: 'text', value: raw }, shown: raw };
}

/** As a whole it has no value: formulas read the periods. One that does not exist is a mistake, and not read. */
function readPeriods(input: Input, per: Period, raw: unknown): ReadValue {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return WRONG_KIND;
  const shown: { [period: string]: ShownScalar } = {};
  const periods: ReadScalar[] = Array.from({ length: PERIODS_OF_YEAR[per] }, () => MISSING);
  let problem: ProblemCode | undefined;
  for (const [period, answer] of Object.entries(raw)) {
    const read = isPeriod(period, per) ? readScalar(input, answer) : WRONG_KIND;
    if (isPeriod(period, per)) {
      shown[period] = read.shown;
      periods[Number(period) - 1] = read;
    }
    problem ??= read.problem;
  }
  return { value: { kind: 'missing' }, shown, periods, ...(problem !== undefined && { problem }) };
}

function isPeriod(key: string, per: Period): boolean {
  return /^[1-9][0-9]?$/.test(key) && Number(key) <= PERIODS_OF_YEAR[per];
}
