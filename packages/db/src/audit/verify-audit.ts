import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import { readPublished } from '@tieuchi/criteria/read-published';
import { asc, gt, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { auditEvents } from '../tables/audit.ts';
import { publishedVersions } from '../tables/sets.ts';
import { submissionCorrections, submissions } from '../tables/submissions.ts';
import { frozenPeers } from '../tables/terms.ts';
import { hashEvent } from './event-hash.ts';
import { digestOfText } from './text-digest.ts';
import { verifyStages } from './verify-stages.ts';

/** One row that is not what was once written. */
export interface AuditProblem {
  readonly table:
    | 'audit_events'
    | 'published_versions'
    | 'submissions'
    | 'assessments'
    | 'submission_corrections'
    | 'frozen_peers';
  /** The event's id, the version's digest, the receipt number, or the id of the dossier, the correction or the round. */
  readonly row: string;
  readonly problem: 'altered' | 'gap' | 'brokenChain' | 'digestMismatch' | 'otherStage';
}

/** What was looked at and what was found. */
export interface AuditReport {
  readonly events: number;
  readonly streams: number;
  readonly versions: number;
  readonly submissions: number;
  readonly corrections: number;
  /** Rounds whose peers were frozen. */
  readonly frozen: number;
  readonly problems: AuditProblem[];
}

const pageSize = 1000;

/**
 * Recomputes every hash: of each event over its columns and the event before it, of each published version over its
 * document, of each submission over its response, of each correction over
 * both results, of frozen peers over their content; folds the stage of each dossier from its events. Names every row that a later hand has altered, removed or put in.
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
    if (readPublished(version) === undefined) {
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

  const stages = (await isThere(db, 'stage_events')) ? await verifyStages(db) : undefined;
  for (const row of stages?.wrong ?? []) problems.push({ table: 'assessments', row, problem: 'otherStage' });

  const corrections = await selectAllCorrections(db);
  for (const { id, resultBefore, digestBefore, result, resultDigest } of corrections) {
    const isWhole =
      digestOfText(toCanonicalJson(resultBefore)) === digestBefore &&
      digestOfText(toCanonicalJson(result)) === resultDigest;
    if (!isWhole) problems.push({ table: 'submission_corrections', row: id, problem: 'digestMismatch' });
  }

  const frozen = await db
    .select({
      roundId: frozenPeers.roundId,
      content: frozenPeers.content,
      contentDigest: frozenPeers.contentDigest,
    })
    .from(frozenPeers)
    .orderBy(asc(frozenPeers.frozenAt));
  for (const round of frozen) {
    if (digestOfText(round.content) !== round.contentDigest) {
      problems.push({ table: 'frozen_peers', row: round.roundId, problem: 'digestMismatch' });
    }
  }
  return {
    events,
    streams: heads.size,
    versions: versions.length,
    submissions: dossiers.length,
    corrections: corrections.length,
    frozen: frozen.length,
    problems,
  };
}

/** False for a table that a database of an earlier build lacks, as no server of this one has started on it yet. */
async function isThere(db: Database, table: string): Promise<boolean> {
  const { rows } = await db.execute<{ there: boolean }>(
    sql`select to_regclass(${`public.${table}`}) is not null as there`,
  );
  return rows[0]?.there === true;
}

async function selectAllCorrections(db: Database) {
  if (!(await isThere(db, 'submission_corrections'))) return [];
  return db
    .select({
      id: submissionCorrections.id,
      resultBefore: submissionCorrections.resultBefore,
      digestBefore: submissionCorrections.digestBefore,
      result: submissionCorrections.result,
      resultDigest: submissionCorrections.resultDigest,
    })
    .from(submissionCorrections)
    .orderBy(asc(submissionCorrections.correctedAt));
}
