import { useText } from '../../../i18n/use-text.ts';
import { CommittedField } from '../../inspector/committed-field.tsx';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';

/** A list of texts, one a line. */
export function LinesField({ field, value, path, set }: FieldProps) {
  const t = useText();
  const { labels, locked } = useEditing();
  const problem = useProblem(path);
  const lines = Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];
  return (
    <CommittedField
      label={labels.field(field)}
      description={t('fields.onePerLine')}
      value={lines.join('\n')}
      error={problem}
      readOnly={locked}
      rows={1}
      onCommit={(text) => {
        const next = text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '');
        set(next.length === 0 && !field.required ? undefined : next);
      }}
    />
  );
}
