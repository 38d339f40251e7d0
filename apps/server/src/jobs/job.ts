import type { Database } from '@tieuchi/db/database';

/** Something that the server does by itself, again and again. */
export interface Job {
  /** Its name in logs, and that of the lead among several server processes. */
  readonly name: string;
  /** From one end to the next beginning, in milliseconds. */
  readonly every: number;
  /** In a transaction of its own that leads the job; what fails is logged and tried again the next time. */
  readonly run: (tx: Database, at: Date) => Promise<void>;
}
