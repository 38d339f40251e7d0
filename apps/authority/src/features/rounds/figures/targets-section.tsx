import { useQuery } from '@tanstack/react-query';
import { FailedState } from '@tieuchi/shell/failed-state';
import { LoadingState } from '@tieuchi/ui/page-state';
import { useMemo } from 'react';
import { api, client, queryClient } from '../../../api.ts';
import { useText } from '../../../i18n/use-text.ts';
import { targetTable } from './draft/figure-column.ts';
import { toTargetWishes } from './draft/to-wishes.ts';
import { FiguresSection } from './figures-section.tsx';

/** The targets that a province assigns to the units of a round. */
export function TargetsSection({ id, locked }: { id: string; locked: string | undefined }) {
  const t = useText();
  const targets = useQuery(api.rounds.targets.queryOptions({ id }));
  const table = useMemo(() => targets.data && targetTable(targets.data), [targets.data]);
  if (targets.isError) return <FailedState query={targets} />;
  if (table === undefined) return <LoadingState />;
  return (
    <FiguresSection
      label={t('targets.title')}
      explain={t('targets.explain')}
      empty={t('targets.empty')}
      table={table}
      fileHref={`/api/v1/rounds/${id}/targets.xlsx`}
      locked={locked}
      send={(changes) => {
        const { wishes, places } = toTargetWishes(changes);
        return { places, done: save(id, wishes) };
      }}
    />
  );
}

async function save(id: string, targets: Parameters<typeof client.rounds.saveTargets.mutate>[0]['targets']) {
  const saved = await client.rounds.saveTargets.mutate({ id, targets });
  await queryClient.invalidateQueries(api.rounds.targets.queryFilter({ id }));
  return saved;
}
