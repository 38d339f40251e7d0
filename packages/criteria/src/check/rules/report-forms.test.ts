import { describe, expect, it } from 'vitest';
import type { Block } from '../../generated/types.ts';
import { levelsSet, saidBy } from '../sample-documents.ts';
import { reportForms } from './report-forms.ts';

describe('report-forms', () => {
  it.each<[string, Block[], string[]]>([
    [
      'what can be filled in, and a field of the form',
      [
        { kind: 'letterhead', issuer: ['ỦY BAN NHÂN DÂN', '{unit}'], dateline: '{unit}, ngày {day}' },
        { kind: 'paragraph', text: 'Thuận lợi: {advantages}', ask: 'advantages' },
        { kind: 'heading', text: 'Năm {year}, {…} {} {1}' },
      ],
      [],
    ],
    [
      'an unknown name in every kind of text',
      [
        { kind: 'letterhead', issuer: ['{a}'], symbol: '{b}', about: '{c}', dateline: '{d}' },
        { kind: 'heading', text: '{e}' },
        { kind: 'paragraph', text: '{constructor}' },
        { kind: 'signature', title: '{g}', recipients: ['Lưu', '{h}'] },
      ],
      [
        '0/issuer/0',
        '0/symbol',
        '0/about',
        '0/dateline',
        '1/text',
        '2/text',
        '3/title',
        '3/recipients/1',
      ].map((place) => `placeholderUnknown reportForms/0/blocks/${place}`),
    ],
    [
      'a field with the name of a figure',
      [{ kind: 'paragraph', text: 'Năm', ask: 'year' }],
      ['askTaken reportForms/0/blocks/0/ask'],
    ],
    [
      'a heading without its column',
      [{ kind: 'criteriaTable', columns: ['code', 'value'], headings: { code: 'TT', note: 'Ghi chú' } }],
      ['headingUnused reportForms/0/blocks/0/headings/note'],
    ],
  ])('%s', (_, blocks, expected) => {
    const form = { id: 'mau-01', code: '01', name: 'Báo cáo', blocks };
    expect(saidBy(reportForms, levelsSet({ reportForms: [form] }))).toEqual(expected);
  });
});
