import type { JSONPath } from 'jsonc-parser';
import { useEditing } from './editing.tsx';
import { Field } from './field.tsx';
import classes from './fields.module.css';
import { isWide } from './layout.ts';
import { isRecord, type ObjectShape } from './shape.ts';

/**
 * The fields of an object of the document, in the order of the schema; `only` those. `vanish` leaves out the whole object
 * when its last field is left out.
 */
export function ObjectFields(props: {
  shape: ObjectShape;
  value: unknown;
  path: JSONPath;
  only?: readonly string[];
  without?: readonly string[];
  vanish?: (() => void) | undefined;
}) {
  const { write } = useEditing();
  const { shape, path, only, without = [], vanish } = props;
  const value = isRecord(props.value) ? props.value : {};
  const fields = shape.fields.filter(
    ({ name }) => (only === undefined || only.includes(name)) && !without.includes(name),
  );
  return (
    <div className={classes.fields}>
      {fields.map((field) => (
        <div
          key={field.name}
          className={isWide(field) ? classes.wide : undefined}
          data-field={[...path, field.name].join('/')}
        >
          <Field
            field={field}
            value={value[field.name]}
            parent={value}
            path={[...path, field.name]}
            set={(next) => {
              const isLast = Object.keys(value).every((name) => name === field.name);
              if (next === undefined && isLast && vanish) vanish();
              else if (next !== undefined || Object.hasOwn(value, field.name))
                write([...path, field.name], next);
            }}
          />
        </div>
      ))}
    </div>
  );
}
