import { Button, Group, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FailedState } from '@tieuchi/shell/failed-state';
import { Dialog } from '@tieuchi/ui/dialog';
import { formatDateTime } from '@tieuchi/ui/format';
import { LongTable } from '@tieuchi/ui/long-table';
import { LoadingState } from '@tieuchi/ui/page-state';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { TwoTexts } from './two-texts.tsx';

/** The saved revisions of a draft; each can be compared with the text at hand and brought back as a new change. */
export function HistoryDialog(props: {
  draftId: string;
  text: string;
  mayRestore: boolean;
  onRestore: (text: string) => void;
  onClose: () => void;
}) {
  const t = useText();
  const [shown, setShown] = useState<number>();
  const revisions = useInfiniteQuery({
    ...api.drafts.history.infiniteQueryOptions(
      { id: props.draftId },
      {
        // The first revision is the last of all pages.
        getNextPageParam: (page) => ((page.at(-1)?.revision ?? 1) === 1 ? undefined : page.at(-1)?.revision),
      },
    ),
    staleTime: 0,
  });
  const revision = useQuery({
    ...api.drafts.revision.queryOptions({ id: props.draftId, revision: shown ?? 1 }),
    enabled: shown !== undefined,
  });
  return (
    <Dialog opened onClose={props.onClose} size="80rem" title={t('history.title')}>
      <Stack gap="md">
        {revisions.isPending && <LoadingState />}
        {revisions.isError && <FailedState query={revisions} />}
        {revisions.data && (
          <LongTable
            label={t('history.title')}
            maxHeight="32vh"
            columns={4}
            rows={revisions.data.pages.flat()}
            keyOf={({ revision: number }) => String(number)}
            head={
              <>
                <th scope="col">{t('history.revision')}</th>
                <th scope="col">{t('history.when')}</th>
                <th scope="col">{t('history.who')}</th>
                <th scope="col">{t('history.actions')}</th>
              </>
            }
          >
            {(one) => (
              <>
                <td aria-current={shown === one.revision || undefined}>{one.revision}</td>
                <td>{formatDateTime(one.updatedAt)}</td>
                <td>{one.updatedBy}</td>
                <td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-pressed={shown === one.revision}
                    onClick={() => setShown(one.revision)}
                  >
                    {t('history.compare')}
                  </Button>
                </td>
              </>
            )}
          </LongTable>
        )}
        {revisions.hasNextPage && (
          <Group>
            <Button
              variant="default"
              loading={revisions.isFetchingNextPage}
              onClick={() => void revisions.fetchNextPage()}
            >
              {t('history.more')}
            </Button>
          </Group>
        )}
        {shown !== undefined && revision.isPending && <LoadingState />}
        {shown !== undefined && revision.data && (
          <>
            <TwoTexts
              key={shown}
              before={{ text: revision.data.text, label: t('history.revisionNumber', { revision: shown }) }}
              after={{ text: props.text, label: t('history.current') }}
            />
            {props.mayRestore && (
              <Group justify="flex-end">
                <Button
                  onClick={() => {
                    props.onRestore(revision.data.text);
                    props.onClose();
                  }}
                >
                  {t('history.restore', { revision: shown })}
                </Button>
              </Group>
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
}
