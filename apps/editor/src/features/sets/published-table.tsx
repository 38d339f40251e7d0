import { Button } from '@mantine/core';
import { PageLink } from '@tieuchi/shell/link';
import { formatDate } from '@tieuchi/ui/format';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { Tag } from '@tieuchi/ui/tag';
import { DecisionText } from '@tieuchi/views/decision-text';
import { useText } from '../../i18n/use-text.ts';
import classes from './home-page.module.css';
import { newestVersions, type PublishedSet, shortName } from './published-set.ts';

/** Published versions; each leads to its document, and the newest of a set, where offered, to a new draft derived from it. */
export function PublishedTable(props: {
  sets: readonly PublishedSet[];
  label: string;
  empty: string;
  withProvince?: boolean;
  onDerive?: (set: PublishedSet) => void;
}) {
  const t = useText();
  const { onDerive } = props;
  const newest = newestVersions(props.sets);
  if (props.sets.length === 0) return <p className={classes.none}>{props.empty}</p>;
  return (
    <TableFrame label={props.label}>
      <table className={denseTableClass}>
        <thead>
          <tr>
            {props.withProvince && <th scope="col">{t('column.province')}</th>}
            <th scope="col">{t('sets.name')}</th>
            <th scope="col">{t('sets.version')}</th>
            <th scope="col">{t('sets.criteria')}</th>
            <th scope="col">{t('sets.decision')}</th>
            {onDerive && <th scope="col">{t('common.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {props.sets.map((set) => (
            <tr key={set.digest}>
              {props.withProvince && <td>{set.provinceName}</td>}
              <th scope="row" className={classes.setName}>
                <PageLink to="/sets/$digest" params={{ digest: set.digest }}>
                  {set.name}
                </PageLink>
                <span className={classes.setId}>
                  {set.setId}
                  {set.derivedFrom !== null &&
                    ` · ${t('sets.derivedFrom', { base: shortName(set.derivedFrom) })}`}
                </span>
                {set.damaged && <Tag tone="critical">{t('sets.damaged')}</Tag>}
                {set.lapsed && <Tag tone="caution">{t('sets.lapsed')}</Tag>}
              </th>
              <td>{set.version}</td>
              <td>{set.criteria}</td>
              <td>
                {!set.damaged && <DecisionText decision={set.decision} />}
                <span className={classes.setId}>
                  {t(set.provinceId === null ? 'sets.loadedOn' : 'sets.publishedOn', {
                    date: formatDate(set.publishedAt),
                  })}
                </span>
              </td>
              {onDerive && (
                <td>
                  {!set.lapsed && !set.damaged && newest.has(set.digest) && (
                    <Button
                      size="compact-md"
                      variant="light"
                      aria-label={t('sets.deriveFrom', { name: set.name })}
                      onClick={() => onDerive(set)}
                    >
                      {t('sets.derive')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
