import { afterEach, describe, expect, it } from 'vitest';
import { dropBackup, keepBackup, loadBackup } from './backup.ts';

const key = { userId: 'u1', draftId: 'd1' };
const backup = { text: '{}', revision: 3, at: '2026-11-21T03:32:00Z' };

afterEach(() => window.localStorage.clear());

describe('a text that was not sent', () => {
  it('comes back for the same person and draft only', () => {
    expect(keepBackup(key, backup)).toBe(true);
    expect(loadBackup(key)).toEqual(backup);
    expect(loadBackup({ ...key, userId: 'u2' })).toBeUndefined();
  });

  it('is forgotten once that very text is saved', () => {
    keepBackup(key, backup);
    dropBackup(key, 'another text');
    expect(loadBackup(key)).toEqual(backup);
    dropBackup(key, backup.text);
    expect(loadBackup(key)).toBeUndefined();
  });

  it('reads nothing from what is not a backup', () => {
    window.localStorage.setItem('tieuchi.draft.u1.d1', '{"text":1}');
    expect(loadBackup(key)).toBeUndefined();
    window.localStorage.setItem('tieuchi.draft.u1.d1', '{');
    expect(loadBackup(key)).toBeUndefined();
  });
});
