import { digestOf } from '@tieuchi/criteria/digest';
import { parseDocument } from '@tieuchi/criteria/parse';
import { asc, gt, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { submissions } from '../tables/assessments.ts';
import { auditEvents } from '../tables/audit.ts';
import { publishedVersions } from '../tables/sets.ts';
import { hashEvent } from './event-hash.ts';
import { digestOfText } from './text-digest.ts';

/** One row that is not what was once written. */
export interface AuditProblem {
  readonly table: 'audit_events' | 'published_versions' | 'submissions';
  /** The event's id, the version's digest, or the receipt number. */
  readonly row: string;
  readonly problem: 'altered' | 'gap' | 'brokenChain' | 'digestMismatch';
}

/** What was looked at and what was found. */
export interface AuditReport {
  readonly events: number;
  readonly streams: number;
  readonly versions: number;
  readonly submissions: number;
  readonly problems: AuditProblem[];
}

const pageSize = 1000;

/**
 * Recomputes every hash: of each event over its columns and the event before it, of each published version over its
 * document, of each submission over its response. Names every row that a later hand has altered, removed or put in.
 */
export async function verifyAudit(db: Database): Promise<AuditReport> {
  const problems: AuditProblem[] = [];
  const heads = new Map<string, { seq: number; hash: string }>();
  let events = 0;
  for (let after = 0; ; ) {
    const page = await db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.id, after))
      .orderBy(asc(auditEvents.id))
      .limit(pageSize);
    for (const event of page) {
      events += 1;
      after = event.id;
      const head = heads.get(event.stream) ?? { seq: 0, hash: '' };
      const row = String(event.id);
      if (hashEvent(event) !== event.hash) problems.push({ table: 'audit_events', row, problem: 'altered' });
      else if (event.seq !== head.seq + 1) problems.push({ table: 'audit_events', row, problem: 'gap' });
      else if (event.previousHash !== head.hash)
        problems.push({ table: 'audit_events', row, problem: 'brokenChain' });
      heads.set(event.stream, { seq: event.seq, hash: event.hash });
    }
    if (page.length < pageSize) break;
  }

  const versions = await db
    .select({ digest: publishedVersions.digest, text: publishedVersions.text })
    .from(publishedVersions);
  for (const version of versions) {
    const { document } = parseDocument(version.text);
    if (document === undefined || digestOf(document) !== version.digest) {
      problems.push({ table: 'published_versions', row: version.digest, problem: 'digestMismatch' });
    }
  }

  const dossiers = await db
    .select({
      receiptNumber: submissions.receiptNumber,
      response: submissions.response,
      responseDigest: submissions.responseDigest,
    })
    .from(submissions)
    .orderBy(sql`${submissions.submittedAt}`);
  for (const dossier of dossiers) {
    if (digestOfText(dossier.response) !== dossier.responseDigest) {
      problems.push({ table: 'submissions', row: dossier.receiptNumber, problem: 'digestMismatch' });
    }
  }
  return { events, streams: heads.size, versions: versions.length, submissions: dossiers.length, problems };
}
