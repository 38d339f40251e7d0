import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toColumns } from '@tieuchi/scoring/columns';
import type { Contestant } from '../contest.ts';

/** Parsing the answers of all units, and reading what was parsed into columns. */
export function readingContest(set: CriteriaSet, responses: readonly UnitResponse[]): Contestant[] {
  const text = JSON.stringify(responses);
  const parsed: UnitResponse[] = JSON.parse(text);
  const units = parsed.length;
  const megabytes = `${(text.length / 1e6).toFixed(1)} MB`;
  return [
    { name: 'JSON.parse of the answers', units, run: () => JSON.parse(text), wrong: () => megabytes },
    { name: 'reading them into columns', units, run: () => toColumns(set, parsed), wrong: () => megabytes },
  ];
}
