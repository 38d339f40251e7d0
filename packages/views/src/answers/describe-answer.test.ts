import type { FormField } from '@tieuchi/forms/form-model';
import { createI18n } from '@tieuchi/ui/i18n';
import { describe, expect, it } from 'vitest';
import { views as en } from '../texts/en.ts';
import type { ViewText } from '../texts/use-text.ts';
import { views as vi } from '../texts/vi.ts';
import { describeAnswer } from './describe-answer.ts';

const i18n = createI18n({ vi, en });
const t: ViewText = (key, params) => (params ? i18n.t(key, { ...params }) : i18n.t(key));

const field = (more: Partial<FormField>): FormField => ({
  id: 'value',
  kind: 'number',
  name: 'Số liệu',
  readOnly: false,
  ...more,
});
const options = [
  { id: 'o1', name: 'Một', exclusive: false },
  { id: 'o2', name: 'Hai', exclusive: false },
];

describe('an answer in words', () => {
  it.each([
    [field({ kind: 'count', measureUnit: 'người' }), 1234, '1.234 người'],
    [field({ kind: 'percent' }), 60.5, '60,5%'],
    [field({ kind: 'boolean' }), false, 'Không'],
    [field({ kind: 'boolean', yes: 'Có hệ thống' }), true, 'Có hệ thống'],
    [field({ kind: 'choice', options }), 'o2', 'Hai'],
    [field({ kind: 'checklist', options }), ['o1', 'o2'], 'Một; Hai'],
    [field({ kind: 'checklist', options }), [], undefined],
    [field({ kind: 'date' }), '2026-09-05', '05/09/2026'],
    [field({ kind: 'text' }), '=1+1', '=1+1'],
    [field({}), null, undefined],
  ])('%j: %j', (one, value, text) => {
    expect(describeAnswer({ fields: [one] }, { value }, t)).toEqual([
      { key: 'value', field: 'value', label: 'Số liệu', text },
    ]);
  });

  it('names every period and leaves out what was not said', () => {
    const lines = describeAnswer({ fields: [field({ per: 'halfYear' })] }, { value: { '2': 5 } }, t);
    expect(lines.map(({ label, text }) => [label, text])).toEqual([
      ['Số liệu – 6 tháng đầu năm', undefined],
      ['Số liệu – 6 tháng cuối năm', '5'],
    ]);
  });

  it('gives the reason why it does not apply', () => {
    const lines = describeAnswer({ fields: [field({})] }, { notApplicable: true, reason: 'Không có' }, t);
    expect(lines).toEqual([
      { key: 'notApplicable', field: 'notApplicable', label: 'Không áp dụng, lý do', text: 'Không có' },
    ]);
  });
});
