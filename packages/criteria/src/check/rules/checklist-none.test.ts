import { expect, it } from 'vitest';
import type { OptionsInput } from '../../generated/types.ts';
import { checklist, choice, criterion, levelsSet, saidBy } from '../sample-documents.ts';
import { checklistNone } from './checklist-none.ts';

const list = checklist('list', ['x', 'y']);
const none: OptionsInput = {
  ...list,
  options: [...list.options, { id: 'none', name: 'Không có', exclusive: true }],
};
const said = ['checklistWithoutNone criteria/0/inputs/0/options'];
const rule = { kind: 'levels', targets: [{ when: 'count(list) >= 1' }, null, null] } as const;

it.each<[string, OptionsInput, string[]]>([
  ['S8 no option for none of these', list, said],
  ['S8 an exclusive option', none, []],
  ['a choice', choice('list', ['x', 'y']), []],
  ['what another field answers', { ...list, from: { kind: 'profile', field: 'list' } }, []],
])('%s', (_, input, expected) => {
  const asked = criterion({ inputs: [input], rule: { ...rule, targets: [...rule.targets] } });
  expect(saidBy(checklistNone, levelsSet({ criteria: [asked] }))).toEqual(expected);
});

it('a list for information decides nothing', () => {
  expect(saidBy(checklistNone, levelsSet({ criteria: [criterion({ inputs: [list] })] }))).toEqual([]);
});
