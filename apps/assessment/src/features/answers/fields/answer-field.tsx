import { type FormField, periodsOf } from '@tieuchi/forms/form-model';
import { periodName } from '@tieuchi/views/period-name';
import { memo } from 'react';
import { type Control, useController } from 'react-hook-form';
import { useText } from '../../../i18n/text.ts';
import { type DraftValue, fieldKey, type PartDraft } from '../editing/part-draft.ts';
import { ChecklistField } from './checklist-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DateField } from './date-field.tsx';
import type { EarlierFigure } from './field-props.ts';
import classes from './fields.module.css';
import { NumberField } from './number-field.tsx';
import { TextField } from './text-field.tsx';

/** What a field needs of the form around it. `problemOf` words a problem once it should be shown. */
export type FieldSurroundings = {
  control: Control<PartDraft>;
  disabled: boolean;
  problemOf: (key: string) => string | undefined;
  onLeave: (key: string) => void;
  earlierOf?: (key: string) => EarlierFigure | undefined;
  /** Texts are short, as in a cell. */
  oneLine?: boolean;
  /** The first field of a dialog: it takes the focus when that opens. */
  first?: boolean;
};

/** One field of a part: one control, or one for each of its periods. Drawn again for what is typed into it, not for the others. */
export const AnswerField = memo(function AnswerField({
  field,
  ...surroundings
}: { field: FormField } & FieldSurroundings) {
  const t = useText();
  const { per } = field;
  if (!per)
    return <FieldControl field={field} label={field.name} fieldKey={fieldKey(field.id)} {...surroundings} />;
  return (
    <fieldset className={classes.set}>
      <legend className={classes.legend}>{field.name}</legend>
      {field.help !== undefined && <p className={classes.help}>{field.help}</p>}
      <div className={classes.periods}>
        {periodsOf(per).map((period) => {
          const { help: _help, ...inner } = field;
          return (
            <FieldControl
              key={period}
              field={inner}
              label={periodName(per, period, t)}
              fieldKey={fieldKey(field.id, period)}
              {...surroundings}
            />
          );
        })}
      </div>
    </fieldset>
  );
});

function FieldControl(props: { field: FormField; label: string; fieldKey: string } & FieldSurroundings) {
  const { field, label, control, disabled, problemOf, onLeave } = props;
  const controller = useController({ control, name: `values.${props.fieldKey}` });
  const value: DraftValue | undefined = controller.field.value;
  const common = {
    field,
    label,
    id: `answer-${props.fieldKey.replace('.', '-')}`,
    onChange: controller.field.onChange,
    onBlur: () => onLeave(props.fieldKey),
    problem: problemOf(props.fieldKey),
    disabled: disabled || field.readOnly,
    first: props.first ?? false,
    earlier: props.earlierOf?.(props.fieldKey),
  };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
      return <NumberField {...common} value={text} />;
    case 'boolean':
    case 'choice':
      return <ChoiceField {...common} value={text} />;
    case 'checklist':
      return <ChecklistField {...common} value={Array.isArray(value) ? value : []} />;
    case 'date':
      return <DateField {...common} value={text} />;
    case 'text':
      return <TextField {...common} value={text} oneLine={props.oneLine ?? false} />;
  }
}
