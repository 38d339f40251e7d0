import { createLazyRoute } from '@tanstack/react-router';
import { ResultsPage } from '../features/results/results-page.tsx';

/** The page at /results, loaded when it is first opened. */
export const Route = createLazyRoute('/results')({ component: ResultsPage });
