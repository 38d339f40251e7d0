import type { Auth } from '@tieuchi/api/auth';
import type { Rooms } from '@tieuchi/db/rooms';
import type { FairQueue } from '@tieuchi/work/fair-queue';

/** What the routes work with. */
export interface Services {
  /** `auth` has the room for signing in. */
  readonly rooms: Pick<Rooms, 'reading' | 'saving'>;
  readonly auth: Auth;
  readonly now: () => Date;
  /** Between those who read. */
  readonly readingTurns: FairQueue;
}
