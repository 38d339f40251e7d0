import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FailedState } from '@tieuchi/shell/failed-state';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState, LoadingState } from '@tieuchi/ui/page-state';
import { useMemo } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './compare-page.module.css';
import { FailedSets } from './failed-sets.tsx';
import { CompareFilters } from './matrix/compare-filters.tsx';
import { Coverage } from './matrix/coverage.tsx';
import { filterMatrix, toMatrix } from './matrix/matrix.ts';
import { MatrixTable } from './matrix/matrix-table.tsx';
import { toPartRows } from './matrix/part-rows.ts';
import { PartsTable } from './matrix/parts-table.tsx';
import { csvAddress, findSet, parseCompareSearch } from './search.ts';
import { SetChooser } from './set-chooser.tsx';
import { useCompared } from './use-compared.ts';

/** Published sets against one base: coverage, and a matrix of criteria and sets with relation and target differences. */
export function ComparePage() {
  const t = useText();
  const search = useSearch({ from: '/compare' });
  const navigate = useNavigate({ from: '/compare' });
  const published = useQuery(api.sets.published.queryOptions({}));
  const baseDigest =
    search.base === undefined
      ? published.data?.find((set) => set.provinceId === null && !set.lapsed)?.digest
      : findSet(published.data ?? [], search.base)?.digest;
  const otherDigests = (search.others ?? []).flatMap(
    (other) => findSet(published.data ?? [], other)?.digest ?? [],
  );
  const compared = useCompared(baseDigest, otherDigests);
  const base = useQuery({
    ...api.sets.get.queryOptions({ digest: baseDigest ?? '' }),
    enabled: baseDigest !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const document = base.data?.document;
  const rows = useMemo(
    () =>
      toMatrix(
        document?.criteria ?? [],
        compared.sets.map((other) => other.comparison),
      ),
    [document, compared.sets],
  );
  const parts = useMemo(() => toPartRows(compared.sets.map((other) => other.comparison)), [compared.sets]);
  const shown = useMemo(() => filterMatrix(rows, search), [rows, search]);
  if (published.isPending) return <LoadingState />;
  if (published.isError) return <FailedState query={published} />;

  // Emptied filters leave the address instead of standing there empty.
  const set = (change: Record<string, unknown>) =>
    void navigate({
      search: (old) => parseCompareSearch({ base: baseDigest, ...old, ...change }),
      replace: true,
    });
  const csv = csvAddress(parseCompareSearch({ base: baseDigest, others: otherDigests }));
  const unknown = (search.others ?? []).length - otherDigests.length;
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
      {unknown > 0 && <p role="alert">{t('compare.unknownSets', { count: unknown })}</p>}
      {otherDigests.length === 0 && (
        <EmptyState title={t('compare.choose')}>{t('compare.chooseHelp')}</EmptyState>
      )}
      {base.isError && <FailedState query={base} />}
      <FailedSets failed={compared.failed} sets={published.data} />
      {compared.pending > 0 && (
        <LoadingState
          label={t('compare.loading', {
            done: otherDigests.length - compared.pending,
            all: otherDigests.length,
          })}
        />
      )}
      {document !== undefined && compared.sets.length > 0 && (
        <>
          <Coverage
            base={document}
            baseDigest={baseDigest}
            others={compared.sets}
            onRelation={(relation) => set({ relation: [relation] })}
          />
          {parts.length > 0 && <PartsTable rows={parts} others={compared.sets} base={document} />}
          <CompareFilters search={search} groups={document.groups} onChange={set} />
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
          <MatrixTable rows={shown} others={compared.sets} base={document} />
        </>
      )}
    </>
  );
}
