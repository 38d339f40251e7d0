import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * A set of the province with points in place of the derived one: figures of the profile, a register, quarters, a figure that an
 * agency supplies, and a comparison with the other units. Everything of the base is dropped, each with a reason.
 */
export function withPoints(derived: JsonObject): JsonObject {
  const { criteria, groups, legalBases, stages: _stages, reportForms: _forms, ...identity } = derived;
  const local = (Array.isArray(legalBases) ? legalBases : []).find(isLocal);
  if (!Array.isArray(criteria) || !Array.isArray(groups) || !isObject(local))
    throw new Error('not a derived set');
  const basis = local.id ?? '';
  return {
    ...identity,
    legalBases: legalBases ?? [],
    deviations: [
      { outcome: true },
      ...idsOf(groups).map((group) => ({ group })),
      ...idsOf(criteria).map((criterion) => ({ criterion })),
    ].map((about) => ({ ...about, reason: 'Tỉnh chấm điểm theo bộ riêng.', legalBases: [basis] })),
    outcome: {
      kind: 'points',
      max: 100,
      bands: [
        { id: 'tot', name: 'Tốt', from: 80, eachGroup: 50 },
        { id: 'dat', name: 'Đạt', from: 50 },
      ],
      rankings: [{}],
    },
    profile: [{ id: 'officials', kind: 'count', name: 'Tổng số cán bộ, công chức', measureUnit: 'người' }],
    registers: [
      {
        id: 'can-bo',
        code: 'Mẫu 1',
        name: 'Danh sách cán bộ, công chức có máy tính làm việc',
        columns: [
          { id: 'fullName', kind: 'text', name: 'Họ và tên', required: true, personal: true },
          { id: 'computer', kind: 'boolean', name: 'Có máy tính' },
        ],
        totals: [
          { id: 'withComputer', name: 'Số người có máy tính', where: 'computer', measureUnit: 'người' },
          { id: 'officials', name: 'Tổng số', field: 'officials', measureUnit: 'người' },
          { id: 'ratio', name: 'Tỷ lệ', formula: '100 * withComputer / officials', measureUnit: '%' },
        ],
      },
    ],
    groups: [
      { id: 'chinh-quyen', code: '1', name: 'Chính quyền số', max: 60 },
      { id: 'kinh-te', code: '2', name: 'Kinh tế số', max: 40 },
    ],
    criteria: criteriaWithPoints,
  };
}

const criteriaWithPoints: Json = [
  {
    id: 'nb-may-tinh',
    code: '1.1',
    group: 'chinh-quyen',
    name: 'Tỷ lệ cán bộ, công chức có máy tính làm việc',
    measureUnit: '%',
    inputs: [
      {
        id: 'a',
        kind: 'count',
        name: 'Số người có máy tính',
        from: { kind: 'register', register: 'can-bo', where: 'computer' },
      },
      { id: 'b', kind: 'count', name: 'Tổng số', from: { kind: 'profile', field: 'officials' } },
    ],
    measure: '100 * a / b',
    rule: { kind: 'linear', max: 20, fullAt: 100 },
  },
  {
    id: 'nb-bao-cao',
    code: '1.2',
    group: 'chinh-quyen',
    name: 'Báo cáo hằng quý đúng hạn',
    inputs: [{ id: 'value', kind: 'boolean', name: 'Gửi báo cáo đúng hạn', per: 'quarter' }],
    rule: { kind: 'periods', max: 20, each: { kind: 'allOrNothing', max: 5 } },
  },
  {
    id: 'nb-ho-so',
    code: '1.3',
    group: 'chinh-quyen',
    name: 'Tỷ lệ hồ sơ trực tuyến',
    measureUnit: '%',
    inputs: [
      {
        id: 'value',
        kind: 'percent',
        name: 'Tỷ lệ hồ sơ trực tuyến',
        decimals: 2,
        from: { kind: 'supplied', by: 'Sở Khoa học và Công nghệ' },
      },
    ],
    rule: { kind: 'linear', max: 20, fullAt: 100 },
  },
  {
    id: 'nb-thanh-toan',
    code: '2.1',
    group: 'kinh-te',
    name: 'Số giao dịch không dùng tiền mặt, so với các xã',
    inputs: [{ id: 'value', kind: 'count', name: 'Số giao dịch' }],
    rule: { kind: 'peers', max: 40, method: 'shareOfMax' },
  },
];

function isLocal(basis: Json): boolean {
  return isObject(basis) && basis.title === 'Thực tế tại địa phương';
}

function idsOf(items: readonly unknown[]): string[] {
  return items.flatMap((item) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : [],
  );
}
