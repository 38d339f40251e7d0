import { createLazyRoute } from '@tanstack/react-router';
import { DossierPage } from '../features/dossiers/dossier-page.tsx';

/** The page at /rounds/$id/dossiers/$assessmentId, loaded when it is first opened. */
export const Route = createLazyRoute('/rounds/$id/dossiers/$assessmentId')({ component: DossierPage });
