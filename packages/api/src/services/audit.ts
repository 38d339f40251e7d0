import { selectAuditEvents } from '@tieuchi/db/queries/audit';
import type { ServiceContext } from '../context.ts';

const pageLength = 100;

/** A page of the events of the actor's provinces, newest first; `nextCursor` null on the last page. */
export async function listAuditEvents(
  { db, actor }: ServiceContext,
  { stream, cursor }: { stream?: string | undefined; cursor?: number | undefined },
) {
  const rows = await selectAuditEvents(db, actor, { stream, before: cursor, limit: pageLength + 1 });
  const page = rows.slice(0, pageLength);
  return {
    events: page.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
    nextCursor: rows.length > pageLength ? (page.at(-1)?.id ?? null) : null,
  };
}
