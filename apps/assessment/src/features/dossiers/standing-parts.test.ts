import { describe, expect, it } from 'vitest';
import type { Edit } from '../outbox/edit.ts';
import { standingParts, withoutEdits } from './standing-parts.ts';

const assessment = {
  id: 'd1',
  answers: {
    'i-3': { value: { a: 1 }, revision: 2, updatedAt: '2026-11-20T00:00:00.000Z', updatedBy: 'Bình' },
  },
  profile: null,
  registers: {},
};

const edit: Edit = {
  userId: 'an',
  assessmentId: 'd1',
  part: 'criterion:i-3',
  code: 'I.3',
  value: { a: 9 },
  baseRevision: 2,
  editedAt: '2026-11-21T00:00:00.000Z',
  editId: 'e1',
  sent: [],
  state: 'waiting',
};

describe('answers as they stand', () => {
  it('shows what the server holds', () => {
    const standing = standingParts(assessment, { edits: new Map(), confirmed: new Map() }, 'An');
    expect(standing.get('criterion:i-3')).toMatchObject({
      value: { a: 1 },
      saved: { revision: 2, by: 'Bình' },
      edit: undefined,
    });
  });

  it('prefers a later confirmation, and never an earlier one', () => {
    const at = '2026-11-21T00:00:00.000Z';
    const later = new Map([['d1/criterion:i-3', { value: { a: 5 }, revision: 3, at }]]);
    const earlier = new Map([['d1/criterion:i-3', { value: { a: 5 }, revision: 1, at }]]);
    expect(
      standingParts(assessment, { edits: new Map(), confirmed: later }, 'An').get('criterion:i-3'),
    ).toMatchObject({
      value: { a: 5 },
      saved: { revision: 3, by: 'An' },
    });
    expect(
      standingParts(assessment, { edits: new Map(), confirmed: earlier }, 'An').get('criterion:i-3')?.value,
    ).toEqual({
      a: 1,
    });
  });

  it('puts the own edit on top and keeps what the server holds beside it', () => {
    const edits = new Map([
      ['d1/criterion:i-3', edit],
      ['d2/criterion:i-3', { ...edit, assessmentId: 'd2', value: { a: 7 } }],
    ]);
    const standing = standingParts(assessment, { edits, confirmed: new Map() }, 'An');
    expect(standing.get('criterion:i-3')).toMatchObject({
      value: { a: 9 },
      saved: { value: { a: 1 }, revision: 2 },
    });
    expect(standing.size).toBe(1);
  });

  it('counts for nothing what a closed dossier did not take', () => {
    const standing = standingParts(
      assessment,
      { edits: new Map([['d1/criterion:i-3', edit]]), confirmed: new Map() },
      'An',
    );
    expect(withoutEdits(standing).get('criterion:i-3')).toMatchObject({
      value: { a: 1 },
      edit: { value: { a: 9 } },
    });
  });

  it('knows profile, totals and rows by their own names, new rows last', () => {
    const entry = { revision: 1, updatedAt: '2026-11-20T00:00:00.000Z', updatedBy: 'Bình' };
    const whole = {
      ...assessment,
      profile: { ...entry, value: { officials: 20 } },
      registers: {
        list: {
          rowsAsked: true,
          totals: { ...entry, value: { listed: 3 } },
          rows: [{ ...entry, id: 'r1', value: { fullName: 'Chi' } }],
        },
      },
    };
    const added = { ...edit, part: 'row:list:r2', value: { fullName: 'Dũng' } };
    const standing = standingParts(
      whole,
      { edits: new Map([['d1/row:list:r2', added]]), confirmed: new Map() },
      'An',
    );
    expect([...standing].map(([name, { value }]) => [name, value])).toEqual([
      ['criterion:i-3', { a: 1 }],
      ['profile', { officials: 20 }],
      ['totals:list', { listed: 3 }],
      ['row:list:r1', { fullName: 'Chi' }],
      ['row:list:r2', { fullName: 'Dũng' }],
    ]);
  });
});
