import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { type RefusalTextKey, refusalText } from './refusal-text.ts';
import { refusal as words } from './refusal-words/vi.ts';

const t = (key: RefusalTextKey): string => words[key];

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
  [{ code: 'notAvailable', params: { reason: 'ofALaterBuild' } }, words['refusal.notAvailable']],
  [{ code: 'closed' }, words['refusal.closed']],
])('tells %j in words', (domain, text) => {
  expect(refusalText(refused(domain), t)).toBe(text);
});

it('tells of a server that was not reached in words of the app, where it has better ones', () => {
  const lost = TRPCClientError.from(new TypeError('Failed to fetch'));
  expect(refusalText(lost, t)).toBe(words['refusal.offline']);
  expect(refusalText(lost, t, 'refusal.conflict')).toBe(words['refusal.conflict']);
  expect(refusalText(new Error('of the page'), t)).toBe(words['refusal.unknown']);
});
