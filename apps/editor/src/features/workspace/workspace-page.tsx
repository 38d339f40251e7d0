import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { refusalOf } from '@tieuchi/client/refusal';
import { FailedState } from '@tieuchi/shell/failed-state';
import { useMe } from '@tieuchi/shell/me';
import { ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { DraftWorkspace } from './workspace.tsx';

/** Loads a draft afresh each time it is opened; afterwards the editor's own text is what counts. */
export function WorkspacePage() {
  const t = useText();
  const me = useMe();
  const { id } = useParams({ from: '/drafts/$id' });
  const draft = useQuery({
    ...api.drafts.get.queryOptions({ id }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (draft.isPending) return <LoadingState />;
  if (draft.isError)
    return refusalOf(draft.error)?.code === 'notFound' ? (
      <ErrorState title={t('draft.notFound')}>{t('common.outOfReach')}</ErrorState>
    ) : (
      <FailedState query={draft} />
    );
  return <DraftWorkspace key={draft.data.id} draft={draft.data} userId={me.user.id} />;
}
