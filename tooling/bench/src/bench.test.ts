import { readFileSync } from 'node:fs';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import type { Contestant } from './contest.ts';
import { documentOf, documentsContest } from './documents-contest.ts';
import { levelsContest } from './engine/levels-contest.ts';
import { pointsContest } from './engine/points-contest.ts';
import { syntheticResponses } from './synthetic-answers.ts';

const UNITS = 20;
const SAMPLE = { engines: UNITS, scalar: UNITS };

function setOf(path: string): CriteriaSet {
  return JSON.parse(
    readFileSync(new URL(`../../../frameworks/${path}/framework.json`, import.meta.url), 'utf8'),
  );
}

async function wrongOf(contestants: readonly Contestant[]): Promise<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const { name, run, wrong: tell } of contestants) {
    await run();
    wrong[name] = tell();
  }
  return wrong;
}

describe('every contestant applies the same rules', () => {
  it('national set: all agree on 20 communes', async () => {
    const set = setOf('national/commune-1.0');
    const wrong = await wrongOf(levelsContest(set, syntheticResponses(set, UNITS, 7), SAMPLE));
    expect(Object.values(wrong).every((one) => one.startsWith('0 of 760'))).toBe(true);
    expect(wrong['hand-written loop']).toBe('0 of 760, 0 levels');
    expect(Object.keys(wrong)).toHaveLength(8);
  });

  it('Xuân Lạc: all agree on 20 communes', async () => {
    const set = setOf('provincial/bac-kan/xuan-lac-2023');
    const wrong = await wrongOf(pointsContest(set, syntheticResponses(set, UNITS, 7), SAMPLE));
    expect(new Set(Object.values(wrong))).toEqual(new Set(['0 of 20 totals']));
  });

  it('the document has no errors for either', async () => {
    const text = documentOf(setOf('national/commune-1.0'), 100);
    expect(parseDocument(text).document?.criteria).toHaveLength(100);
    expect(Object.values(await wrongOf(documentsContest(text)))).toEqual(['valid', '0 errors']);
  });
});
