import { type AccountRow, selectAccounts } from '@tieuchi/db/queries/accounts/accounts';
import {
  type AuditEventRow,
  type SubjectName,
  selectAuditEvents,
  selectSubjectNames,
} from '@tieuchi/db/queries/operations/audit';
import { createTurns } from '@tieuchi/work/turns';
import type { ServiceContext } from '../../context.ts';
import { loadUnaltered } from '../sets/published-sets.ts';

const pageLength = 100;

/** An event, with the names of what its ids stand for, as far as the actor reaches it. */
export interface NamedEvent extends Omit<AuditEventRow, 'at'> {
  at: string;
  /** By id: people with their unit, drafts, rounds, units; criteria by code. An id that is not here is gone or out of reach. */
  names: Record<string, string>;
}

/** A page of the events of the actor's provinces, newest first; `nextCursor` null on the last page. */
export async function listAuditEvents(
  context: ServiceContext,
  { stream, cursor }: { stream?: string | undefined; cursor?: number | undefined },
): Promise<{ events: NamedEvent[]; nextCursor: number | null }> {
  const { db, actor } = context;
  const rows = await selectAuditEvents(db, actor, { stream, before: cursor, limit: pageLength + 1 });
  const page = rows.slice(0, pageLength);
  const ids = [...new Set(page.flatMap(idsIn))];
  const people = new Map(
    (await selectAccounts(db, actor)).map((account) => [account.id, personName(account)]),
  );
  const subjects = new Map(
    (await selectSubjectNames(db, actor, ids)).map((subject) => [subject.id, subject]),
  );
  const named = { people, subjects, codes: await codesOf(context, subjects) };
  const events: NamedEvent[] = [];
  // One event tells of thousands of targets: others have their turn in between.
  const turn = createTurns();
  for (const event of page) {
    await turn();
    events.push({ ...event, at: event.at.toISOString(), names: namesOf(event, named) });
  }
  return {
    events,
    nextCursor: rows.length > pageLength ? (page.at(-1)?.id ?? null) : null,
  };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function idsIn({ stream, data }: AuditEventRow): string[] {
  return `${stream} ${JSON.stringify(data)}`.match(uuid) ?? [];
}

/** "Nguyễn An (Phường Hoa Lư)". */
function personName({ displayName, roles }: AccountRow): string {
  const place = roles.find(({ unitName }) => unitName !== null)?.unitName;
  return place === null || place === undefined ? displayName : `${displayName} (${place})`;
}

/** Codes of the criteria of every set that a round of the page uses, by digest. */
async function codesOf(
  { db }: ServiceContext,
  subjects: ReadonlyMap<string, SubjectName>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const digests = new Set([...subjects.values()].flatMap(({ digest }) => digest ?? []));
  const codes = new Map<string, ReadonlyMap<string, string>>();
  for (const digest of digests) {
    const document = await loadUnaltered(db, digest);
    codes.set(digest, new Map(document?.criteria.map(({ id, code }) => [id, code])));
  }
  return codes;
}

function namesOf(
  event: AuditEventRow,
  named: {
    people: ReadonlyMap<string, string>;
    subjects: ReadonlyMap<string, SubjectName>;
    codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  },
): Record<string, string> {
  const names: Record<string, string> = {};
  for (const id of idsIn(event)) {
    const name = named.people.get(id) ?? named.subjects.get(id)?.name;
    if (name !== undefined) names[id] = name;
  }
  const [, subject = ''] = event.stream.split(':');
  const codes = named.codes.get(named.subjects.get(subject)?.digest ?? '');
  const text = JSON.stringify(event.data);
  for (const [id, code] of codes ?? []) if (text.includes(`"${id}"`)) names[id] = code;
  return names;
}
