import { expect, it } from 'vitest';
import { failureFrom, framesOf } from './frames.ts';

it('carries where an error came from, without its message, laid out as a stack is', () => {
  const frames = framesOf(new TypeError('Nguyễn Văn A\n    at secret'));
  const failure = failureFrom(frames, 'work aside failed');
  expect(failure.message).toBe('work aside failed');
  expect(failure.stack).toMatch(/^TypeError: work aside failed\n {4}at .*frames\.test\.ts/);
  expect(failure.stack).not.toMatch(/Nguyễn|secret/);
});
