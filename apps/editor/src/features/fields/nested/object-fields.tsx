import { Button } from '@mantine/core';
import type { JSONPath } from 'jsonc-parser';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { useEditing } from '../editing.tsx';
import classes from '../fields.module.css';
import { isWide } from '../shape/layout.ts';
import { type FieldShape, isRecord, type ObjectShape } from '../shape/shape.ts';
import { Field } from './field.tsx';

/**
 * The fields of an object of the document, in the order of the schema; or `only` those, in that order. `vanish` leaves out the
 * whole object when its last field is left out. With `brief`, what is optional and empty is shown on request.
 */
export function ObjectFields(props: {
  shape: ObjectShape;
  value: unknown;
  path: JSONPath;
  only?: readonly string[];
  without?: readonly string[];
  vanish?: (() => void) | undefined;
  brief?: boolean;
}) {
  const t = useText();
  const { write, findingsAt, locked } = useEditing();
  const [all, setAll] = useState(!props.brief);
  const { shape, path, only, without = [], vanish } = props;
  const value = isRecord(props.value) ? props.value : {};
  const known = only?.flatMap((name) => shape.fields.find((field) => field.name === name) ?? []);
  const fields = (known ?? shape.fields).filter(({ name }) => !without.includes(name));
  const isShown = ({ name, required }: FieldShape): boolean =>
    all || required || value[name] !== undefined || findingsAt([...path, name], 'below').length > 0;
  const shown = fields.filter(isShown);
  const hidden = fields.length - shown.length;
  return (
    <div className={classes.fields}>
      {shown.map((field) => (
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
      {hidden > 0 && !locked && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.more ?? ''}
          onClick={() => setAll(true)}
        >
          {t('fields.more', { count: hidden })}
        </Button>
      )}
    </div>
  );
}
