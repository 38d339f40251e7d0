import { holds } from '@tieuchi/client/me';
import type { Relation } from '@tieuchi/criteria/compare';
import { PageLink } from '@tieuchi/shell/link';
import { useMe } from '@tieuchi/shell/me';
import { denseTableClass, stickyColumnClass, TableFrame } from '@tieuchi/ui/table-frame';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../../i18n/use-text.ts';
import { relations } from '../../document/relations.ts';
import classes from '../compare-page.module.css';
import type { ComparedSet } from '../compared-sets.ts';
import { shortDigest } from '../search.ts';

/** Per set: how much of the base it covers and how many criteria stand in each relation. */
export function Coverage(props: {
  base: { id: string; version: string };
  baseDigest: string | undefined;
  others: readonly ComparedSet[];
  onRelation: (relation: Relation) => void;
}) {
  const t = useText();
  const label = t('compare.coverageTitle', { base: `${props.base.id}@${props.base.version}` });
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
              <CoverageRow key={other.digest} other={other} baseDigest={props.baseDigest} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

function CoverageRow({ other, baseDigest }: { other: ComparedSet; baseDigest: string | undefined }) {
  const t = useText();
  const mayMap = holds(useMe(), 'ministryAnalyst');
  const { inherits, coverage, summary } = other.comparison;
  return (
    <tr>
      <th scope="row" className={stickyColumnClass}>
        {other.provinceName ?? other.name}
        <span className={classes.setId}>
          {other.setId}@{other.version}
        </span>
        {!inherits && (
          <span className={classes.chips}>
            <Tag title={t('compare.strangerHelp')}>{t('compare.stranger')}</Tag>
            {mayMap && baseDigest !== undefined && (
              <PageLink
                to="/compare/mapping"
                search={{ base: shortDigest(baseDigest), other: shortDigest(other.digest) }}
                size="sm"
              >
                {t('mapping.open')}
              </PageLink>
            )}
          </span>
        )}
      </th>
      <td>
        {coverage.covered}/{coverage.base}
      </td>
      {relations.map((relation) => (
        <td key={relation}>{inherits || relation !== 'dropped' ? summary[relation] : '–'}</td>
      ))}
    </tr>
  );
}
