import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, versionName } from '../canonical/digest.ts';
import { sameJson } from '../compare/same-json.ts';
import { deriveSet } from '../derive/derive-set.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { validateCriteriaSet } from '../generated/validators.js';
import { parseDocument } from '../parse/parse-document.ts';
import { mergeSets } from './merge-sets.ts';
import { edited, edits } from './test-edits.ts';

const names = ['vn-commune', 'vn-district', 'yen-bai', 'thanh-hoa', 'xuan-lac'];

function fixture(name: string): CriteriaSet {
  const url = new URL(`../parse/fixtures/${name}.json`, import.meta.url);
  const { document } = parseDocument(readFileSync(url, 'utf8'));
  if (document === undefined) throw new Error(`${name} does not fit the schema`);
  return document;
}

const bases = fc.constantFrom(...names.map(fixture));
const identity = { id: 'ninh-binh/commune', namespace: 'nb', version: '2026.1', name: 'Bộ của tỉnh' };

/** The base, its new version and a set derived from the base, each with a few edits of its own. */
const threeSets = fc.tuple(bases, edits, edits).map(([base, theirs, ours]) => ({
  base,
  new: { ...edited(base, theirs, 'x'), version: '9.9' },
  own: edited(deriveSet(base, identity), ours, 'nb'),
}));

const ids = (set: CriteriaSet) => set.criteria.map(({ id }) => id);
const runs = { seed: 21, numRuns: 120 };

describe('mergeSets, whatever the two sides did', () => {
  it('gives own when the base did not change, but for the pin', () => {
    fc.assert(
      fc.property(bases, edits, (base, ours) => {
        const own = edited(deriveSet(base, identity), ours, 'nb');
        const { document, conflicts } = mergeSets({ base, new: base, own });
        expect(conflicts).toEqual([]);
        expect(digestOf(document)).toBe(digestOf({ ...own, derivedFrom: versionName(base) }));
      }),
      runs,
    );
  });

  it('gives the new version when own did not change, also when it derives from the base', () => {
    fc.assert(
      fc.property(bases, edits, (base, theirs) => {
        const next = { ...edited(base, theirs, 'x'), version: '9.9' };
        const upgraded = mergeSets({ base, new: next, own: base });
        expect(upgraded.conflicts).toEqual([]);
        expect(digestOf(upgraded.document)).toBe(digestOf(next));
        const derived = mergeSets({ base, new: next, own: deriveSet(base, identity) });
        expect(derived.conflicts).toEqual([]);
        expect(digestOf(derived.document)).toBe(digestOf(deriveSet(next, identity)));
        expect(derived.reasons).toEqual({ stale: [], needed: [] });
      }),
      runs,
    );
  });

  it('agrees with both when both did the same', () => {
    fc.assert(
      fc.property(bases, edits, (base, both) => {
        const set = { ...edited(base, both, 'x'), version: '9.9' };
        const { document, conflicts } = mergeSets({ base, new: set, own: set });
        expect(conflicts).toEqual([]);
        expect(digestOf(document)).toBe(digestOf(set));
      }),
      runs,
    );
  });

  it('gives a document of the schema with own identity, the same every time', () => {
    fc.assert(
      fc.property(threeSets, (sets) => {
        const before = JSON.stringify(sets);
        const merged = mergeSets(sets);
        expect(validateCriteriaSet(merged.document)).toBe(true);
        const { id, version, name, namespace, derivedFrom } = merged.document;
        expect({ id, version, name, namespace }).toEqual(identity);
        expect(derivedFrom).toBe(versionName(sets.new));
        expect(mergeSets(structuredClone(sets))).toEqual(merged);
        expect(JSON.stringify(sets)).toBe(before);
      }),
      runs,
    );
  });

  it('never loses a criterion that own added or changed, and holds it as own has it where there is a conflict', () => {
    fc.assert(
      fc.property(threeSets, (sets) => {
        const { document, conflicts } = mergeSets(sets);
        const now = new Map(document.criteria.map((criterion) => [criterion.id, criterion]));
        const before = new Map(sets.base.criteria.map((criterion) => [criterion.id, criterion]));
        for (const criterion of sets.own.criteria) {
          const {
            code: _code,
            policy: _policy,
            replaces: _replaces,
            ...was
          } = before.get(criterion.id) ?? { code: '' };
          const { code: _own, ...is } = criterion;
          if (!sameJson(was, is)) expect(now.has(criterion.id)).toBe(true);
        }
        for (const { kind, id = '', own } of conflicts) {
          if (kind !== 'meaning') continue;
          const { inputs, measure, ifUndefined } = now.get(id) ?? { inputs: [] };
          expect(own).toMatchObject(JSON.parse(JSON.stringify({ inputs, measure, ifUndefined })));
        }
      }),
      runs,
    );
  });

  it('takes over every criterion that the new version added or own did not touch', () => {
    fc.assert(
      fc.property(threeSets, ({ base, new: next, own }) => {
        const { document } = mergeSets({ base, new: next, own });
        const held = new Set(ids(document));
        const before = new Set(ids(base));
        for (const id of ids(next)) if (!before.has(id)) expect(held.has(id)).toBe(true);
        const untouched = new Map(
          deriveSet(base, identity).criteria.map((criterion) => [criterion.id, criterion]),
        );
        const theirs = new Map(
          deriveSet(next, identity).criteria.map((criterion) => [criterion.id, criterion]),
        );
        const sameLevels = sameJson(base.outcome, next.outcome) && sameJson(base.outcome, own.outcome);
        for (const criterion of document.criteria) {
          const own1 = own.criteria.find(({ id }) => id === criterion.id);
          if (!sameLevels || !sameJson(own1, untouched.get(criterion.id))) continue;
          const expected = theirs.get(criterion.id);
          if (expected !== undefined) expect(criterion).toEqual(expected);
        }
      }),
      runs,
    );
  });

  it('does not let unrelated edits meet', () => {
    fc.assert(
      fc.property(bases, fc.nat(60), fc.nat(60), fc.nat(8), (base, one, other, amount) => {
        const count = base.criteria.length;
        fc.pre(one % count !== other % count);
        const own = deriveSet(base, identity);
        const theirs = edited(
          base,
          [
            ['name', one, amount],
            ['target', one, amount],
          ],
          'x',
        );
        const ours = edited(
          own,
          [
            ['name', other, amount + 1],
            ['target', other, amount + 1],
          ],
          'nb',
        );
        const { document, conflicts } = mergeSets({ base, new: theirs, own: ours });
        expect(conflicts).toEqual([]);
        const both = edited(
          edited(
            own,
            [
              ['name', one, amount],
              ['target', one, amount],
            ],
            'x',
          ),
          [
            ['name', other, amount + 1],
            ['target', other, amount + 1],
          ],
          'nb',
        );
        expect(document.criteria).toEqual(both.criteria);
      }),
      runs,
    );
  });

  it('merges even sets that have nothing to do with each other into a document of the schema', () => {
    const sets = names.map(fixture);
    for (const base of sets) {
      for (const next of sets) {
        for (const own of sets) {
          const { document } = mergeSets({ base, new: next, own });
          expect(validateCriteriaSet(document)).toBe(true);
          const derived = mergeSets({ base, new: next, own: deriveSet(own, identity) });
          expect(validateCriteriaSet(derived.document)).toBe(true);
        }
      }
    }
  });
});
