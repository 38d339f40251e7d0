import type { UnitResponse } from '@tieuchi/criteria/responses';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import { BrokenFile } from '../broken-file.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';
import { shapeFindings } from './shape-findings.ts';

/**
 * The responses of a file `{responses: […]}`. Throws UsageError when there is no such text file, BrokenFile when it is not
 * JSON or not of that shape. What answers mean under a set is not asked here.
 */
export function readResponses(operand: string, folder: string): { text: string; responses: UnitResponse[] } {
  const text = readText(operand, { folder });
  const value = readJson(text, operand);
  if (validateResponseFile(value)) return { text, responses: value.responses };
  throw new BrokenFile(operand, shapeFindings({ text, value }, validateResponseFile.errors ?? []));
}
