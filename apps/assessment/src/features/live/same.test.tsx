import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSame } from './same.ts';

it('keeps the identity of what is the same, and of what is the same in what is not', () => {
  const first = { unit: { code: '1' }, answers: { a: { value: 1 } } };
  const { result, rerender } = renderHook((value) => useSame(value), { initialProps: first });
  rerender(structuredClone(first));
  expect(result.current).toBe(first);
  const other = { ...structuredClone(first), answers: { a: { value: 2 } } };
  rerender(other);
  expect(result.current).toEqual(other);
  expect(result.current.unit).toBe(first.unit);
});
