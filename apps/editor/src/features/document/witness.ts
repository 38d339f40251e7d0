import type { Witness } from '@tieuchi/criteria/compare';
import { formatNumber } from '@tieuchi/ui/format';
import type { EditorText } from '../../i18n/use-text.ts';
import { targetWords } from './target-cell.ts';

/** The example that shows a difference: "Ví dụ a = 50, b = 70: trước đạt, nay không đạt (mức Cơ bản)." */
export function witnessSentence(witness: Witness, t: EditorText, levelName: (id: string) => string): string {
  const answer = Object.entries(witness.answer)
    .map(([input, value]) => `${input === 'value' ? t('witness.value') : input} = ${describeAnswer(value)}`)
    .join(', ');
  const met = (yes: boolean): string => t(yes ? 'witness.met' : 'witness.notMet');
  return t(witness.level === undefined ? 'witness.sentence' : 'witness.sentenceAtLevel', {
    answer,
    before: met(witness.before),
    after: met(witness.after),
    level: witness.level === undefined ? '' : levelName(witness.level),
  });
}

function describeAnswer(value: number | boolean | string | string[]): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? targetWords.yes : 'Không';
  return Array.isArray(value) ? value.join(' + ') : value;
}
