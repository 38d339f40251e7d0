import { describe, expect, it } from 'vitest';
import type { Input, OptionsRule } from '../../generated/types.ts';
import { checklist, choice, number, pointsSetOf, saidBy } from '../sample-documents.ts';
import { optionShares } from './option-shares.ts';

const one = choice('one', ['o1', 'o2']);
const list = checklist('list', ['o1', 'o2']);
const withNone = { ...list, options: [...list.options, { id: 'o3', name: 'None', exclusive: true }] };
const at = 'criteria/0/rule';

describe('option-shares', () => {
  it.each<[string, Input[], Partial<OptionsRule>, string[]]>([
    ['a share for each of a choice', [one], { shares: { o1: 1, o2: '1/2' } }, []],
    ['an option forgotten', [one], { shares: { o1: 1 } }, [`optionShareMissing ${at}/shares`]],
    [
      'an option invented',
      [one],
      { shares: { o1: 1, o2: 0, toString: 0 } },
      [`optionShareUnknown ${at}/shares/toString`],
    ],
    ['a whole checklist', [list], { shares: { o1: '1/3', o2: '2/3' } }, []],
    [
      'a checklist that is no whole',
      [list],
      { shares: { o1: 0.5, o2: 0.4 } },
      [`optionSharesSum ${at}/shares`],
    ],
    ['a checklist with "none", its share left out', [withNone], { shares: { o1: 0.5, o2: 0.5 } }, []],
    ['a checklist with "none", its share 0', [withNone], { shares: { o1: 0.5, o2: 0.5, o3: 0 } }, []],
    ['equal shares', [list], { shares: 'equal' }, []],
    ['no options at all', [number('a')], { shares: 'equal' }, [`optionsInput ${at}`]],
    ['two lists, none named', [one, list], { shares: 'equal' }, [`optionsInput ${at}`]],
    ['two lists, one named', [one, list], { of: 'list', shares: { o1: 0.5, o2: 0.5 } }, []],
    ['a name without options', [one, number('a')], { of: 'a', shares: 'equal' }, [`optionsInput ${at}`]],
  ])('%s', (_, inputs, over, expected) => {
    const rule: OptionsRule = { kind: 'options', max: 10, shares: 'equal', ...over };
    expect(saidBy(optionShares, pointsSetOf({ inputs, rule }))).toEqual(expected);
  });
});
