import { createI18n } from '@tieuchi/ui/i18n';
import { expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import type { TextKey } from '../../i18n/use-text.ts';
import { vi } from '../../i18n/vi.ts';
import { type AuditEvent, detailsText, subjectText } from './event-words.ts';

const i18n = createI18n({ vi, en });
const t = (key: TextKey, params = {}): string => i18n.t(key, params);
const id = '1370d5f2-0000-4000-8000-000000000001';
const unit = '1370d5f2-0000-4000-8000-000000000002';

type Told = Pick<AuditEvent, 'stream' | 'data' | 'names'>;

it.each<[string, Told, string, string]>([
  [
    'a person by name, a role in words',
    {
      stream: `account:${id}`,
      data: { before: [{ role: 'officer', unitId: unit }], after: { role: 'leader', unitId: unit } },
      names: { [id]: 'Nguyễn An (Xã Gia Viễn)', [unit]: 'Xã Gia Viễn' },
    },
    'Tài khoản: Nguyễn An (Xã Gia Viễn)',
    'trước: (vai trò: Cán bộ xã; đơn vị: Xã Gia Viễn); sau: vai trò: Lãnh đạo xã; đơn vị: Xã Gia Viễn',
  ],
  [
    'an account that is gone',
    {
      stream: `account:${id}`,
      data: { delegation: unit, until: '2026-12-31', reason: 'Đi công tác' },
      names: {},
    },
    'Tài khoản: tài khoản đã xoá',
    'đến hết ngày: 31/12/2026; lý do: Đi công tác',
  ],
  [
    'a criterion by its code',
    {
      stream: `round:${id}`,
      data: { criterion: 'i-3', reason: 'Hết hiệu lực' },
      names: { [id]: 'Đợt 2026', 'i-3': 'I.3' },
    },
    'Đợt đánh giá: Đợt 2026',
    'tiêu chí: I.3; lý do: Hết hiệu lực',
  ],
  [
    'a year as a year',
    { stream: `round:${id}`, data: { year: 2026, units: 3321 }, names: { [id]: 'Đợt 2026' } },
    'Đợt đánh giá: Đợt 2026',
    'năm: 2026; số đơn vị: 3.321',
  ],
  [
    'no digests and no ids',
    {
      stream: 'set:vn/commune',
      data: { version: '1.0', digest: 'sha256-ab', draft: id, revision: 3 },
      names: {},
    },
    'Bộ tiêu chí: vn/commune',
    'phiên bản: 1.0; lần lưu: 3',
  ],
  [
    'a dossier, of which nothing is told',
    { stream: `assessment:${id}`, data: null, names: {} },
    'Hồ sơ trong đợt: không còn',
    '',
  ],
])('tells %s', (_, event, subject, details) => {
  expect(subjectText(event, t)).toBe(subject);
  expect(detailsText(event, t)).toBe(details);
});
