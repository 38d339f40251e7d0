import { expect, it } from 'vitest';
import { i18n } from '../../../../test/render.tsx';
import type { TextKey } from '../../../i18n/text.ts';
import { statusText } from './save-status-text.tsx';

const t = (key: TextKey, params = {}): string => i18n.t(key, params);

it.each([
  [{ code: 'closed' }, 'Chưa lưu. Đợt đánh giá đã đóng hoặc quá hạn.'],
  [
    { code: 'notAvailable', reason: 'rowsNotAsked' },
    'Chưa lưu. Đợt này không thu từng dòng của mẫu danh sách, chỉ thu số tổng.',
  ],
  [{ code: 'ofALaterBuild' }, 'Chưa lưu. Máy chủ không nhận nội dung này. Hãy xem lại các ô đã nhập.'],
])('tells why an answer was refused: %j', (why, text) => {
  expect(statusText({ kind: 'refused', ...why }, t, 0)).toBe(text);
});
