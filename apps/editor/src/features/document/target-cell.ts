import type { Criterion, Target } from '@tieuchi/criteria/types';
import { formatNumber, parseNumber } from '@tieuchi/ui/format';
import { foldForSearch } from '@tieuchi/ui/search';

/** Words of a cell in the language of the document, which is Vietnamese whatever the interface speaks. */
export const targetWords = {
  yes: 'Có',
  notApplicable: 'Không áp dụng',
  assigned: 'Giao hằng năm',
} as const;

/** What a criterion's targets may be: `boolean` for a lone yes/no input, `number` otherwise. */
export function targetKindOf(criterion: Pick<Criterion, 'inputs' | 'measure'>): 'boolean' | 'number' {
  const [only, ...more] = criterion.inputs;
  return criterion.measure === undefined && more.length === 0 && only?.kind === 'boolean'
    ? 'boolean'
    : 'number';
}

/** A target as the table shows it: "80%", "1.234,5", "Có", "Không áp dụng", the name of a condition. */
export function formatTarget(target: Target | undefined, measureUnit: string | undefined): string {
  if (target === undefined) return '';
  if (target === null) return targetWords.notApplicable;
  if (target === true) return targetWords.yes;
  if (typeof target === 'number')
    return measureUnit === '%' ? `${formatNumber(target)}%` : formatNumber(target);
  if ('when' in target) return target.name ?? target.when;
  return target.default === undefined
    ? targetWords.assigned
    : `${targetWords.assigned} (${formatNumber(target.default)})`;
}

/** What a typed cell means: a target, or why it means none. */
export type TypedTarget = { ok: true; target: Target } | { ok: false; reason: 'notANumber' | 'notYesNo' };

/**
 * Reads a cell as people type it: "80", "80%", "≥ 1.234,5", "Có", "Không áp dụng" or "-". Case and diacritics of the
 * words do not matter.
 */
export function parseTarget(text: string, kind: 'boolean' | 'number'): TypedTarget {
  const folded = foldForSearch(text);
  if (['khong ap dung', 'kad', '-', '–', '—', 'n/a'].includes(folded)) return { ok: true, target: null };
  if (kind === 'boolean') {
    return ['co', 'x', 'dat', 'true', 'yes'].includes(folded)
      ? { ok: true, target: true }
      : { ok: false, reason: 'notYesNo' };
  }
  const number = parseNumber(folded.replace(/^(>=|≥|tu)\s*/, '').replace(/\s*%$/, ''));
  return number === undefined ? { ok: false, reason: 'notANumber' } : { ok: true, target: number };
}
