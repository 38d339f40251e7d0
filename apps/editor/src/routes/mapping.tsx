import { createLazyRoute } from '@tanstack/react-router';
import { MappingPage } from '../features/compare/mapping/mapping-page.tsx';

/** The page at /compare/mapping, loaded when it is first opened. */
export const Route = createLazyRoute('/compare/mapping')({ component: MappingPage });
