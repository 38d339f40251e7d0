import type { CriterionComparison } from '@tieuchi/criteria/compare';
import { describeFieldChange } from '@tieuchi/forms/describe-change';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../i18n/use-text.ts';
import { useCompared } from '../document/compared.tsx';
import { criterionOf } from '../document/relations.ts';
import { witnessSentence } from '../document/witness.ts';
import classes from './change-list.module.css';

/**
 * The field changes of a criterion, each "before → after", and, unless `onlyFields`, the example that shows tightening or
 * loosening against the base. Names come from the two documents of the `ComparedProvider` around.
 */
export function ChangeList({
  comparison,
  onlyFields,
}: {
  comparison: CriterionComparison;
  onlyFields?: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const compared = useCompared();
  const { id, baseId = id } = comparison;
  const own = criterionOf(compared.other, id);
  const original = criterionOf(compared.base, baseId);
  const base = { criterion: original ?? own, set: compared.base ?? compared.other };
  const other = { criterion: own ?? original, set: compared.other ?? compared.base };
  return (
    <div className={classes.list}>
      <dl className={classes.changes}>
        {comparison.changes.map((change) => {
          const { field, place, before, after } = describeFieldChange(change, {
            base,
            other,
            locale: language,
          });
          return (
            <div key={`${change.field}|${change.level ?? ''}|${change.unitClass ?? ''}`}>
              <dt>
                {field}
                {place !== '' && ` (${place})`}
              </dt>
              <dd>
                <del>{before}</del> → <ins>{after}</ins>
              </dd>
            </div>
          );
        })}
      </dl>
      {!onlyFields && comparison.witness && (
        <p className={classes.witness}>{witnessSentence(comparison.witness, { t, language, base, other })}</p>
      )}
      {!onlyFields && comparison.undecided && <p className={classes.witness}>{t('relation.undecided')}</p>}
    </div>
  );
}
