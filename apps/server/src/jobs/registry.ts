import { fillFacts } from '@tieuchi/api/fill-facts';
import { forgetEndedSessions } from '@tieuchi/db/queries/accounts/sign-in';
import type { Job } from './job.ts';

const hour = 3_600_000;
const second = 1_000;

/** What the server does by itself: a line each. */
export const jobs: readonly Job[] = [
  {
    name: 'forgetEndedSessions',
    every: hour,
    run: async (tx, at) => {
      await forgetEndedSessions(tx, at);
    },
  },
  {
    name: 'fillFacts',
    every: 5 * second,
    run: (tx, at) => fillFacts({ db: tx, now: () => at }),
  },
];
