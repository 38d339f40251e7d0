import { createLazyRoute } from '@tanstack/react-router';
import { RoundsPage } from '../features/rounds/rounds-page.tsx';

/** The page at /rounds, loaded when it is first opened. */
export const Route = createLazyRoute('/rounds')({ component: RoundsPage });
