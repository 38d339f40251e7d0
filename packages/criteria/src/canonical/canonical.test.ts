import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../generated/types.ts';
import { toCanonicalText } from './canonical.ts';
import { digestOf, parseVersionName, versionName } from './digest.ts';

const set: CriteriaSet = {
  id: 'vn/commune',
  version: '1.0',
  name: 'Khung tiêu chí',
  outcome: { kind: 'levels', levels: [{ id: 'mot', name: 'Một' }] },
  groups: [{ id: 'g', code: 'I', name: 'Nhóm' }],
  criteria: [
    {
      id: 'i-1',
      code: 'I.1',
      group: 'g',
      name: 'Tỷ lệ',
      inputs: [{ id: 'value', kind: 'percent', name: 'Tỷ lệ', min: -0, max: 1e21, decimals: 2 }],
      rule: { kind: 'levels', targets: [0.1] },
    },
  ],
};

describe('toCanonicalText', () => {
  it('sorts keys, drops $schema and whitespace, writes shortest decimals', () => {
    expect(toCanonicalText({ $schema: 'x', ...set })).toBe(
      '{"criteria":[{"code":"I.1","group":"g","id":"i-1","inputs":[{"decimals":2,"id":"value","kind":"percent","max":1e+21,"min":0,"name":"Tỷ lệ"}],"name":"Tỷ lệ","rule":{"kind":"levels","targets":[0.1]}}],"groups":[{"code":"I","id":"g","name":"Nhóm"}],"id":"vn/commune","name":"Khung tiêu chí","outcome":{"kind":"levels","levels":[{"id":"mot","name":"Một"}]},"version":"1.0"}',
    );
  });

  it('reads composed and decomposed letters as one text', () => {
    expect(toCanonicalText({ ...set, name: set.name.normalize('NFD') })).toBe(toCanonicalText(set));
  });

  it('keeps the order of arrays', () => {
    const twice = { ...set, groups: [...set.groups, { id: 'h', code: 'II', name: 'Sau' }] };
    const turned = { ...twice, groups: twice.groups.toReversed() };
    expect(digestOf(turned)).not.toBe(digestOf(twice));
  });

  it('refuses what JSON cannot hold', () => {
    expect(() =>
      toCanonicalText({ ...set, outcome: { kind: 'points', max: Number.POSITIVE_INFINITY } }),
    ).toThrow(TypeError);
  });
});

function shuffled(value: unknown, pick: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, pick));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, pick)] as const);
  return Object.fromEntries(
    entries
      .map((entry) => ({ entry, at: pick() }))
      .sort((left, right) => left.at - right.at)
      .map(({ entry }) => entry),
  );
}

describe('digestOf', () => {
  it('is the same for a set rebuilt from its canonical text, whatever its order of keys (property)', () => {
    const documents = fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1 }),
      sourceText: fc.string({ unit: 'binary' }),
      targets: fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null))),
    });
    fc.assert(
      fc.property(documents, fc.infiniteStream(fc.nat()), ({ name, sourceText, targets }, order) => {
        const [criterion] = set.criteria;
        if (criterion === undefined) return;
        const document: CriteriaSet = {
          ...set,
          name,
          criteria: [{ ...criterion, sourceText, rule: { kind: 'levels', targets } }],
        };
        const rebuilt: CriteriaSet = JSON.parse(toCanonicalText(document));
        const mixed: CriteriaSet = JSON.parse(
          JSON.stringify(shuffled(document, () => order.next().value ?? 0)),
        );
        expect(toCanonicalText(rebuilt)).toBe(toCanonicalText(document));
        expect(digestOf(rebuilt)).toBe(digestOf(document));
        expect(digestOf(mixed)).toBe(digestOf(document));
      }),
      { seed: 20260101, numRuns: 150 },
    );
  });

  it('does not depend on how numbers and letters are spelled, nor on white space', () => {
    const spellings = (text: string) => [
      text.replaceAll('0.1]', '1e-1]'),
      text.replaceAll('0.1]', '0.10]').replaceAll('1e+21', '1000000000000000000000'),
      text.replaceAll('"decimals":2', '"decimals":2.0').replaceAll('"min":0', '"min":-0.0'),
      text.replaceAll('"decimals":2', '"decimals" : 0.2E1'),
      text.normalize('NFD'),
      text.replaceAll('ỷ', '\\u1ef7').replaceAll('ê', 'e\\u0302'),
      text.replaceAll(',', ' ,\r\n\t').replaceAll('{', '{ '),
    ];
    const text = toCanonicalText(set);
    for (const spelled of spellings(text)) {
      expect(spelled).not.toBe(text);
      const read: CriteriaSet = JSON.parse(spelled);
      expect(digestOf(read)).toBe(digestOf(set));
    }
  });

  it('is SHA-256 of the canonical text', () => {
    const hex = createHash('sha256').update(toCanonicalText(set), 'utf8').digest('hex');
    expect(digestOf(set)).toBe(`sha256-${hex}`);
  });
});

describe('version names', () => {
  it('are read back', () => {
    expect(parseVersionName(versionName(set))).toEqual({
      id: 'vn/commune',
      version: '1.0',
      digest: digestOf(set),
    });
    expect(parseVersionName('vn/commune@1.0')).toEqual({
      id: 'vn/commune',
      version: '1.0',
      digest: undefined,
    });
  });

  it.each(['', 'vn/commune', 'vn/commune@', 'vn/commune@1.0#sha256-12', 'VN@1.0', 'vn@1.0 '])(
    'are not %j',
    (text) => {
      expect(parseVersionName(text)).toBeUndefined();
    },
  );
});
