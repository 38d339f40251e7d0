import { refusalOf } from '@tieuchi/client/refusal';
import { type RefusalTextKey, refusalText } from '@tieuchi/client/refusal-text';
import { useTexts } from '@tieuchi/ui/i18n';
import { ErrorState, OutdatedState } from '@tieuchi/ui/page-state';

/** Says why something could not be loaded, the network only where it was the network, and offers to try again. */
export function FailedState({ query }: { query: { error: unknown; refetch: () => Promise<unknown> } }) {
  const t = useTexts<RefusalTextKey>();
  if (refusalOf(query.error)?.code === 'outdated') return <OutdatedState />;
  return <ErrorState onRetry={() => void query.refetch()}>{refusalText(query.error, t)}</ErrorState>;
}
