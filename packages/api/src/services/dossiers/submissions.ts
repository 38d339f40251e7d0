import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import { withoutPersonal } from '@tieuchi/criteria/without-personal';
import { appendEvent } from '@tieuchi/db/audit';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import { type DossierRow, lockOwnDossier } from '@tieuchi/db/queries/dossiers/dossiers';
import { insertSubmission, selectReceipt } from '@tieuchi/db/queries/dossiers/submissions';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { maySubmit } from '../accounts/delegations.ts';
import { askedCriteria } from '../sets/asked-criteria.ts';
import { standingLevel } from '../sets/registered-level.ts';
import { loadRoundTerms, scoreOnTerms } from '../terms/round-terms.ts';
import { type LoadedParts, loadParts } from './parts/dossier-parts.ts';
import { openDossier } from './parts/dossier-state.ts';
import { toStanding } from './standing.ts';

/** What the unit gets for its submission. */
export interface Receipt {
  receiptNumber: string;
  at: string;
}

/**
 * Submits a dossier as it stands. The leader or a recorded delegate may; asked criteria without an answer must be named in
 * `confirmedMissing` (else `invalid` with their ids in `missing`), they never block. The same `key` again gives the same
 * receipt, so that a lost reply does no harm; another key after that is `alreadySubmitted`.
 */
export async function submitDossier(
  context: ServiceContext,
  wish: { id: string; key: string; confirmedMissing: readonly string[] },
): Promise<Receipt> {
  const { db, actor, now } = context;
  return db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    if (!(await lockOwnDossier(tx, actor, wish.id))) throw notFound();
    const earlier = await selectReceipt(tx, actor, { dossierId: wish.id, key: wish.key });
    if (earlier !== undefined) {
      return { receiptNumber: earlier.receiptNumber, at: earlier.submittedAt.toISOString() };
    }
    const row = await openDossier(inside, wish.id);
    if (!(await maySubmit(inside, row.unitId)))
      throw new DomainError('forbidden', { params: { reason: 'notLeader' } });
    const terms = await loadRoundTerms(inside, row);
    const { document } = terms;
    const registeredLevel = standingLevel(document, row.registeredLevel);
    if (registeredLevel === null && document.outcome.kind === 'levels')
      throw new DomainError('invalid', { params: { fields: ['registeredLevel'] } });
    const scope = { dossierIds: [row.id] };
    const [parts] = await loadParts(inside, { document, dossiers: [row], scope, rows: 'all' });
    if (parts === undefined) throw notFound();
    const suspended = [...terms.suspended].sort();
    const response = withoutPersonal(document, assembleResponse(parts));
    const result = scoreOnTerms({ document, suspended, frozen: undefined }, response);
    const asked = askedCriteria(document, response);
    const missing = result.criteria.filter((c) => c.state === 'missing' && asked.has(c.id)).map((c) => c.id);
    const confirmed = new Set(wish.confirmedMissing);
    if (missing.some((id) => !confirmed.has(id)))
      throw new DomainError('invalid', { params: { fields: [], missing } });

    const at = now();
    const text = toCanonicalJson(response);
    const responseDigest = digestOfText(text);
    const receiptNumber = toReceiptNumber(row, responseDigest);
    const { rank: _, ...standing } = toStanding(result);
    const { unitId, provinceId, roundId, digest } = row;
    await insertSubmission(tx, actor, {
      dossierId: row.id,
      sequence: (row.submission ?? 0) + 1,
      roundId,
      unitId,
      provinceId,
      digest,
      response: text,
      responseDigest,
      result,
      suspended,
      ...standing,
      registeredLevel,
      confirmedMissing: missing,
      key: wish.key,
      receiptNumber,
      submittedAt: at,
    });
    await appendEvent(tx, {
      stream: `assessment:${row.id}`,
      actor,
      action: 'assessment.submitted',
      provinceId,
      unitId,
      data: {
        receiptNumber,
        digest,
        responseDigest,
        registeredLevel,
        level: standing.level,
        points: standing.points,
        missing,
        suspended,
        registers: registerDigests(parts),
      },
      at,
    });
    return { receiptNumber, at: at.toISOString() };
  });
}

/** How many rows of each register were handed in, and a digest of all of them with their ids: names cannot be guessed from it. */
function registerDigests({ registers }: LoadedParts): Record<string, { rows: number; digest: string }> {
  return Object.fromEntries(
    Object.entries(registers).flatMap(([id, { rows }]) => {
      if (rows.length === 0) return [];
      const digest = digestOfText(toCanonicalJson(rows.map((row) => [row.id, row.value])));
      return [[id, { rows: rows.length, digest }]];
    }),
  );
}

/** Year, unit and eight characters that change with the dossier and with every answer: "2026-14464-C873C901". */
function toReceiptNumber(row: DossierRow, responseDigest: string): string {
  const [, hash = ''] = digestOfText(`${row.id} ${responseDigest}`).split('-');
  return `${row.year}-${row.unitCode}-${hash.slice(0, 8).toUpperCase()}`;
}
