import { EmptyState } from '@tieuchi/ui/page-state';
import { useText } from '../../i18n/use-text.ts';
import { PageLink } from '../../link.tsx';

/** Shown for an address that is no page. */
export function NotFound() {
  const t = useText();
  return <EmptyState title={t('app.notFound')} action={<PageLink to="/">{t('app.home')}</PageLink>} />;
}
