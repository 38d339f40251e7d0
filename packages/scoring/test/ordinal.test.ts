import type { CriteriaSet, Input, LevelTargets } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { scoreLevels } from '../src/score.ts';
import { anyAnswers } from '../src/testing/points-set.ts';
import { lone, responseOf, setOf } from '../src/testing/small-set.ts';

const names = ['Yếu', 'Trung bình', 'Khá', 'Tốt'];
const statement = (id: string): Input => ({
  id: 'value',
  kind: 'choice',
  name: id,
  options: names.map((name, index) => ({ id: `o${index + 1}`, name })),
});
/** A row of the table: the statement of a level, or a better one, is needed for it. */
const row: LevelTargets = [
  null,
  { when: "value != 'o1'" },
  { when: "value == 'o3' or value == 'o4'" },
  { when: "value == 'o4'" },
];
const negative: Input = {
  id: 'value',
  kind: 'checklist',
  name: 'Nội dung không được vi phạm',
  options: [
    { id: 'n1', name: 'Lộ thông tin cá nhân' },
    { id: 'n2', name: 'Số liệu không trung thực' },
    { id: 'none', name: 'Không có', exclusive: true },
  ],
};
const clean = { when: 'count(value) == 0', name: 'Không vi phạm' };
const table: CriteriaSet = setOf(
  [
    lone(statement('Dữ liệu'), row, { id: 'p', code: 'P' }),
    lone(statement('Quy trình'), row, { id: 'q', code: 'Q' }),
    lone(negative, [null, clean, clean, clean], { id: 'n', code: 'N' }),
  ],
  names.map((name, index) => ({ id: `m${index + 1}`, name })),
);

describe('S12 a table of statements', () => {
  it.each<[string, { [id: string]: unknown }, number]>([
    ['S12 the best statement everywhere', { p: 'o4', q: 'o4', n: ['none'] }, 4],
    ['S12 the weakest row decides', { p: 'o4', q: 'o2', n: ['none'] }, 2],
    ['S12 one negative tick forces the lowest level', { p: 'o4', q: 'o4', n: ['n2'] }, 1],
    ['S12 so does not having answered', { p: 'o4', q: 'o4' }, 1],
    ['S12 a row that was not answered', { p: 'o4', n: ['none'] }, 1],
    ['S12 the lowest statement', { p: 'o1', q: 'o4', n: ['none'] }, 1],
  ])('%s', (_title, values, level) => {
    const answers = anyAnswers(
      Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }])),
    );
    expect(scoreLevels(table, responseOf(answers)).outcome.level).toBe(level);
  });
});
