import { ErrorState, OutdatedState } from '@tieuchi/ui/page-state';
import { refusalOf } from './api.ts';
import { refusalText } from './i18n/refusal-text.ts';
import { useText } from './i18n/use-text.ts';

/** Says why something could not be loaded, the network only where it was the network, and offers to try again. */
export function FailedState({ query }: { query: { error: unknown; refetch: () => Promise<unknown> } }) {
  const t = useText();
  if (refusalOf(query.error)?.code === 'outdated') return <OutdatedState />;
  return <ErrorState onRetry={() => void query.refetch()}>{refusalText(query.error, t)}</ErrorState>;
}
