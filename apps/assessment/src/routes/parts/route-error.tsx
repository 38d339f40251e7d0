import { Button } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { domainRefusalOf } from '@tieuchi/client/refusal';
import { isMissingPart } from '@tieuchi/ui/missing-part';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState, ErrorState, OutdatedState } from '@tieuchi/ui/page-state';
import { useText } from '../../i18n/text.ts';
import { usePageTitle } from './page-title.ts';

/** A page that failed to load: not found (or not ours), or worth another try. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const t = useText();
  const router = useRouter();
  usePageTitle(t('error.title'));
  const code = domainRefusalOf(error)?.code;
  if (code === 'notFound') return <NotFoundPage />;
  if (code === 'outdated' || isMissingPart(error)) return <OutdatedState />;
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeader title={t('error.title')} />
      <ErrorState onRetry={retry}>{t('error.help')}</ErrorState>
    </>
  );
}

/** For what does not exist, and just the same for what belongs to somebody else. */
export function NotFoundPage() {
  const t = useText();
  usePageTitle(t('notFound.title'));
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <EmptyState
        title={t('notFound.help')}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('notFound.home')}
          </Button>
        }
      />
    </>
  );
}
