import { Button } from '@mantine/core';
import type { JSONPath } from 'jsonc-parser';
import { useText } from '../../../i18n/use-text.ts';
import { useEditing } from '../editing.tsx';
import classes from '../fields.module.css';
import { itemTitle } from '../shape/item-title.ts';
import type { FieldShape, Shape } from '../shape/shape.ts';
import { Field } from './field.tsx';
import { ObjectFields } from './object-fields.tsx';

/** One item of a list with the buttons that move and remove it; a larger one folds away under its title. */
export function Item(props: {
  field: FieldShape;
  shape: Shape;
  value: unknown;
  index: number;
  path: JSONPath;
  compact: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  onRemove: (() => void) | undefined;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}) {
  const t = useText();
  const { labels, locked, write, findingsAt } = useEditing();
  const { field, shape, value, path, open, compact } = props;
  const what = `${labels.item(field)} ${props.index + 1}`;
  const wrong = findingsAt(path, 'below').some((finding) => finding.severity === 'error');
  const actions: [string, string, (() => void) | undefined][] = [
    [t('fields.moveUp', { what }), '↑', props.onUp],
    [t('fields.moveDown', { what }), '↓', props.onDown],
    [t('fields.remove', { what }), '✕', props.onRemove],
  ];
  const body =
    shape.kind === 'object' ? (
      <ObjectFields shape={shape} value={value} path={path} brief={!compact} />
    ) : (
      <Field
        field={{ ...field, name: `${field.name}[]`, required: true, description: undefined, shape }}
        value={value}
        parent={{}}
        path={path}
        set={(next) => next !== undefined && write(path, next)}
      />
    );
  return (
    <li className={classes.item} aria-label={what} data-compact={compact || undefined}>
      <div className={classes.itemHead}>
        {compact ? (
          <span className={classes.itemNumber}>{props.index + 1}</span>
        ) : (
          <button
            type="button"
            className={classes.itemTitle}
            aria-expanded={open}
            onClick={() => props.onOpen(!open)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'}</span>
            <span>{itemTitle(value, labels, shape) ?? what}</span>
            {wrong && <span className={classes.wrong}>{t('findings.error')}</span>}
          </button>
        )}
        {!locked && (
          <span className={classes.itemActions}>
            {actions.map(([label, sign, act]) => (
              <Button
                key={sign}
                size="compact-sm"
                variant="subtle"
                color={sign === '✕' ? 'red' : 'gray'}
                aria-label={label}
                title={label}
                disabled={act === undefined}
                onClick={act ?? (() => {})}
              >
                {sign}
              </Button>
            ))}
          </span>
        )}
      </div>
      {open && body}
    </li>
  );
}
