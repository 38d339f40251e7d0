import { Button, Checkbox } from '@mantine/core';
import { useText } from '../../../i18n/use-text.ts';
import { useEditing, useProblem } from '../editing.tsx';
import type { FieldProps } from '../field-props.ts';
import classes from '../fields.module.css';
import { isRecord } from '../shape/shape.ts';
import { TargetList } from './target-list.tsx';

/** The targets of a criterion level by level: the same for every unit, or a list for each class of units. */
export function TargetsField({ field, value, path, set }: FieldProps) {
  const t = useText();
  const { document, locked, write, labels } = useEditing();
  const problem = useProblem(path);
  const unitClasses = document.unitClasses ?? [];
  const byClass = isRecord(value) ? value : undefined;
  const nameOf = (id: string) => unitClasses.find((one) => one.id === id)?.name ?? id;
  const missing = unitClasses.filter(({ id }) => byClass && !Object.hasOwn(byClass, id));
  const [first] = Object.values(byClass ?? {});
  return (
    <fieldset className={classes.list}>
      <legend className={classes.legend}>{labels.field(field)}</legend>
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {(unitClasses.length > 0 || byClass) && (
        <Checkbox
          label={t('targets.byClass')}
          checked={byClass !== undefined}
          disabled={locked}
          onChange={(event) =>
            set(
              event.currentTarget.checked
                ? Object.fromEntries(unitClasses.map(({ id }) => [id, value]))
                : first,
            )
          }
        />
      )}
      {!byClass && <TargetList targets={Array.isArray(value) ? value : []} path={path} />}
      {Object.entries(byClass ?? {}).map(([id, targets]) => (
        <fieldset key={id} className={classes.box}>
          <legend className={classes.legend}>{nameOf(id)}</legend>
          <TargetList targets={Array.isArray(targets) ? targets : []} path={[...path, id]} unitClass={id} />
          {!locked && Object.keys(byClass ?? {}).length > 1 && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={() => write([...path, id], undefined)}
            >
              {t('targets.removeClass', { name: nameOf(id) })}
            </Button>
          )}
        </fieldset>
      ))}
      {!locked &&
        missing.map(({ id, name }) => (
          <Button
            key={id}
            size="compact-sm"
            variant="default"
            className={classes.add ?? ''}
            onClick={() => write([...path, id], first ?? [])}
          >
            {t('targets.addClass', { name })}
          </Button>
        ))}
    </fieldset>
  );
}
