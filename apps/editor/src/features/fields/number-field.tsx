import { formatNumber, parseNumber } from '@tieuchi/ui/format';
import { useText } from '../../i18n/use-text.ts';
import { CommittedField } from '../inspector/committed-field.tsx';
import { useEditing, useProblem } from './editing.tsx';
import type { FieldProps } from './field-props.ts';
import { fits } from './fits.ts';
import type { Shape } from './shape.ts';

type NumberShape = Extract<Shape, { kind: 'number' }>;

/** A number, written and shown the Vietnamese way. */
export function NumberField(props: FieldProps & { shape: NumberShape }) {
  const t = useText();
  const { labels, locked } = useEditing();
  const problem = useProblem(props.path);
  const { field, value, shape, set } = props;
  const check = (text: string): string | undefined => {
    if (text === '') return undefined;
    const number = parseNumber(text.replace(/\s*%$/, ''));
    if (number === undefined) return t('fields.notANumber');
    return fits(shape, number) ? undefined : t('fields.outOfBounds', { bounds: boundsText(shape) });
  };
  return (
    <CommittedField
      label={labels.field(field)}
      description={labels.help(field)}
      value={typeof value === 'number' ? formatNumber(value) : ''}
      error={problem}
      required={field.required}
      readOnly={locked}
      check={check}
      onCommit={(text) => set(text === '' ? undefined : parseNumber(text.replace(/\s*%$/, '')))}
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
