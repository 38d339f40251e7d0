import type { CriteriaSet, Criterion, Group, Outcome } from '@tieuchi/criteria/types';
import { generateCriterion } from './generate-criteria.ts';
import { Random } from './random.ts';

function levelsOutcome(random: Random): Outcome {
  const levels = Array.from({ length: random.between(1, 5) }, (_, index) => ({
    id: `m${index + 1}`,
    name: `Mức ${index + 1}`,
    ...(random.chance(0.2) && { share: random.between(1, 100) }),
  }));
  return { kind: 'levels', levels, ...(random.chance(0.3) && { notApplicable: 'met' }) };
}

function pointsOutcome(random: Random, max: number): Outcome {
  return {
    kind: 'points',
    max,
    decimals: random.below(7),
    notApplicable: random.pick(['zero', 'full', 'leaveOut', 'rescale']),
    ...(random.chance(0.3) && { scale: 1000 }),
    bands: [
      { id: 'a', name: 'A', from: (max * 4) / 5, eachGroup: 25, requires: ['c1'] },
      { id: 'b', name: 'B', from: 0 },
    ],
    rankings: [{}, { rounded: true, perUnitClass: true }],
  };
}

/** A small set of a hundred shapes that fits the schema and nearly always the rules; the same for the same seed and number. */
export function generateSet(seed: number, number: number): CriteriaSet {
  const random = new Random(seed, 'set', number);
  const count = random.between(2, 12);
  const outcome = random.chance(0.5) ? levelsOutcome(random) : pointsOutcome(random, count * 8);
  const groups: Group[] = [
    { id: 'g1', code: 'I', name: 'Nhóm một' },
    { id: 'g2', code: 'II', name: 'Nhóm hai' },
    { id: 'g3', code: 'II.1', name: 'Nhóm con', parent: 'g2' },
  ];
  const criteria: Criterion[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = criteria.flatMap(({ id, measure, inputs }) =>
      measure === undefined || inputs.some((input) => 'per' in input) ? [] : [id],
    );
    criteria.push(
      generateCriterion(random, index, {
        levels: outcome.kind === 'levels' ? outcome.levels.length : 0,
        groups: groups.map(({ id }) => id),
        register: 'mau',
        before,
      }),
    );
  }
  return {
    id: 'mau/ngau-nhien',
    version: '1.0',
    name: 'Bộ tiêu chí ngẫu nhiên',
    outcome,
    unitClasses: [
      { id: 'xa', name: 'Xã', types: ['xa'] },
      { id: 'phuong', name: 'Phường', types: ['phuong', 'thi-tran'] },
    ],
    profile: [
      { id: 'people', kind: 'count', name: 'Dân số' },
      {
        id: 'cluster',
        kind: 'choice',
        name: 'Cụm',
        options: [
          { id: 'o1', name: '1' },
          { id: 'o2', name: '2' },
        ],
      },
    ],
    registers: [
      {
        id: 'mau',
        code: 'M',
        name: 'Mẫu danh sách',
        columns: [
          { id: 'phone', kind: 'boolean', name: 'Điện thoại' },
          { id: 'sum', kind: 'number', name: 'Số tiền' },
          { id: 'note', kind: 'text', name: 'Ghi chú' },
        ],
        totals: [
          { id: 'phones', name: 'Cộng', where: 'phone' },
          { id: 'people', name: 'Dân số', field: 'people' },
          { id: 'ratio', name: 'Tỷ lệ', formula: '100 * phones / people' },
        ],
      },
    ],
    groups,
    criteria,
  };
}
