import type { Database } from '../database.ts';
import { isPassingTrouble } from './passing-trouble.ts';

/**
 * Stores something that can be worked out again, for whoever asks next. Where that cannot be stored just now (a full disk, a server that
 * only reads, a lock), nothing is: reading goes on. Within a transaction only this is taken back.
 */
export async function keepIfPossible(db: Database, keep: (tx: Database) => Promise<void>): Promise<void> {
  try {
    await db.transaction(keep);
  } catch (error) {
    if (!isPassingTrouble(error)) throw error;
  }
}
