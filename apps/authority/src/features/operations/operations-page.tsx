import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FailedState } from '@tieuchi/shell/failed-state';
import { formatDateTime } from '@tieuchi/ui/format';
import { PageHeader } from '@tieuchi/ui/page-header';
import { LoadingState } from '@tieuchi/ui/page-state';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { StatusGroups } from './status-groups.tsx';

/** How the installation is doing, for its operator: version, database and counts, nothing of what is counted. */
export function OperationsPage() {
  const t = useText();
  const status = useQuery(api.operations.status.queryOptions());
  if (status.isPending) return <LoadingState />;
  if (status.isError) return <FailedState query={status} />;
  return (
    <>
      <PageHeader
        title={t('nav.operations')}
        description={
          <span role="status">{t('operations.asOf', { time: formatDateTime(status.data.at) })}</span>
        }
        actions={
          <Button variant="default" loading={status.isFetching} onClick={() => void status.refetch()}>
            {t('operations.refresh')}
          </Button>
        }
      />
      <StatusGroups status={status.data} />
    </>
  );
}
