import type { UnitResponse } from '@tieuchi/criteria/responses';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import type { RoundSubmissionRow } from '@tieuchi/db/queries/rounds/rounds';

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
