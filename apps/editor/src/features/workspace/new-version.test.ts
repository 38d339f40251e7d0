import { describe, expect, it } from 'vitest';
import { sampleText } from '../document/sample-set.ts';
import { nextVersion, toNextText } from './new-version.ts';

describe('the next version of a published set', () => {
  it('counts on, past what is taken', () => {
    expect(nextVersion('2026.1', new Set())).toBe('2026.2');
    expect(nextVersion('2026.1', new Set(['2026.2', '2026.3']))).toBe('2026.4');
    expect(nextVersion('1.0.9', new Set())).toBe('1.0.10');
  });

  it('carries the text on without the decision', () => {
    const text = sampleText({ decision: { number: '1/QĐ-UBND', date: '2026-01-01', issuer: 'UBND' } });
    const next: unknown = JSON.parse(toNextText(text, '2.0'));
    expect(next).toEqual({ ...JSON.parse(sampleText()), version: '2.0' });
  });
});
