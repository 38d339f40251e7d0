import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ApiOutputs } from '@tieuchi/client/outputs';
import { FailedState } from '@tieuchi/shell/failed-state';
import { Dialog } from '@tieuchi/ui/dialog';
import { formatDateTime } from '@tieuchi/ui/format';
import { LoadingState } from '@tieuchi/ui/page-state';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { TwoTexts } from './two-texts.tsx';

type Theirs = ApiOutputs['drafts']['get'];

/**
 * Two texts stand against each other: the author's own and the one somebody else saved. Shows whose and when, and the
 * differences; the author keeps theirs as a new revision, takes the other, or copies their own text first.
 */
export function ConflictDialog(props: {
  draftId: string;
  own: string;
  onKeep: (theirs: Theirs) => void;
  onTake: (theirs: Theirs) => void;
}) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const theirs = useQuery({
    ...api.drafts.get.queryOptions({ id: props.draftId }),
    staleTime: 0,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  const copy = async () => {
    await navigator.clipboard.writeText(props.own);
    setCopied(true);
  };
  return (
    <Dialog opened size="90rem" title={t('conflict.title')}>
      <Stack gap="md">
        {theirs.isPending && <LoadingState />}
        {theirs.isError && <FailedState query={theirs} />}
        {theirs.data && !theirs.isFetching && (
          <>
            <Alert color="amber" variant="light" role="status">
              {t('conflict.explain', {
                who: theirs.data.updatedBy,
                when: formatDateTime(theirs.data.updatedAt),
              })}
            </Alert>
            <TwoTexts
              before={{
                text: theirs.data.text,
                label: t('conflict.theirs', {
                  who: theirs.data.updatedBy,
                  when: formatDateTime(theirs.data.updatedAt),
                }),
              }}
              after={{ text: props.own, label: t('conflict.own') }}
            />
            <Group justify="flex-end" gap="sm">
              {copied && (
                <Text size="sm" role="status">
                  {t('conflict.copied')}
                </Text>
              )}
              <Button variant="default" onClick={copy}>
                {t('conflict.copy')}
              </Button>
              <Button
                variant="outline"
                h="auto"
                mih={36}
                styles={{ label: { whiteSpace: 'normal' } }}
                onClick={() => props.onTake(theirs.data)}
              >
                {t('conflict.take', { who: theirs.data.updatedBy })}
              </Button>
              <Button onClick={() => props.onKeep(theirs.data)}>{t('conflict.keep')}</Button>
            </Group>
          </>
        )}
      </Stack>
    </Dialog>
  );
}
