import type { CriteriaSet, Deadline } from '@tieuchi/criteria/types';
import { createI18n } from '@tieuchi/ui/i18n';
import { describe, expect, it } from 'vitest';
import thanhHoa from '../../../../../frameworks/provincial/thanh-hoa/commune-2023/framework.json?raw';
import yenBai from '../../../../../frameworks/provincial/yen-bai/commune-2022/versions/2022.2/framework.json?raw';
import { en } from '../../i18n/en.ts';
import type { TextKey } from '../../i18n/use-text.ts';
import { vi } from '../../i18n/vi.ts';
import { deadlineInWords, deadlineOfSet, usualDeadline } from './printed-deadline.ts';

const i18n = createI18n({ vi, en });
const t = (key: TextKey, params = {}): string => i18n.t(key, params);
const stagesOf = (text: string): Pick<CriteriaSet, 'stages'> => JSON.parse(text);
const due = (deadline: Deadline): Pick<CriteriaSet, 'stages'> => ({
  stages: [{ id: 's', name: 'S', kind: 'selfAssessment', by: { level: 'unit' }, deadline }],
});

describe('the deadline that a set prints for the self-assessment', () => {
  it.each([
    ['trước 15/11 hằng năm', stagesOf(thanhHoa), '2026-11-14', '2026-11-14'],
    ['trước 15/11 hằng năm', stagesOf(thanhHoa), '2026-11-15', '2027-11-14'],
    ['trước ngày 25 hằng tháng', stagesOf(yenBai), '2026-11-03', '2026-11-24'],
    ['ngày 30 hằng tháng', due({ kind: 'monthly', day: 30 }), '2027-02-03', '2027-02-28'],
    ['trước ngày 10/06/2027', due({ kind: 'once', before: '2027-06-10' }), '2026-11-03', '2027-06-09'],
  ])('%s, from %s: last day %s', (words, set, today, lastDay) => {
    const printed = deadlineOfSet(set, today);
    expect(printed?.lastDay).toBe(lastDay);
    if (printed) expect(deadlineInWords(printed.deadline, t)).toBe(words);
  });

  it.each([
    ['there is none', {}],
    ['it has passed for good', due({ kind: 'once', before: '2022-06-10' })],
    ['it counts from another stage', due({ kind: 'after', stage: 's', days: 5 })],
  ])('is not suggested when %s', (_, set) => {
    expect(deadlineOfSet(set, '2026-11-03')).toBeUndefined();
  });

  it('is otherwise the middle or the end of December', () => {
    expect(usualDeadline('2026-12-15')).toBe('2026-12-15');
    expect(usualDeadline('2026-12-16')).toBe('2026-12-31');
  });
});
