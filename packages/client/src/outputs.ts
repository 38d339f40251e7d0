import type { AppRouter } from '@tieuchi/api/router';
import type { inferRouterOutputs } from '@trpc/server';

/** What each procedure answers. */
export type ApiOutputs = inferRouterOutputs<AppRouter>;
