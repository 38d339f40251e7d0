import { readFileSync } from 'node:fs';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';

/** In ms, before and while it counts. */
const times = { warm: 1_500, counted: 2_500 };

function readJson(file = ''): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function isSet(value: unknown): value is CriteriaSet {
  return typeof value === 'object' && value !== null && 'criteria' in value;
}

function isResponses(value: unknown): value is UnitResponse[] {
  return Array.isArray(value);
}

/** Scores the dossiers of a file again and again; prints how many a second of processor time. */
export function printRate(
  score: (set: CriteriaSet, responses: readonly UnitResponse[]) => unknown,
  [setFile, responsesFile]: readonly (string | undefined)[],
): void {
  const set = readJson(setFile);
  const responses = readJson(responsesFile);
  if (!isSet(set) || !isResponses(responses)) throw new TypeError('a set and responses are needed');
  const scoredFor = (milliseconds: number): number => {
    const until = performance.now() + milliseconds;
    const before = process.cpuUsage();
    let scored = 0;
    while (performance.now() < until) {
      score(set, responses);
      scored += responses.length;
    }
    const { user, system } = process.cpuUsage(before);
    return (scored * 1_000_000) / (user + system);
  };
  scoredFor(times.warm);
  process.stdout.write(String(scoredFor(times.counted)));
}
