import { formatNumber } from '@tieuchi/ui/format';
import { useLanguage } from '@tieuchi/ui/i18n';
import { readNumber, writeNumber } from '@tieuchi/values/number';
import { type Refusal, wordReading } from '@tieuchi/values/problem-words';
import { plainNumber, typed } from '@tieuchi/values/shape';
import { useText } from '../../../i18n/use-text.ts';
import { CommittedField } from '../../inspector/committed-field.tsx';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import { fits } from '../shape/fits.ts';
import type { Shape } from '../shape/shape.ts';

type NumberShape = Extract<Shape, { kind: 'number' }>;

/** A number, written and shown the Vietnamese way. */
export function NumberField(props: FieldProps & { shape: NumberShape }) {
  const t = useText();
  const language = useLanguage();
  const { labels, locked } = useEditing();
  const problem = useProblem(props.path);
  const { field, value, shape, set } = props;
  const check = (text: string): string | Refusal | undefined => {
    const reading = readNumber(plainNumber, text, typed);
    if (reading.state !== 'value') return wordReading(text, reading, language);
    return fits(shape, reading.value) ? undefined : t('fields.outOfBounds', { bounds: boundsText(shape) });
  };
  return (
    <CommittedField
      label={labels.field(field)}
      description={labels.help(field)}
      value={typeof value === 'number' ? writeNumber(plainNumber, value, typed) : ''}
      error={problem}
      required={field.required}
      readOnly={locked}
      check={check}
      onCommit={(text) => {
        const reading = readNumber(plainNumber, text, typed);
        if (reading.state === 'empty') set(undefined);
        if (reading.state === 'value') set(reading.value);
      }}
    />
  );
}

function boundsText({ least, above, most, integer }: NumberShape): string {
  return [
    integer && 'n ∈ ℤ',
    least !== undefined && `≥ ${formatNumber(least)}`,
    above !== undefined && `> ${formatNumber(above)}`,
    most !== undefined && `≤ ${formatNumber(most)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
