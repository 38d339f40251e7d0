import { type DeviationSubject, isSameSubject, subjectOf } from '@tieuchi/criteria/deviations';
import { useText } from '../../../i18n/use-text.ts';
import classes from '../compare-page.module.css';
import type { ComparedSet } from '../compared-sets.ts';

/** Which reason and which basis a set gives for something, or that it gives none where one is needed. */
export function GivenReason(props: { other: ComparedSet; subject: DeviationSubject; needed: boolean }) {
  const t = useText();
  const { other, subject, needed } = props;
  const given = other.reasons.find((reason) => isSameSubject(subjectOf(reason), subject));
  if (!given) return needed ? <p>{t('compare.notJustified')}</p> : null;
  return (
    <dl className={classes.reason}>
      <dt>{t('compare.reason')}</dt>
      <dd>{given.reason}</dd>
      <dt>{t('compare.basis')}</dt>
      <dd>
        {given.bases.map((basis) => (
          <div key={basis}>{basis}</div>
        ))}
      </dd>
    </dl>
  );
}
