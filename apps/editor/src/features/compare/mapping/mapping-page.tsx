import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { refusalOf } from '@tieuchi/client/refusal';
import { refusalText } from '@tieuchi/client/refusal-text';
import { FailedState } from '@tieuchi/shell/failed-state';
import { PageLink } from '@tieuchi/shell/link';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState, ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { matchesSearch } from '@tieuchi/ui/search';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { useState } from 'react';
import { api } from '../../../api.ts';
import { useText } from '../../../i18n/use-text.ts';
import classes from '../compare-page.module.css';
import { findSet, shortDigest } from '../search.ts';
import { toMappingRows } from './mapping-rows.ts';
import { MappingTableRow } from './mapping-table-row.tsx';

/** Which criteria of a set that inherits nothing speak of the same thing as those of the base: the analyst's word. */
export function MappingPage() {
  const t = useText();
  const search = useSearch({ from: '/compare/mapping' });
  const published = useQuery(api.sets.published.queryOptions({}));
  const baseDigest = findSet(published.data ?? [], search.base)?.digest;
  const otherDigest = findSet(published.data ?? [], search.other)?.digest;
  if (published.isPending) return <LoadingState />;
  if (published.isError) return <FailedState query={published} />;
  if (baseDigest === undefined || otherDigest === undefined)
    return <ErrorState title={t('set.notFound')}>{t('set.notFoundHelp')}</ErrorState>;
  return <Mapping key={`${baseDigest} ${otherDigest}`} baseDigest={baseDigest} otherDigest={otherDigest} />;
}

function Mapping(props: { baseDigest: string; otherDigest: string }) {
  const t = useText();
  const [text, setText] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const mapping = useQuery(api.compare.mapping.queryOptions(props));
  const fixed = { staleTime: Number.POSITIVE_INFINITY };
  const base = useQuery({ ...api.sets.get.queryOptions({ digest: props.baseDigest }), ...fixed });
  const other = useQuery({ ...api.sets.get.queryOptions({ digest: props.otherDigest }), ...fixed });
  if (mapping.isError)
    return refusalOf(mapping.error) ? (
      <ErrorState title={t('mapping.none')}>{refusalText(mapping.error, t)}</ErrorState>
    ) : (
      <FailedState query={mapping} />
    );
  if (base.isError) return <FailedState query={base} />;
  if (other.isError) return <FailedState query={other} />;
  if (mapping.isPending || base.isPending || other.isPending) return <LoadingState />;

  const all = toMappingRows(base.data.document, other.data.document, mapping.data);
  const mapped = all.filter((row) => row.bases.length > 0).length;
  const rows = all.filter(
    (row) =>
      matchesSearch(`${row.criterion.code} ${row.criterion.name}`, text) &&
      (!onlyOpen || row.bases.length === 0),
  );
  return (
    <>
      <PageHeader
        trail={
          <PageLink
            to="/compare"
            search={{ base: shortDigest(props.baseDigest), others: [shortDigest(props.otherDigest)] }}
            size="sm"
          >
            {t('compare.title')}
          </PageLink>
        }
        title={t('mapping.title', { set: other.data.document.name })}
        description={t('mapping.describe', { base: base.data.document.name })}
      />
      <div className={classes.filters}>
        <TextInput
          type="search"
          label={t('compare.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Checkbox
          className={classes.onlyOpen}
          label={t('mapping.onlyOpen')}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
      </div>
      <p className={classes.count} role="status">
        {t('mapping.count', { mapped, all: all.length })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('common.nothingFound')} />
      ) : (
        <TableFrame label={t('mapping.table')}>
          <table className={denseTableClass}>
            <thead>
              <tr>
                <th scope="col">{t('mapping.own')}</th>
                <th scope="col">{t('mapping.base')}</th>
                <th scope="col">{t('mapping.said')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <MappingTableRow
                  key={row.criterion.id}
                  row={row}
                  base={base.data.document}
                  versions={props}
                />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </>
  );
}
