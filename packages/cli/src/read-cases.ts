import type { UnitResponse } from '@tieuchi/criteria/responses';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import type { CasesFile } from '@tieuchi/scoring/cases';
import { BrokenFile } from './broken-file.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';
import { shapeFindings } from './shape-findings.ts';

type Fields = { readonly [name: string]: unknown };

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isResponse(value: unknown): value is UnitResponse {
  return validateResponseFile({ responses: [value] });
}

function isCase(value: unknown): value is CasesFile['cases'][number] {
  if (!isFields(value)) return false;
  const { id, title, response, peers = [], expect } = value;
  if (typeof id !== 'string' || typeof title !== 'string' || !isFields(expect)) return false;
  return isResponse(response) && Array.isArray(peers) && peers.every(isResponse);
}

function isCasesFile(value: unknown): value is CasesFile {
  return isFields(value) && Array.isArray(value.cases) && value.cases.every(isCase);
}

/** Where a value stops being a file of cases, as a validator would say it. */
function firstProblem(value: unknown): string {
  if (!isFields(value) || !Array.isArray(value.cases)) return '/cases';
  return `/cases/${value.cases.findIndex((item: unknown) => !isCase(item))}`;
}

/**
 * The golden cases of a file `{cases: [{id, title, response, peers?, expect}]}`. Throws UsageError when there is no such text
 * file, BrokenFile when it is not JSON or not of that shape; what a case may expect is told when it is run.
 */
export function readCases(operand: string, folder: string): { text: string; content: CasesFile } {
  const text = readText(operand, { folder });
  const value = readJson(text, operand);
  if (isCasesFile(value)) return { text, content: value };
  const error = { instancePath: firstProblem(value), keyword: 'shape', params: {} };
  throw new BrokenFile(operand, shapeFindings({ text, value }, [error]));
}
