import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { type CasesFile, runCases } from './cases.ts';
import { ratio, responseOf, setOf } from './testing/small-set.ts';

describe('runCases', () => {
  const set = setOf([ratio([60, 70, 80])], 3);
  const response = responseOf({ r: { a: 7, b: 10 } });
  const levels = [{ level: 3, applicable: 1, met: 0, unmet: ['R'] }];

  function differences(expectation: object): string[] {
    // What a file holds may be anything.
    const cases: CasesFile['cases'] = [
      { id: 'C1', title: 'một', response, expect: JSON.parse(JSON.stringify(expectation)) },
    ];
    return runCases(set, { cases }).flatMap((one) => one.differences);
  }

  it('is content with what is as expected', () => {
    const cases: CasesFile['cases'] = [
      { id: 'C1', title: 'một', response, expect: { level: 2, levels, states: {} } },
    ];
    expect(runCases(set, { cases })).toEqual([{ id: 'C1', title: 'một', ok: true, differences: [] }]);
  });

  it.each([
    ['the level', { level: 3 }, ['level: expected 3, got 2']],
    ['a count', { levels: [{ level: 3, met: 1 }] }, ['level 3 met: expected 1, got 0']],
    ['the unmet codes', { levels: [{ level: 3, unmet: [] }] }, ['level 3 unmet: expected none, got R']],
    ['a level that does not exist', { levels: [{ level: 4 }] }, ['level 4: the set has no such level']],
    ['a state', { states: { R: 'missing' } }, ['R state: expected missing, got value']],
    ['a code that does not exist', { states: { Z: 'missing' } }, ['Z: the set has no such criterion']],
    ['what is not understood', { level: 2, grade: 10 }, ['expectation not understood: grade']],
    ['a total of a set without points', { total: 10 }, ['total: expected 10, got none']],
    ['points without points', { points: { R: 3 } }, ['R: expected 3, got none']],
    ['a value', { values: { R: 71 } }, ['R: expected 71, got 70']],
    ['met of a level', { metOfLevel2: 0, metOfLevel3: 0 }, ['met of level 2: expected 0, got 1']],
    ['met of several levels', { met: ['R'] }, ['met: expected R, got the set has not one level']],
    ['nothing', {}, ['nothing is expected']],
  ])('tells a difference in %s', (_title, expectation, expected) => {
    expect(differences(expectation)).toEqual(expected);
  });
});

/** Golden cases stand beside the documents; all that are there are run. */
const root = fileURLToPath(new URL('../../../frameworks', import.meta.url));
const files = (existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [])
  .filter((file) => /[/\\]cases[/\\][^/\\]+\.json$/.test(file))
  .toSorted();

describe.each(files)('%s', (file) => {
  const framework = join(root, dirname(dirname(file)), 'framework.json');
  const set: CriteriaSet = JSON.parse(readFileSync(framework, 'utf8'));
  const cases: CasesFile = JSON.parse(readFileSync(join(root, file), 'utf8'));

  it.each(runCases(set, cases))('$id: $title', ({ differences }) => {
    expect(differences).toEqual([]);
  });
});
