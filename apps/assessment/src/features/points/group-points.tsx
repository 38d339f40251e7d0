import type { GroupResult, PointsOutcomeResult } from '@tieuchi/scoring/result';
import { formatNumber } from '@tieuchi/ui/format';
import type { Dossier, DossierGroup } from '@tieuchi/views/dossier';
import { type AppText, useText } from '../../i18n/text.ts';
import classes from './group-points.module.css';

/** Every group with what it came to; groups lie in the groups above them. */
export function GroupPoints({ dossier, outcome }: { dossier: Dossier; outcome: PointsOutcomeResult }) {
  const t = useText();
  const found = new Map(outcome.groups.map((group) => [group.id, group]));
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('points.groups')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('points.group')}</th>
          <th scope="col" className={classes.number}>
            {t('points.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {dossier.groups.map((group) => (
          <GroupRow key={group.id} group={group} result={found.get(group.id)} />
        ))}
      </tbody>
    </table>
  );
}

function GroupRow({ group, result }: { group: DossierGroup; result: GroupResult | undefined }) {
  const t = useText();
  const notes = notesOf(group, t);
  return (
    <tr data-depth={Math.min(group.depth, 3)}>
      <th scope="row">
        <span className={classes.code}>{group.code}</span> {group.name}
        {notes.length > 0 && <span className={classes.note}>{notes.join('; ')}</span>}
      </th>
      <td className={classes.number}>{result === undefined ? '–' : groupText(result)}</td>
    </tr>
  );
}

/** "45,5/100"; a bonus group or one of deductions has no maximum to show. */
export function groupText({
  points,
  pointsShown = String(points),
  max,
}: Pick<GroupResult, 'points' | 'pointsShown' | 'max'>): string {
  return max > 0 ? `${formatNumber(pointsShown)}/${formatNumber(max)}` : formatNumber(pointsShown);
}

/** What is special in how the parts of a group make it up. */
function notesOf({ points }: DossierGroup, t: AppText): string[] {
  if (points === undefined) return [];
  const { bonus, cap, combine, weight } = points;
  return [
    ...(bonus ? [t('points.bonus')] : []),
    ...(combine === 'best' ? [t('points.best')] : []),
    ...(combine === 'mean' ? [t('points.mean')] : []),
    ...(weight === undefined ? [] : [t('points.weight', { weight: formatNumber(weight) })]),
    ...(cap?.max === undefined ? [] : [t('points.capMax', { max: formatNumber(cap.max) })]),
    ...(cap?.min === undefined ? [] : [t('points.capMin', { min: formatNumber(cap.min) })]),
  ];
}
