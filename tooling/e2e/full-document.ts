import { isObject, type JsonObject } from './json.ts';

const columns = [
  'code',
  'name',
  'measureUnit',
  'target',
  'value',
  'previousValue',
  'verdict',
  'points',
  'max',
  'evidence',
  'note',
  'explanation',
];

/** A derived document with one of everything that may hold a text, besides what it took over. */
export function withEverything(derived: JsonObject): JsonObject {
  const { criteria, groups, stages } = derived;
  if (!Array.isArray(criteria) || !Array.isArray(groups) || !Array.isArray(stages))
    throw new Error('not a derived set');
  const name = 'x';
  const task = { id: 'viec', name };
  const own = {
    id: 'nb-thu',
    code: name,
    group: 'xa-hoi-so',
    name,
    inputs: [
      { id: 'n', kind: 'count', name, timing: { kind: 'atDate' } },
      { id: 'b', kind: 'boolean', name, timing: { kind: 'overYear' } },
      {
        id: 'c',
        kind: 'choice',
        name,
        options: [
          { id: 'o1', name },
          { id: 'o2', name },
        ],
      },
      {
        id: 'k',
        kind: 'checklist',
        name,
        options: [
          { id: 'o1', name },
          { id: 'o2', name, exclusive: true },
        ],
      },
      { id: 't', kind: 'text', name },
      { id: 'd', kind: 'date', name },
    ],
    measure: 'n',
    rule: { kind: 'levels', targets: [1, 2, 3, 4, { when: 'n >= 5 and b', name }] },
    mayDeclareNotApplicable: true,
    evidence: [{ id: 'van-ban', name }],
    tasks: [task],
    legalBases: [{ basis: 'qd-942-2021' }],
  };
  const supplied = {
    id: 'nb-cap',
    code: name,
    group: 'xa-hoi-so',
    name,
    inputs: [{ id: 'value', kind: 'count', name, from: { kind: 'supplied', by: name } }],
    rule: { kind: 'levels', targets: [1, 2, 3, 4, 5] },
  };
  const kept = criteria.filter((one) => isObject(one) && one.id !== 'iii-9');
  return {
    ...derived,
    criteria: [
      ...kept.map((one) =>
        isObject(one) && one.id === 'i-1'
          ? { ...one, rule: { kind: 'levels', targets: [40, 60, 70, 100, 100] } }
          : one,
      ),
      own,
      supplied,
    ],
    groups: groups.map((one, place) => (isObject(one) && place === 0 ? { ...one, tasks: [task] } : one)),
    // Another unit of measure changes what a number means, so that nearly every criterion needs a reason.
    deviations: criteria.flatMap((one) =>
      isObject(one)
        ? [{ criterion: one.id ?? null, reason: name, legalBases: ['thuc-te-tai-dia-phuong'] }]
        : [],
    ),
    decision: { number: name, date: '2026-01-31', issuer: name },
    unitClasses: [{ id: 'hai-dao', name, types: ['dac-khu'] }],
    profile: [{ id: 'danSo', kind: 'count', name }],
    registers: [
      {
        id: 'so',
        code: name,
        name,
        columns: [{ id: 'ten', kind: 'text', name }],
        totals: [{ id: 'tong', name, where: "ten == 'x'" }],
      },
    ],
    reportForms: [
      {
        id: 'mau',
        code: name,
        name,
        blocks: [
          { kind: 'letterhead' },
          { kind: 'heading', text: name },
          { kind: 'paragraph', text: name },
          { kind: 'criteriaTable', columns, headings: {} },
          { kind: 'signature', title: name },
        ],
      },
    ],
  };
}
