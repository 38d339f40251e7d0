import { appRouter } from './router.ts';
import { createCallerFactory } from './trpc.ts';

/** Calls the router without HTTP, as whoever a context says. */
export const createCaller = createCallerFactory(appRouter);

/** The router as seen by one person. */
export type Caller = ReturnType<typeof createCaller>;
