import { describe, expect, it } from 'vitest';
import { criterion, levelsSet, number, saidBy } from '../sample-documents.ts';
import { conditionsHold } from './conditions-hold.ts';

describe('Conditions that never hold', () => {
  it.each([
    ['a <= b', []],
    ['a < 0', ['conditionNever criteria/0/expect/0']],
    ['a > 5 and a < 3', ['conditionNever criteria/0/expect/0']],
    ['a > 5 or a < 3', []],
    ['a > b and a < b', ['conditionNever criteria/0/expect/0']],
  ])('expect %s', (text, said) => {
    const own = criterion({ inputs: [number('a'), number('b')], expect: [text] });
    expect(saidBy(conditionsHold, levelsSet({ criteria: [own] }))).toEqual(said);
  });

  it('appliesTo reads the profile and its limits', () => {
    const own = criterion({ appliesTo: { when: 'people > 100' } });
    const set = (max: number) => levelsSet({ criteria: [own], profile: [number('people', { max })] });
    expect(saidBy(conditionsHold, set(100))).toEqual(['conditionNever criteria/0/appliesTo/when']);
    expect(saidBy(conditionsHold, set(101))).toEqual([]);
  });
});
