import type { UnitResponse } from '@tieuchi/criteria/responses';
import { validateResponseFile } from '@tieuchi/criteria/validators';
import type { CasesFile } from '@tieuchi/scoring/cases';
import { BrokenFile } from '../broken-file.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';
import { type ShapeError, shapeFindings } from './shape-findings.ts';

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

/** What the members of a case are. */
const MEMBERS = { id: 'string', title: 'string', response: 'object', expect: 'object' } as const;

function ofType(instancePath: string, type: string): ShapeError {
  return { instancePath, keyword: 'type', params: { type } };
}

/** A dossier's problems as the validator of response files has them, at the place where it stands here. */
function responseProblems(value: unknown, place: string): ShapeError[] {
  if (isResponse(value)) return [];
  return (validateResponseFile.errors ?? []).map((error) => ({
    ...error,
    instancePath: place + error.instancePath.replace(/^\/responses\/0/, ''),
  }));
}

function caseProblems(value: unknown, place: string): ShapeError[] {
  if (!isFields(value)) return [ofType(place, 'object')];
  const members = Object.entries(MEMBERS).flatMap(([name, type]): ShapeError[] => {
    if (!Object.hasOwn(value, name))
      return [{ instancePath: place, keyword: 'required', params: { missingProperty: name } }];
    const fits = type === 'object' ? isFields(value[name]) : typeof value[name] === type;
    return fits ? [] : [ofType(`${place}/${name}`, type)];
  });
  const { response, peers = [] } = value;
  const others = Array.isArray(peers)
    ? peers.flatMap((peer, index) => responseProblems(peer, `${place}/peers/${index}`))
    : [ofType(`${place}/peers`, 'array')];
  return [
    ...members,
    ...(isFields(response) ? responseProblems(response, `${place}/response`) : []),
    ...others,
  ];
}

/** Where a value is no file of cases, as a validator would say it. */
function problemsOf(value: unknown): ShapeError[] {
  if (!isFields(value)) return [ofType('', 'object')];
  const { cases } = value;
  if (cases === undefined)
    return [{ instancePath: '', keyword: 'required', params: { missingProperty: 'cases' } }];
  if (!Array.isArray(cases)) return [ofType('/cases', 'array')];
  return cases.flatMap((item: unknown, index) => caseProblems(item, `/cases/${index}`));
}

/**
 * The golden cases of a file `{cases: [{id, title, response, peers?, expect}]}`. Throws UsageError when there is no such text
 * file, BrokenFile when it is not JSON or not of that shape; what a case may expect is told when it is run.
 */
export function readCases(operand: string, folder: string): { text: string; content: CasesFile } {
  const text = readText(operand, { folder });
  const value = readJson(text, operand);
  if (isCasesFile(value)) return { text, content: value };
  throw new BrokenFile(operand, shapeFindings({ text, value }, problemsOf(value)));
}
