import { withOwner } from '@tieuchi/db/owner-connection';

/** Fills an empty database with what an earlier build left, as its owner. It is then as that build stopped: not migrated. */
export async function replayDatabase(ownerUrl: string, sql: string): Promise<void> {
  await withOwner(ownerUrl, (client) => client.query(sql));
}
