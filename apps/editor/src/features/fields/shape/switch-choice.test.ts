import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet, Criterion, Input } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { sampleBase } from '../../document/sample-set.ts';
import { choicesOf } from './choices.ts';
import { shapeOf } from './read-shape.ts';
import { isRecord, type UnionShape } from './shape.ts';
import { switchChoice } from './switch-choice.ts';

const rules = (): UnionShape => {
  const shape = shapeOf('Rule');
  if (shape.kind !== 'union') throw new Error('rules are a union');
  return shape;
};

const options = [
  { id: 'o1', name: 'Đủ' },
  { id: 'o2', name: 'Một phần' },
  { id: 'o3', name: 'Chưa' },
];
const ratio: Input[] = [
  { id: 'a', kind: 'count', name: 'Tử số' },
  { id: 'b', kind: 'count', name: 'Mẫu số' },
];

/** What a criterion asks, and the rules that can decide on it. */
const shapesOfCriteria: Record<string, { inputs: Input[]; measure?: string; kinds: string[] }> = {
  ratio: {
    inputs: ratio,
    measure: '100 * a / b',
    kinds: ['allOrNothing', 'linear', 'steps', 'parts', 'peers', 'formula'],
  },
  count: {
    inputs: [{ id: 'value', kind: 'count', name: 'Số lượng' }],
    kinds: ['allOrNothing', 'linear', 'steps', 'parts', 'peers', 'formula'],
  },
  yesNo: { inputs: [{ id: 'value', kind: 'boolean', name: 'Có' }], kinds: ['allOrNothing', 'parts'] },
  choice: { inputs: [{ id: 'value', kind: 'choice', name: 'Chọn', options }], kinds: ['options'] },
  checklist: { inputs: [{ id: 'value', kind: 'checklist', name: 'Chọn', options }], kinds: ['options'] },
  quarterly: {
    inputs: [{ id: 'value', kind: 'count', name: 'Mỗi quý', per: 'quarter' }],
    kinds: ['periods'],
  },
};

function setWith(asked: { inputs: Input[]; measure?: string }, rule: unknown): unknown {
  const [first] = sampleBase.criteria;
  const max = isRecord(rule) && typeof rule.max === 'number' ? rule.max : 1;
  return {
    ...sampleBase,
    outcome: { kind: 'points', max },
    criteria: [{ ...first, measure: undefined, ...asked, rule }],
  };
}

function turned(asked: { inputs: Input[]; measure?: string }, from: unknown, kind: string): unknown {
  const [first] = sampleBase.criteria;
  const to = choicesOf(rules()).find(({ key }) => key === kind);
  if (!first || !to) throw new Error('sample');
  const { measure: _, ...rest } = first;
  const criterion: Criterion = { ...rest, ...asked };
  const document: CriteriaSet = { ...sampleBase, outcome: { kind: 'points', max: 1 }, criteria: [criterion] };
  return switchChoice({
    union: rules(),
    from,
    to,
    start: { document, criterion, taken: [], unnamed: 'Chưa đặt tên' },
  });
}

const findingsOf = (asked: { inputs: Input[]; measure?: string }, rule: unknown) =>
  parseDocument(JSON.stringify(setWith(asked, rule))).findings.filter(({ severity }) => severity === 'error');

const fromScratch = Object.entries(shapesOfCriteria).flatMap(([name, { kinds, ...asked }]) =>
  kinds.map((kind) => ({ name, kind, asked })),
);

describe('a rule of every kind begins without a fault', () => {
  it('covers every kind of points', () => {
    const kinds = choicesOf(rules()).flatMap(({ key }) => (key === 'levels' ? [] : [key]));
    expect(kinds.filter((kind) => !fromScratch.some((one) => one.kind === kind))).toEqual([]);
  });

  it.each(fromScratch)('$kind of a $name, from nothing', ({ asked, kind }) => {
    expect(findingsOf(asked, turned(asked, undefined, kind))).toEqual([]);
  });

  const pairs = Object.entries(shapesOfCriteria).flatMap(([name, { kinds, ...asked }]) =>
    kinds.flatMap((from) => kinds.filter((to) => to !== from).map((to) => ({ name, from, to, asked }))),
  );

  it.each(pairs)('$from of a $name, turned into $to', ({ asked, from, to }) => {
    const before = turned(asked, { kind: 'x', max: 12.5 }, from);
    const after = turned(asked, before, to);
    expect(after).toMatchObject({ kind: to, max: 12.5 });
    expect(findingsOf(asked, after)).toEqual([]);
  });
});

describe('turning a rule into another keeps what can be kept', () => {
  const asked = { inputs: ratio, measure: '100 * a / b' };
  const exceptions = [{ when: 'b == 0', share: 1 }];

  it('keeps the threshold and the exceptions', () => {
    const linear = { kind: 'linear', max: 20, fullAt: 80, exceptions };
    expect(turned(asked, linear, 'allOrNothing')).toEqual({
      kind: 'allOrNothing',
      max: 20,
      at: 80,
      exceptions,
    });
    expect(turned(asked, { kind: 'allOrNothing', max: 20, at: 80 }, 'linear')).toEqual({
      kind: 'linear',
      max: 20,
      fullAt: 80,
    });
  });

  it('puts a rule into its parts and takes it out again', () => {
    const linear = { kind: 'linear', max: 20, fullAt: 80 };
    const parts = turned(asked, linear, 'parts');
    expect(parts).toMatchObject({
      parts: [{ rule: { ...linear, max: 10 } }, { rule: { ...linear, max: 10 } }],
    });
    expect(turned(asked, parts, 'linear')).toEqual(linear);
  });
});

describe('other things that are one of several', () => {
  it('keeps id, name and help of an input that becomes a choice', () => {
    const shape = shapeOf('Input');
    const to = shape.kind === 'union' ? choicesOf(shape).find(({ key }) => key === 'choice') : undefined;
    if (shape.kind !== 'union' || !to) throw new Error('inputs are a union');
    const start = { document: sampleBase, criterion: undefined, taken: [], unnamed: 'Chưa đặt tên' };
    const from = { id: 'a', kind: 'count', name: 'Số', help: 'Đếm cuối năm', min: 0 };
    expect(switchChoice({ union: shape, from, to, start })).toEqual({
      id: 'a',
      kind: 'choice',
      name: 'Số',
      help: 'Đếm cuối năm',
      options: [{ id: 'o1', name: 'Chưa đặt tên' }],
    });
  });
});
