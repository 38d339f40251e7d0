import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { holds } from '@tieuchi/client/me';
import type { ApiOutputs } from '@tieuchi/client/outputs';
import { FailedState } from '@tieuchi/shell/failed-state';
import { AppLink } from '@tieuchi/shell/link';
import { useMe } from '@tieuchi/shell/me';
import { LongTable } from '@tieuchi/ui/long-table';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState, LoadingState } from '@tieuchi/ui/page-state';
import { matchesSearch } from '@tieuchi/ui/search';
import { stickyColumnClass } from '@tieuchi/ui/table-frame';
import { Tag } from '@tieuchi/ui/tag';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from '../rounds/rounds.module.css';
import { CorrectedMark } from './corrected-mark.tsx';
import { OutcomeText, outcomeOf } from './outcome-text.tsx';
import { parseResultsSearch } from './search.ts';

/** Results that provinces made public: the ministry sees all, a province its own. */
export function ResultsPage() {
  const t = useText();
  const me = useMe();
  const search = useSearch({ from: '/results' });
  const navigate = useNavigate({ from: '/results' });
  const results = useQuery(api.results.list.queryOptions({}));
  if (results.isPending) return <LoadingState />;
  if (results.isError) return <FailedState query={results} />;
  const set = (change: Record<string, unknown>) =>
    void navigate({ search: (old) => parseResultsSearch({ ...old, ...change }), replace: true });
  const provinces = [...new Set(results.data.map((row) => row.provinceName))];
  const years = [...new Set(results.data.map((row) => row.year))];
  const shown = results.data.filter(
    (row) =>
      (search.province === undefined || row.provinceName === search.province) &&
      (search.year === undefined || row.year === search.year) &&
      matchesSearch(`${row.unitCode} ${row.unitName} ${row.roundName}`, search.text ?? ''),
  );
  return (
    <>
      <PageHeader title={t('nav.results')} description={t('results.describe')} />
      {results.data.length === 0 ? (
        <EmptyState title={t('results.none')}>{t('results.noneHelp')}</EmptyState>
      ) : (
        <>
          <div className={classes.tools}>
            <TextInput
              type="search"
              label={t('rounds.findUnit')}
              defaultValue={search.text ?? ''}
              onChange={(event) => set({ text: event.currentTarget.value })}
            />
            {holds(me, 'ministryAnalyst') && (
              <Select
                label={t('column.province')}
                data={provinces}
                value={search.province ?? null}
                clearable
                clearButtonProps={{ 'aria-label': t('common.clear') }}
                onChange={(province) => set({ province: province ?? '' })}
              />
            )}
            <Select
              label={t('rounds.year')}
              data={years.map(String)}
              value={search.year === undefined ? null : String(search.year)}
              clearable
              clearButtonProps={{ 'aria-label': t('common.clear') }}
              onChange={(year) => set({ year: year ?? '' })}
            />
            <p className={classes.note} role="status">
              {t('rounds.shown', { shown: shown.length, all: results.data.length })}
            </p>
          </div>
          <LongTable
            label={t('nav.results')}
            maxHeight="75vh"
            columns={8}
            rows={shown}
            keyOf={(row) => `${row.digest}|${row.roundName}|${row.year}|${row.unitCode}`}
            head={
              <>
                <th scope="col" className={stickyColumnClass}>
                  {t('rounds.unit')}
                </th>
                <th scope="col">{t('rounds.code')}</th>
                <th scope="col">{t('column.province')}</th>
                <th scope="col">{t('rounds.name')}</th>
                <th scope="col">{t('rounds.year')}</th>
                <th scope="col">{t('rounds.set')}</th>
                <th scope="col">{t('results.registered')}</th>
                <th scope="col">{t('results.outcome')}</th>
              </>
            }
          >
            {(row) => (
              <>
                <th scope="row" className={stickyColumnClass}>
                  {row.unitName}
                </th>
                <td>{row.unitCode}</td>
                <td>{row.provinceName}</td>
                <td>{row.roundName}</td>
                <td>{row.year}</td>
                <td>
                  <AppLink to={{ app: 'editor', path: `/sets/${row.digest}` }}>
                    {row.setId}@{row.version}
                  </AppLink>
                  {!row.issued && <Tag tone="caution">{t('sets.noDecision')}</Tag>}
                </td>
                <td>{row.registeredLevel ?? ''}</td>
                <td>
                  <ResultText row={row} />
                </td>
              </>
            )}
          </LongTable>
        </>
      )}
    </>
  );
}

function ResultText({ row }: { row: ApiOutputs['results']['list'][number] }) {
  const t = useText();
  const outcome = outcomeOf(row);
  if (outcome === null) return t('results.notSubmitted');
  return (
    <>
      <OutcomeText outcome={outcome} />
      <CorrectedMark corrected={row.corrected} />
    </>
  );
}
