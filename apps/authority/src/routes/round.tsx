import { createLazyRoute } from '@tanstack/react-router';
import { RoundPage } from '../features/rounds/round-page.tsx';

/** The page at /rounds/$id, loaded when it is first opened. */
export const Route = createLazyRoute('/rounds/$id')({ component: RoundPage });
