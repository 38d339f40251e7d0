import { describeFieldChange } from '@tieuchi/forms/describe-change';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../i18n/use-text.ts';
import { useCompared } from '../document/compared.tsx';
import type { ComparedPart } from '../document/departures.ts';
import classes from './change-list.module.css';

/**
 * The field changes of a group, or of how the set concludes, each "before → after". Names come from the two documents of the
 * `ComparedProvider` around.
 */
export function PartChangeList({ part }: { part: ComparedPart }) {
  const t = useText();
  const locale = useLanguage();
  const { base, other } = useCompared();
  const sides = { base: { set: base ?? other }, other: { set: other ?? base } };
  return (
    <div className={classes.list}>
      <dl className={classes.changes}>
        {part.changes.map((change) => {
          const { field, place, before, after } = describeFieldChange(change, { ...sides, locale });
          return (
            <div key={`${change.field}|${change.level ?? ''}|${change.band ?? ''}`}>
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
      {part.undecided && <p className={classes.witness}>{t('relation.undecided')}</p>}
    </div>
  );
}
