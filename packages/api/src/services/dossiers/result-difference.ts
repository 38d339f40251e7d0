import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Result } from '@tieuchi/scoring/result';
import { z } from 'zod';
import { type ShownOutcome, toShownOutcome, toStanding } from './standing.ts';

const text = z.string().exactOptional();
/** What decides or is shown in a result, as any build has stored it. */
const storedResult = z.object({
  outcome: z.union([
    z.object({ kind: z.literal('levels'), level: z.number(), share: z.number().exactOptional() }),
    z.object({
      kind: z.literal('points'),
      points: z.number(),
      exact: text,
      maxPoints: z.number(),
      share: z.number().exactOptional(),
      band: text,
      provisional: z.literal(true).exactOptional(),
    }),
  ]),
  criteria: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      state: z.string(),
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      exact: text,
      level: z.number().exactOptional(),
      met: z.boolean().exactOptional(),
      points: z.number().nullable().exactOptional(),
      exactPoints: text,
      explanation: z.object({ text: z.string(), textEn: z.string() }),
    }),
  ),
});

/** A stored result, as far as it is compared. */
export type StoredResult = z.infer<typeof storedResult>;

/** One criterion that came out otherwise, with the sentence of either time. */
export interface CriterionDifference {
  id: string;
  code: string;
  before: { text: string; textEn: string };
  now: { text: string; textEn: string };
}

/** What the program gives otherwise today than when the result was stored. */
export interface ResultDifference {
  before: ShownOutcome | null;
  now: ShownOutcome | null;
  /** The level, the points, the share or the band is another. */
  outcome: boolean;
  criteria: CriterionDifference[];
}

/** Reads a result that was stored. Throws for what no build has stored. */
export function readStoredResult(stored: unknown): StoredResult {
  return storedResult.parse(stored);
}

/** Whether a stored result hung on figures of others that were not frozen. */
export function isProvisional({ outcome }: StoredResult): boolean {
  return outcome.kind === 'points' && outcome.provisional === true;
}

/**
 * What differs between a stored result and that of today, of the same response on the same terms: in what decides or is shown, not in
 * wording. Null where nothing does.
 */
export function resultDifference(
  document: CriteriaSet,
  stored: StoredResult,
  now: Result,
): ResultDifference | null {
  const criteria = now.criteria.flatMap((criterion): CriterionDifference[] => {
    const before = stored.criteria.find(({ id }) => id === criterion.id);
    if (before === undefined || decidedText(before) === decidedText(criterion)) return [];
    return [{ id: criterion.id, code: criterion.code, before: toTexts(before), now: toTexts(criterion) }];
  });
  const shown = {
    before: toShownOutcome(document, toStanding(stored)),
    now: toShownOutcome(document, toStanding(now)),
  };
  const outcome = JSON.stringify(shown.before) !== JSON.stringify(shown.now);
  return outcome || criteria.length > 0 ? { ...shown, outcome, criteria } : null;
}

function toTexts({ explanation: { text: vi, textEn } }: StoredResult['criteria'][number]) {
  return { text: vi, textEn };
}

function decidedText(criterion: StoredResult['criteria'][number]): string {
  const { state, value, exact, level, met, points, exactPoints } = criterion;
  return JSON.stringify([state, value, exact, level, met, points, exactPoints]);
}
