import { useQuery } from '@tanstack/react-query';
import { FailedState } from '@tieuchi/shell/failed-state';
import { LoadingState } from '@tieuchi/ui/page-state';
import { useMemo } from 'react';
import { api, client, queryClient } from '../../../api.ts';
import { useText } from '../../../i18n/use-text.ts';
import { suppliedTable } from './draft/figure-column.ts';
import { toSuppliedWishes } from './draft/to-wishes.ts';
import { FiguresSection } from './figures-section.tsx';

/** The values that agencies supply for the units of a round. */
export function SuppliedSection({ id, locked }: { id: string; locked: string | undefined }) {
  const t = useText();
  const supplied = useQuery(api.rounds.supplied.queryOptions({ id }));
  const table = useMemo(() => supplied.data && suppliedTable(supplied.data), [supplied.data]);
  if (supplied.isError) return <FailedState query={supplied} />;
  if (supplied.data === undefined || table === undefined) return <LoadingState />;
  const names = [...new Set(supplied.data.inputs.map(({ by }) => by))].join('; ');
  return (
    <FiguresSection
      label={t('supplied.title')}
      explain={`${t('supplied.explain')} ${t('supplied.agencies', { names })}`}
      empty={t('supplied.empty')}
      table={table}
      fileHref={`/api/v1/rounds/${id}/supplied.xlsx`}
      locked={locked}
      send={(changes) => {
        const { wishes, places } = toSuppliedWishes(table, changes);
        return { places, done: save(id, wishes) };
      }}
    />
  );
}

async function save(id: string, values: Parameters<typeof client.rounds.saveSupplied.mutate>[0]['values']) {
  const saved = await client.rounds.saveSupplied.mutate({ id, values });
  await queryClient.invalidateQueries(api.rounds.supplied.queryFilter({ id }));
  return saved;
}
