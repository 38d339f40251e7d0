import { createLazyRoute } from '@tanstack/react-router';
import { DraftPage } from '../features/draft/draft-page.tsx';

/** The page at /drafts/$id, loaded when it is first opened. */
export const Route = createLazyRoute('/drafts/$id')({ component: DraftPage });
