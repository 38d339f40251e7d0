import { accountRoutes } from './account-routes.ts';
import { compareRoute } from './compare-route.ts';
import type { RestRoute } from './rest-route.ts';
import { roundRoutes } from './round-routes.ts';
import { setRoutes } from './set-routes.ts';

/** Every route under /api/v1. */
export const restRoutes: readonly RestRoute[] = [
  ...setRoutes,
  ...accountRoutes,
  ...roundRoutes,
  compareRoute,
];
