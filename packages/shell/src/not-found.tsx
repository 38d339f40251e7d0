import { EmptyState, LoadingState } from '@tieuchi/ui/page-state';
import { useEffect } from 'react';
import { PageLink } from './link.tsx';
import { movedAddress } from './places/moved.ts';
import { useShellText } from './texts/use-text.ts';

/** Shown for an address that is no page; one that has moved is opened where it is now. */
export function NotFound() {
  const t = useShellText();
  const { pathname, search, hash } = window.location;
  const moved = movedAddress(pathname + search + hash);
  useEffect(() => {
    if (moved !== undefined) window.location.replace(moved);
  }, [moved]);
  if (moved !== undefined) return <LoadingState />;
  return <EmptyState title={t('app.notFound')} action={<PageLink to="/">{t('app.home')}</PageLink>} />;
}
