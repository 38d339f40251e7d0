import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FailedState } from '@tieuchi/shell/failed-state';
import { formatDateTime } from '@tieuchi/ui/format';
import { LongTable } from '@tieuchi/ui/long-table';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState, LoadingState } from '@tieuchi/ui/page-state';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { detailsText, subjectText } from './event-words.ts';

/** Who did what in the province, newest first. */
export function AuditPage() {
  const t = useText();
  const events = useInfiniteQuery(
    api.audit.list.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor ?? undefined }),
  );
  if (events.isPending) return <LoadingState />;
  if (events.isError) return <FailedState query={events} />;
  const rows = events.data.pages.flatMap((page) => page.events);
  return (
    <>
      <PageHeader title={t('nav.audit')} description={t('audit.describe')} />
      {rows.length === 0 ? (
        <EmptyState title={t('audit.none')} />
      ) : (
        <LongTable
          label={t('nav.audit')}
          maxHeight="75vh"
          columns={5}
          rows={rows}
          keyOf={(event) => String(event.id)}
          head={
            <>
              <th scope="col">{t('audit.at')}</th>
              <th scope="col">{t('audit.who')}</th>
              <th scope="col">{t('audit.action')}</th>
              <th scope="col">{t('audit.stream')}</th>
              <th scope="col">{t('audit.data')}</th>
            </>
          }
        >
          {(event) => (
            <>
              <td style={{ whiteSpace: 'nowrap' }}>{formatDateTime(event.at)}</td>
              <td>{event.actorName}</td>
              <td>
                {t(`audit.action.${event.action}`)}
                {event.unitName !== null && ` – ${event.unitName}`}
              </td>
              <td style={{ overflowWrap: 'anywhere', minWidth: 160 }}>{subjectText(event, t)}</td>
              <td style={{ overflowWrap: 'anywhere' }}>{detailsText(event, t)}</td>
            </>
          )}
        </LongTable>
      )}
      {events.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={events.isFetchingNextPage}
          onClick={() => void events.fetchNextPage()}
        >
          {t('audit.more')}
        </Button>
      )}
    </>
  );
}
