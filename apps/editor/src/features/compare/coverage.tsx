import type { Relation } from '@tieuchi/criteria/compare';
import { denseTableClass, stickyColumnClass, TableFrame } from '@tieuchi/ui/table-frame';
import { useText } from '../../i18n/use-text.ts';
import { relations } from '../document/relations.ts';
import classes from './compare-page.module.css';
import type { ComparedSet } from './compared-sets.ts';

/** Per set: how much of the base it covers and how many criteria stand in each relation. */
export function Coverage(props: {
  base: { setId: string; version: string };
  others: readonly ComparedSet[];
  onRelation: (relation: Relation) => void;
}) {
  const t = useText();
  const label = t('compare.coverageTitle', { base: `${props.base.setId}@${props.base.version}` });
  return (
    <div className={classes.coverage}>
      <TableFrame label={label}>
        <table className={denseTableClass}>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col" className={stickyColumnClass}>
                {t('compare.set')}
              </th>
              <th scope="col">{t('compare.covered')}</th>
              {relations.map((relation) => (
                <th scope="col" key={relation}>
                  <button
                    type="button"
                    className={classes.headButton}
                    title={t('compare.onlyRelation', { relation: t(`relation.${relation}`) })}
                    onClick={() => props.onRelation(relation)}
                  >
                    {t(`relation.${relation}`)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.others.map((other) => (
              <tr key={other.digest}>
                <th scope="row" className={stickyColumnClass}>
                  {other.provinceName ?? other.name}
                  <span className={classes.setId}>
                    {other.setId}@{other.version}
                  </span>
                </th>
                <td>
                  {other.comparison.coverage.covered}/{other.comparison.coverage.base}
                </td>
                {relations.map((relation) => (
                  <td key={relation}>{other.comparison.summary[relation]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}
