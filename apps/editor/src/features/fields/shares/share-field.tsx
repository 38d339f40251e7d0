import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../../i18n/use-text.ts';
import { CommittedField } from '../../inspector/committed-field.tsx';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import { shareProblem } from './share-problem.ts';
import { formatShare, readShare } from './share-text.ts';

/** A part of the maximum: "50%", "0,5" or "1/2". */
export function ShareField({ field, value, path, set }: FieldProps) {
  const t = useText();
  const language = useLanguage();
  const { labels, locked } = useEditing();
  const problem = useProblem(path);
  return (
    <CommittedField
      label={labels.field(field)}
      value={formatShare(value)}
      error={problem}
      required={field.required}
      readOnly={locked}
      check={(text) => shareProblem(text, t('fields.notAShare'), language)}
      onCommit={(text) => {
        const reading = readShare(text);
        if (reading.state === 'empty') set(undefined);
        if (reading.state === 'value') set(reading.value);
      }}
    />
  );
}
