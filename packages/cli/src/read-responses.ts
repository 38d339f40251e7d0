import type { UnitResponse } from '@tieuchi/criteria/responses';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import { BrokenFile } from './broken-file.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';
import { shapeFindings } from './shape-findings.ts';

/**
 * The responses of a file `{responses: […]}`. Throws UsageError when there is no such text file, BrokenFile when it is not
 * JSON or not of that shape. Whether an answer fits a set is not asked here: scoring tells it, answer by answer.
 */
export function readResponses(operand: string, folder: string): UnitResponse[] {
  const text = readText(operand, { folder });
  const value = readJson(text, operand);
  if (validateResponseFile(value)) return value.responses;
  throw new BrokenFile(operand, shapeFindings({ text, value }, validateResponseFile.errors ?? []));
}
