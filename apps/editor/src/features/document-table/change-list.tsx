import type { CriterionComparison } from '@tieuchi/criteria/compare';
import { type EditorText, toTextKey, useText } from '../../i18n/use-text.ts';
import { describeChange } from '../document/relations.ts';
import { witnessSentence } from '../document/witness.ts';
import classes from './change-list.module.css';

/**
 * The field changes of a criterion, each "before → after", and, unless `onlyFields`, the example that shows tightening or
 * loosening against the base.
 */
export function ChangeList(props: {
  comparison: CriterionComparison;
  measureUnit?: string | undefined;
  levelName?: (id: string) => string;
  onlyFields?: boolean;
}) {
  const t = useText();
  const { comparison } = props;
  const levelName = props.levelName ?? ((id: string) => id);
  return (
    <div className={classes.list}>
      <dl className={classes.changes}>
        {comparison.changes.map((change) => {
          const { before, after } = describeChange(change, props.measureUnit);
          const place = [change.level && levelName(change.level), change.unitClass]
            .filter(Boolean)
            .join(', ');
          return (
            <div key={`${change.field}|${change.level ?? ''}|${change.unitClass ?? ''}`}>
              <dt>
                {fieldName(change.field, t)}
                {place !== '' && ` (${place})`}
              </dt>
              <dd>
                <del>{before}</del> → <ins>{after}</ins>
              </dd>
            </div>
          );
        })}
      </dl>
      {!props.onlyFields && comparison.witness && (
        <p className={classes.witness}>{witnessSentence(comparison.witness, t, levelName)}</p>
      )}
      {!props.onlyFields && comparison.undecided && (
        <p className={classes.witness}>{t('relation.undecided')}</p>
      )}
    </div>
  );
}

/** The name of a field of a criterion; an unknown one keeps its name in the document. */
export function fieldName(field: string, t: EditorText): string {
  const key = toTextKey(`field.${field}`);
  return key === undefined ? field : t(key);
}
