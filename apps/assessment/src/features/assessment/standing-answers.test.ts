import { describe, expect, it } from 'vitest';
import type { Edit } from '../outbox/edit.ts';
import { standingAnswers, withoutEdits } from './standing-answers.ts';

const assessment = {
  id: 'd1',
  answers: {
    'i-3': { value: { a: 1 }, revision: 2, updatedAt: '2026-11-20T00:00:00.000Z', updatedBy: 'Bình' },
  },
};

const edit: Edit = {
  userId: 'an',
  assessmentId: 'd1',
  criterionId: 'i-3',
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
    const standing = standingAnswers(assessment, { edits: new Map(), confirmed: new Map() }, 'An');
    expect(standing.get('i-3')).toMatchObject({
      value: { a: 1 },
      saved: { revision: 2, by: 'Bình' },
      edit: undefined,
    });
  });

  it('prefers a later confirmation, and never an earlier one', () => {
    const at = '2026-11-21T00:00:00.000Z';
    const later = new Map([['d1/i-3', { value: { a: 5 }, revision: 3, at }]]);
    const earlier = new Map([['d1/i-3', { value: { a: 5 }, revision: 1, at }]]);
    expect(
      standingAnswers(assessment, { edits: new Map(), confirmed: later }, 'An').get('i-3'),
    ).toMatchObject({
      value: { a: 5 },
      saved: { revision: 3, by: 'An' },
    });
    expect(
      standingAnswers(assessment, { edits: new Map(), confirmed: earlier }, 'An').get('i-3')?.value,
    ).toEqual({
      a: 1,
    });
  });

  it('puts the own edit on top and keeps what the server holds beside it', () => {
    const edits = new Map([
      ['d1/i-3', edit],
      ['d2/i-3', { ...edit, assessmentId: 'd2', value: { a: 7 } }],
    ]);
    const standing = standingAnswers(assessment, { edits, confirmed: new Map() }, 'An');
    expect(standing.get('i-3')).toMatchObject({ value: { a: 9 }, saved: { value: { a: 1 }, revision: 2 } });
    expect(standing.size).toBe(1);
  });

  it('counts for nothing what a closed dossier did not take', () => {
    const standing = standingAnswers(
      assessment,
      { edits: new Map([['d1/i-3', edit]]), confirmed: new Map() },
      'An',
    );
    expect(withoutEdits(standing).get('i-3')).toMatchObject({ value: { a: 1 }, edit: { value: { a: 9 } } });
  });
});
