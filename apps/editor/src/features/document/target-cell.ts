import type { Criterion, Target } from '@tieuchi/criteria/types';
import { formatNumber } from '@tieuchi/ui/format';
import { foldForSearch } from '@tieuchi/ui/search';
import { readNumber, writeNumber } from '@tieuchi/values/number';
import { type Reading, refused, taken } from '@tieuchi/values/reading';
import { type NumberShape, typed } from '@tieuchi/values/shape';

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

/** What decides how a minimum of a criterion is read: any number, with the sign where its results are percentages. */
export function minimumShape({
  inputs: [only, ...more],
  measureUnit,
}: Pick<Criterion, 'inputs' | 'measureUnit'>): NumberShape {
  const isPercentage = measureUnit === undefined && more.length === 0 && only?.kind === 'percent';
  return { kind: 'number', measureUnit: isPercentage ? '%' : measureUnit };
}

/** A target as it stands in a field, where `readTarget` reads it back. */
export function writeTarget(
  target: number | true | null,
  criterion: Pick<Criterion, 'inputs' | 'measureUnit'>,
): string {
  if (target === null) return targetWords.notApplicable;
  if (target === true) return targetWords.yes;
  const text = writeNumber(minimumShape(criterion), target, typed);
  return criterion.measureUnit === '%' ? `${text}%` : text;
}

/**
 * Reads a cell as people type it: "80", "80%", "≥ 1.234,5", "Có", "Không áp dụng" or "-". Case and diacritics of the words do not
 * matter; a number that can be two is ambiguous.
 */
export function readTarget(
  text: string,
  criterion: Pick<Criterion, 'inputs' | 'measure' | 'measureUnit'>,
): Reading<number | true | null> {
  const folded = foldForSearch(text);
  if (['khong ap dung', 'kad', '-', '–', '—', 'n/a'].includes(folded)) return taken(null);
  if (targetKindOf(criterion) === 'boolean')
    return ['co', 'x', 'dat', 'true', 'yes'].includes(folded) ? taken(true) : refused({ code: 'notYesNo' });
  const minimum = text.trim().replace(/^(?:>=|≥|từ(?= )|tu(?= ))\s*/i, '');
  return readNumber(minimumShape(criterion), minimum, typed);
}
