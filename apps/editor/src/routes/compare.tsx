import { createLazyRoute } from '@tanstack/react-router';
import { ComparePage } from '../features/compare/compare-page.tsx';

/** The page at /compare, loaded when it is first opened. */
export const Route = createLazyRoute('/compare')({ component: ComparePage });
