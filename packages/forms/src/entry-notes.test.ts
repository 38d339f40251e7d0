import type { Timing } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { entryNotes } from './entry-notes.ts';

describe('entryNotes', () => {
  it.each<[Timing, string]>([
    [{ kind: 'atDate' }, 'Số liệu tại thời điểm báo cáo.'],
    [{ kind: 'atDate', date: '06-30' }, 'Số liệu tính đến ngày 30/6.'],
    [{ kind: 'atDate', date: '06-30', name: 'Đến hết quý II' }, 'Đến hết quý II'],
    [{ kind: 'overYear' }, 'Số liệu cộng dồn trong năm.'],
    [{ kind: 'overYear', to: '10-31' }, 'Số liệu cộng dồn từ ngày 1/1 đến ngày 31/10.'],
    [
      { kind: 'overYear', from: '11-16', to: '11-15' },
      'Số liệu cộng dồn từ ngày 16/11 năm trước đến ngày 15/11.',
    ],
  ])('says for which time a figure counts: %j', (timing, text) => {
    expect(entryNotes([], { timing })).toBe(text);
  });

  it('puts the texts of the set first and who enters it last', () => {
    const notes = entryNotes(['Yêu cầu', undefined, 'Cách tính'], {
      timing: { kind: 'overYear' },
      enteredBy: 'Công chức văn hóa - xã hội',
    });
    expect(notes).toBe(
      'Yêu cầu\nCách tính\nSố liệu cộng dồn trong năm.\nNgười nhập: Công chức văn hóa - xã hội.',
    );
    expect(entryNotes([undefined, ''], {})).toBeUndefined();
  });
});
