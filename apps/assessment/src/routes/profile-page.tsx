import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { FormField } from '@tieuchi/forms/form-model';
import { EmptyState } from '@tieuchi/ui/page-state';
import { useMemo } from 'react';
import { PartEditor } from '../features/answers/editing/part-editor.tsx';
import { useDossier } from '../features/dossiers/dossier-context.tsx';
import { DossierHeader } from '../features/dossiers/dossier-header.tsx';
import { UsedBy } from '../features/dossiers/used-by.tsx';
import { useText } from '../i18n/text.ts';
import { usePageTitle } from './parts/page-title.ts';

const route = getRouteApi('/signed-in/$assessmentId/profile');

/** The figures of the unit that are asked once, each with the criteria that use it. */
export function ProfilePage() {
  const t = useText();
  const router = useRouter();
  const { assessmentId } = route.useParams();
  const { dossier } = useDossier();
  const { profile } = dossier.form;
  usePageTitle(t('profile.title'));
  const shape = useMemo(() => ({ fields: profile.map(({ field }) => field) }), [profile]);
  const note = ({ id }: FormField) => (
    <UsedBy
      label={t('profile.usedBy')}
      criteria={profile.find(({ field }) => field.id === id)?.usedBy ?? []}
      none={t('profile.unused')}
    />
  );
  return (
    <>
      <DossierHeader title={t('profile.title')} place={t('profile.explain')} />
      {profile.length === 0 ? (
        <EmptyState title={t('profile.none')} />
      ) : (
        <PartEditor
          part={{ kind: 'profile' }}
          code=""
          label={t('profile.title')}
          shape={shape}
          note={note}
          onDone={() => void router.navigate({ to: '/$assessmentId', params: { assessmentId } })}
        />
      )}
    </>
  );
}
