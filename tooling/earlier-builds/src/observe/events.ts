import type { Database } from '@tieuchi/db/database';
import { auditEvents } from '@tieuchi/db/tables/audit';
import { asc, desc } from 'drizzle-orm';

/** The hash of every event, by stream and number. */
export async function observeEvents(db: Database) {
  const { stream, seq, hash } = auditEvents;
  const rows = await db.select({ stream, seq, hash }).from(auditEvents).orderBy(asc(auditEvents.id));
  const streams = new Map<string, [number, string][]>();
  for (const row of rows) streams.set(row.stream, [...(streams.get(row.stream) ?? []), [row.seq, row.hash]]);
  return Object.fromEntries([...streams].map(([name, events]) => [name, Object.fromEntries(events)]));
}

/** When the last thing happened: a clock that stands there shows a database as whoever left it saw it. */
export async function lastMoment(db: Database): Promise<Date> {
  const { at } = auditEvents;
  const [last] = await db.select({ at }).from(auditEvents).orderBy(desc(at)).limit(1);
  if (last === undefined) throw new Error('nothing ever happened in this database');
  return last.at;
}
