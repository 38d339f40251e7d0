import { createLazyRoute } from '@tanstack/react-router';
import { OperationsPage } from '../features/operations/operations-page.tsx';

/** The page at /operations, loaded when it is first opened. */
export const Route = createLazyRoute('/operations')({ component: OperationsPage });
