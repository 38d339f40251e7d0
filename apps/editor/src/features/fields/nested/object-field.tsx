import { Button } from '@mantine/core';
import { useText } from '../../../i18n/use-text.ts';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import classes from '../fields.module.css';
import type { ObjectShape } from '../shape/shape.ts';
import { startOf } from '../shape/start-value.ts';
import { ObjectFields } from './object-fields.tsx';

/** An object inside another one; an optional one comes with its first field and goes with its last. */
export function ObjectField(props: FieldProps & { shape: ObjectShape }) {
  const t = useText();
  const { labels, locked, start } = useEditing();
  const problem = useProblem(props.path);
  const { field, value, shape, path, set } = props;
  const label = labels.field(field);
  // A few optional fields need no beginning: they stand open and write themselves.
  const open =
    value !== undefined || (shape.fields.length <= 3 && shape.fields.every((one) => !one.required));
  if (!open)
    return locked ? null : (
      <Button size="compact-sm" variant="default" onClick={() => set(startOf(shape, start(), field))}>
        {t('fields.add', { what: labels.item(field) })}
      </Button>
    );
  return (
    <fieldset className={classes.box}>
      <legend className={classes.legend}>{label}</legend>
      {labels.help(field) !== undefined && <p className={classes.help}>{labels.help(field)}</p>}
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <ObjectFields
        shape={shape}
        value={value}
        path={path}
        {...(!field.required && { vanish: () => set(undefined) })}
      />
      {!field.required && value !== undefined && !locked && (
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => set(undefined)}>
          {t('fields.remove', { what: label })}
        </Button>
      )}
    </fieldset>
  );
}
