import { Anchor, Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState, ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { useMemo } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { CompareFilters } from './compare-filters.tsx';
import classes from './compare-page.module.css';
import { toComparedSets } from './compared-sets.ts';
import { Coverage } from './coverage.tsx';
import { filterMatrix, toMatrix } from './matrix.ts';
import { MatrixTable } from './matrix-table.tsx';
import { csvAddress, parseCompareSearch } from './search.ts';
import { SetChooser } from './set-chooser.tsx';

/** Published sets against one base: coverage, and a matrix of criteria and sets with relation and target differences. */
export function ComparePage() {
  const t = useText();
  const search = useSearch({ from: '/compare' });
  const navigate = useNavigate({ from: '/compare' });
  const published = useQuery(api.sets.published.queryOptions({}));
  const baseDigest =
    search.base ?? published.data?.find((set) => set.provinceId === null && !set.lapsed)?.digest;
  const otherDigests = search.others ?? [];
  const comparison = useQuery({
    ...api.compare.sets.queryOptions({ baseDigest: baseDigest ?? '', otherDigests }),
    enabled: baseDigest !== undefined && otherDigests.length > 0,
    select: toComparedSets,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const base = useQuery({
    ...api.sets.get.queryOptions({ digest: baseDigest ?? '' }),
    enabled: baseDigest !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const rows = useMemo(
    () =>
      comparison.data
        ? toMatrix(
            comparison.data.base.criteria,
            comparison.data.others.map((other) => other.comparison),
          )
        : [],
    [comparison.data],
  );
  const shown = useMemo(() => filterMatrix(rows, search), [rows, search]);
  if (published.isPending) return <LoadingState />;
  if (published.isError) return <ErrorState onRetry={() => void published.refetch()} />;

  // Emptied filters leave the address instead of standing there empty.
  const set = (change: Record<string, unknown>) =>
    void navigate({
      search: (old) => parseCompareSearch({ base: baseDigest, ...old, ...change }),
      replace: true,
    });
  const csv = csvAddress({
    ...(baseDigest !== undefined && { base: baseDigest }),
    ...(search.others && { others: search.others }),
  });
  const others = comparison.data?.others ?? [];
  return (
    <>
      <PageHeader
        title={t('compare.title')}
        description={t('compare.describe')}
        actions={
          csv !== undefined && (
            <Button component="a" href={csv} download variant="default">
              {t('compare.csv')}
            </Button>
          )
        }
      />
      <SetChooser
        sets={published.data}
        base={baseDigest}
        others={otherDigests}
        onBase={(digest) => set({ base: digest, others: otherDigests.filter((other) => other !== digest) })}
        onOthers={(digests) => set({ others: digests })}
      />
      {otherDigests.length === 0 && (
        <EmptyState title={t('compare.choose')}>{t('compare.chooseHelp')}</EmptyState>
      )}
      {comparison.isError && <ErrorState onRetry={() => void comparison.refetch()} />}
      {otherDigests.length > 0 && comparison.isPending && <LoadingState />}
      {otherDigests.length > 0 && comparison.data && (
        <>
          <Coverage
            base={comparison.data.base}
            others={others}
            onRelation={(relation) => set({ relation: [relation] })}
          />
          <CompareFilters search={search} groups={base.data?.document.groups ?? []} onChange={set} />
          <p className={classes.count} role="status">
            {t('compare.rows', { shown: shown.length, all: rows.length })}{' '}
            {shown.length < rows.length && (
              <Anchor
                component="button"
                type="button"
                onClick={() => set({ relation: [], group: '', text: '' })}
              >
                {t('compare.clear')}
              </Anchor>
            )}
          </p>
          <MatrixTable rows={shown} others={others} base={base.data?.document} />
        </>
      )}
    </>
  );
}
