import type { UnitResponse } from '@tieuchi/criteria/responses';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import { type RoundSubmissionRow, selectRoundSubmissions } from '@tieuchi/db/queries/rounds/rounds';
import type { ServiceContext } from '../../context.ts';

/** The response as it was submitted. Throws when the stored text does not match its digest. */
export function readSubmitted(
  row: Pick<RoundSubmissionRow, 'receiptNumber' | 'response' | 'responseDigest'>,
): UnitResponse {
  if (digestOfText(row.response) !== row.responseDigest)
    throw new Error(`submission ${row.receiptNumber} does not match its digest`);
  const file: unknown = { responses: [JSON.parse(row.response)] };
  const response = validateResponseFile(file) ? file.responses[0] : undefined;
  if (response === undefined) throw new Error(`submission ${row.receiptNumber} is not a response`);
  return response;
}

/** What a unit of a round submitted. */
export interface SubmittedResponse {
  unitId: string;
  unitCode: string;
  registeredLevel: number | null;
  response: UnitResponse;
  responseDigest: string;
}

/** What the units of a round submitted, by code of the unit. */
export async function loadSubmitted(
  { db, actor }: ServiceContext,
  roundId: string,
): Promise<SubmittedResponse[]> {
  const rows = await selectRoundSubmissions(db, actor, roundId);
  return rows.map((row) => {
    const { unitId, unitCode, registeredLevel, responseDigest } = row;
    return { unitId, unitCode, registeredLevel, responseDigest, response: readSubmitted(row) };
  });
}
