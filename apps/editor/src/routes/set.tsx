import { createLazyRoute } from '@tanstack/react-router';
import { SetPage } from '../features/sets/set-page.tsx';

/** The page at /sets/$digest, loaded when it is first opened. */
export const Route = createLazyRoute('/sets/$digest')({ component: SetPage });
