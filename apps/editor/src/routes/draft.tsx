import { createLazyRoute } from '@tanstack/react-router';
import { WorkspacePage } from '../features/workspace/workspace-page.tsx';

/** The page at /drafts/$id, loaded when it is first opened. */
export const Route = createLazyRoute('/drafts/$id')({ component: WorkspacePage });
