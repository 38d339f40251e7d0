import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { refusalText } from './refusal-text.ts';
import type { TextKey } from './use-text.ts';
import { vi } from './vi.ts';

const t = (key: TextKey): string => vi[key];

/** An error as the client throws it for a refusal of the server. */
function refused(domain: unknown): unknown {
  const error = { message: 'X', code: -32_000, data: { code: 'X', httpStatus: 412, domain } };
  return TRPCClientError.from({ error });
}

it.each([
  [
    { code: 'notAvailable', params: { reason: 'notScorable' } },
    'Bộ tiêu chí này còn lỗi nên chưa chấm được.',
  ],
  [
    { code: 'notAvailable', params: { reason: 'noUnits' } },
    'Không có đơn vị nào thuộc diện áp dụng vào ngày đã chọn.',
  ],
  [
    { code: 'forbidden', params: { reason: 'self' } },
    'Không làm được việc này với tài khoản của chính mình.',
  ],
  [{ code: 'notAvailable', params: { reason: 'ofALaterBuild' } }, vi['refusal.notAvailable']],
  [{ code: 'closed' }, vi['refusal.closed']],
])('tells %j in words', (domain, text) => {
  expect(refusalText(refused(domain), t)).toBe(text);
});
