import type { Witness } from '@tieuchi/criteria/compare';
import type { Input } from '@tieuchi/criteria/types';
import type { ChangeSide } from '@tieuchi/forms/describe-change';
import { nameIn } from '@tieuchi/forms/name-in';
import { formatNumber } from '@tieuchi/ui/format';
import type { Language } from '@tieuchi/ui/i18n';
import type { EditorText } from '../../i18n/use-text.ts';

interface Telling {
  readonly t: EditorText;
  readonly language: Language;
  readonly base: ChangeSide;
  readonly other: ChangeSide;
}

/** The example that shows a difference: "Ví dụ “Hồ sơ trực tuyến” = 50, “Tổng số” = 70, mức Cơ bản: theo bộ gốc đạt, …". */
export function witnessSentence(witness: Witness, telling: Telling): string {
  const { t, other, base } = telling;
  const inputs = [...(other.criterion?.inputs ?? []), ...(base.criterion?.inputs ?? [])];
  const answer = Object.entries(witness.answer)
    .map(([id, value]) => {
      if (id === 'notApplicable') return t('witness.notApplicable');
      const input = inputs.find((candidate) => candidate.id === id);
      return `“${input?.name ?? t('witness.value')}” = ${describeAnswer(value, input, t)}`;
    })
    .join(', ');
  const met = (yes: boolean): string => t(yes ? 'witness.met' : 'witness.notMet');
  return t(witness.level === undefined ? 'witness.sentence' : 'witness.sentenceAtLevel', {
    answer,
    before: met(witness.before),
    after: met(witness.after),
    level: witness.level === undefined ? '' : levelName(witness.level, telling),
  });
}

function levelName(id: string, { other, base, language }: Telling): string {
  const levels = [other.set, base.set].flatMap((set) =>
    set?.outcome?.kind === 'levels' ? set.outcome.levels : [],
  );
  const level = levels.find((candidate) => candidate.id === id);
  return level === undefined ? id : nameIn(level, language);
}

function describeAnswer(
  value: number | boolean | string | string[],
  input: Input | undefined,
  t: EditorText,
): string {
  if (typeof value === 'number') return formatNumber(value) + (input?.kind === 'percent' ? '%' : '');
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  const options = input !== undefined && 'options' in input ? input.options : [];
  const named = (id: string) => options.find((option) => option.id === id)?.name ?? id;
  return Array.isArray(value) ? value.map(named).join(' + ') || t('fields.none') : named(value);
}
