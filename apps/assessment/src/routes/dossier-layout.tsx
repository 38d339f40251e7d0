import { getRouteApi, Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { DossierProvider } from '../features/dossiers/dossier-context.tsx';

const route = getRouteApi('/signed-in/$assessmentId');

/** The pages of one dossier. Loads the code of all of them early, so that they open without a network. */
export function DossierLayout() {
  const { assessmentId } = route.useParams();
  const router = useRouter();
  useEffect(() => {
    const { routesById } = router;
    for (const id of [
      '/signed-in/$assessmentId/',
      '/signed-in/$assessmentId/criteria/$criterionId',
      '/signed-in/$assessmentId/check',
      '/signed-in/$assessmentId/profile',
      '/signed-in/$assessmentId/registers/$registerId',
    ] as const) {
      // A page that cannot be loaded now is loaded when it is opened.
      router.loadRouteChunk(routesById[id])?.catch(() => undefined);
    }
  }, [router]);
  return (
    <DossierProvider key={assessmentId} assessmentId={assessmentId}>
      <Outlet />
    </DossierProvider>
  );
}
