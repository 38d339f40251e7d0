import { Button } from '@mantine/core';
import { insertAt, moveWithin, setAt } from '@tieuchi/criteria/text-edits';
import { useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import type { LevelChange } from '../../document/edits/level-edits.ts';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import classes from '../fields.module.css';
import { isCompact } from '../shape/layout.ts';
import { isRecord, type Shape } from '../shape/shape.ts';
import { startOf } from '../shape/start-value.ts';
import { Item } from './item.tsx';

/**
 * A list whose items are edited one by one: added at the end, moved, removed. Small items stand open, larger ones unfold.
 * `follow` changes what else in the text depends on the order.
 */
export function ItemList(
  props: FieldProps & {
    shape: Extract<Shape, { kind: 'list' }>;
    follow?: (text: string, change: LevelChange) => string;
  },
) {
  const t = useText();
  const { labels, locked, start, change, findingsAt } = useEditing();
  const problem = useProblem(props.path);
  const { field, shape, path, set, follow = (text: string) => text } = props;
  const items: readonly unknown[] = Array.isArray(props.value) ? props.value : [];
  const compact = isCompact(shape.of);
  const [open, setOpen] = useState<readonly (boolean | undefined)[]>([]);
  const list = useRef<HTMLOListElement>(null);
  const isOpen = (index: number): boolean =>
    compact || (open[index] ?? (items.length <= 2 || findingsAt([...path, index], 'below').length > 0));
  const spread = () => items.map((_, index) => isOpen(index));

  const add = () => {
    const taken = items.map((item) => (isRecord(item) ? item.id : undefined));
    const item = startOf(shape.of, start(taken), field);
    if (props.value === undefined) set([item]);
    else
      change((text, at) =>
        follow(insertAt(text, { path: at(path), index: items.length }, item), {
          kind: 'added',
          index: items.length,
        }),
      );
    setOpen([...spread(), true]);
    requestAnimationFrame(() => {
      const added = list.current?.lastElementChild;
      added?.querySelector<HTMLElement>('input, textarea')?.focus();
    });
  };
  const remove = (index: number) => {
    if (items.length === 1 && !field.required) set(undefined);
    else
      change((text, at) => follow(setAt(text, at([...path, index]), undefined), { kind: 'removed', index }));
    setOpen(spread().filter((_, other) => other !== index));
  };
  const move = (from: number, to: number) => {
    change((text, at) => follow(moveWithin(text, { path: at(path), from, to }), { kind: 'moved', from, to }));
    const next = spread();
    setOpen(next.map((own, index) => (index === to ? next[from] : index === from ? next[to] : own)));
  };

  return (
    <fieldset className={classes.list}>
      <legend className={classes.legend}>
        {labels.field(field)}
        {items.length > 0 && ` (${items.length})`}
      </legend>
      {labels.help(field) !== undefined && <p className={classes.help}>{labels.help(field)}</p>}
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <ol className={classes.items} ref={list}>
        {items.map((item, index) => (
          <Item
            key={index}
            field={field}
            shape={shape.of}
            value={item}
            index={index}
            path={[...path, index]}
            compact={compact}
            open={isOpen(index)}
            onOpen={(next) => setOpen((old) => Object.assign([...old], { [index]: next }))}
            onRemove={items.length > shape.least ? () => remove(index) : undefined}
            onUp={index > 0 ? () => move(index, index - 1) : undefined}
            onDown={index < items.length - 1 ? () => move(index, index + 1) : undefined}
          />
        ))}
      </ol>
      {!locked && items.length < (shape.most ?? Number.POSITIVE_INFINITY) && (
        <Button size="compact-sm" variant="default" className={classes.add ?? ''} onClick={add}>
          {t('fields.add', { what: labels.item(field) })}
        </Button>
      )}
    </fieldset>
  );
}
