import type { ErrorComponentProps } from '@tanstack/react-router';
import { isMissingPart } from '@tieuchi/ui/missing-part';
import { ErrorState, OutdatedState } from '@tieuchi/ui/page-state';

/** A page that failed while it was loaded or drawn. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  return isMissingPart(error) ? <OutdatedState /> : <ErrorState onRetry={reset} />;
}
