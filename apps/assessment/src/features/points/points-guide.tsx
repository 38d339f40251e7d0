import { isPerPeriod } from '@tieuchi/criteria/rule-traits';
import { describeCondition } from '@tieuchi/forms/form-model';
import type { CriterionResult } from '@tieuchi/scoring/result';
import { useLanguage } from '@tieuchi/ui/i18n';
import type { DossierItem } from '@tieuchi/views/dossier';
import { periodName } from '@tieuchi/views/period-name';
import { earnedText } from '@tieuchi/views/points-text';
import { useText } from '../../i18n/text.ts';
import { groupText } from './group-points.tsx';
import { PeersTable } from './peers-table.tsx';
import classes from './points-guide.module.css';

/** What a criterion is worth, how that is earned, and how the present points came about. Nothing without points. */
export function PointsGuide({ item }: { item: DossierItem }) {
  const t = useText();
  const language = useLanguage();
  const { points } = item.form;
  if (points === undefined) return null;
  const explained = item.result?.explanation.points;
  const lines = language === 'vi' ? points.lines : points.linesEn;
  return (
    <section className={classes.guide} aria-labelledby="points-title">
      <h2 id="points-title" className={classes.title}>
        {t('points.criterion')}
      </h2>
      <p className={classes.earned}>{earnedText(item.result, t) ?? t('points.unknown')}</p>
      {explained?.exception !== undefined && (
        <p className={classes.note}>
          {t('points.exception', { when: describeCondition(explained.exception, item.criterion, language) })}
        </p>
      )}
      {explained?.parts !== undefined && <Parts item={item} parts={explained.parts} />}
      <h3 className={classes.subtitle}>{t('points.how')}</h3>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {explained?.peers !== undefined && <PeersTable item={item} peers={explained.peers} />}
    </section>
  );
}

type PartList = NonNullable<NonNullable<CriterionResult['explanation']['points']>['parts']>;

/** Parts by name, periods by the name of the period. */
function Parts({ item, parts }: { item: DossierItem; parts: PartList }) {
  const t = useText();
  const per = isPerPeriod(item.criterion) ? periodsOf(item) : undefined;
  const measured = parts.some(({ value }) => value !== undefined);
  return (
    <table className={classes.table}>
      <caption>{per === undefined ? t('points.parts') : t('points.periods')}</caption>
      <thead>
        <tr>
          <th scope="col">{per === undefined ? t('points.part') : t('points.period')}</th>
          {measured && <th scope="col">{t('points.value')}</th>}
          <th scope="col" className={classes.number}>
            {t('points.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ id, name, value, points, ...earned }) => (
          <tr key={id}>
            <th scope="row">{name ?? (per === undefined ? id : periodName(per, id, t))}</th>
            {measured && <td>{value ?? '–'}</td>}
            <td className={classes.number}>{points === null ? '–' : groupText({ points, ...earned })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function periodsOf({ form }: DossierItem) {
  return form.fields.find(({ per }) => per !== undefined)?.per;
}
