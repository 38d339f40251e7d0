import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { readCaseFiles } from '../reading/read-case-files.ts';
import { listBundledSets } from '../sets/bundled-sets.ts';
import { loadSet } from '../sets/load-set.ts';
import { type Covered, coverageOf } from './coverage.ts';
import { toMarkdown } from './to-markdown.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** What no answer can show: a share of all communes is never above 100%. */
const impossible: { [set: string]: string[] } = {
  'vn/district': ['I.1 100 above', 'I.1 above100'],
};

describe('coverageOf', () => {
  const inputs: CriteriaSet['criteria'][number]['inputs'] = [
    { id: 'a', kind: 'count', name: 'A' },
    { id: 'b', kind: 'count', name: 'B' },
  ];
  const set: CriteriaSet = {
    id: 'mau/xa',
    version: '1.0',
    name: 'Mẫu',
    outcome: { kind: 'points', max: 15 },
    groups: [{ id: 'g', code: 'G', name: 'Nhóm' }],
    criteria: [
      {
        id: 'c1',
        code: '1',
        group: 'g',
        name: 'Một',
        inputs,
        measure: '100 * a / b',
        rule: { kind: 'allOrNothing', max: 5, at: 50, exceptions: [{ when: 'b == 0', share: 1 }] },
      },
      {
        id: 'c2',
        code: '2',
        group: 'g',
        name: 'Hai',
        inputs,
        rule: {
          kind: 'parts',
          max: 10,
          parts: [
            { id: 'p1', name: 'P1', rule: { kind: 'allOrNothing', max: 5, when: 'a > 0' } },
            { id: 'p2', name: 'P2', rule: { kind: 'allOrNothing', max: 5, when: 'b > 0' } },
          ],
        },
      },
      {
        id: 'c3',
        code: '3',
        group: 'g',
        name: 'Ba',
        inputs: [{ id: 'value', kind: 'text', name: 'Ghi chú' }],
      },
    ],
  };
  const scored = (id: string, a: number | null, b: number | null) => ({
    id,
    title: id,
    response: {
      unit: { code: 'U', type: 'xa' as const },
      answers: { c1: { a, b }, c2: { a, b } },
    },
    expect: {},
  });

  it('tells which case is on, just off and far from a target, and what no case shows', () => {
    const cases = [
      scored('on', 1, 2),
      scored('below', 499, 1000),
      scored('far', 1, 4),
      scored('none', 0, 0),
      scored('silent', null, 3),
    ];
    const [one, two, three] = coverageOf(set, cases);
    expect(one).toMatchObject({
      targets: [
        { shape: 'exception', target: 'b == 0', at: ['none'], below: ['on', 'below', 'far'], above: null },
        { target: '50', at: ['on'], below: ['below'], above: [] },
      ],
      missing: ['silent'],
      notApplicable: null,
      undefined: [],
      above100: null,
    });
    expect(two).toMatchObject({ targets: [{ shape: 'parts', at: ['on', 'below', 'far'], below: [] }] });
    expect(three).toMatchObject({ targets: [], missing: ['on', 'below', 'far', 'none', 'silent'] });
    expect(toMarkdown([{ ...(one ?? fail()), code: '1|x' }], { title: 'T', command: 'c' })).toContain(
      '| 1\\|x | b == 0 | none | on +2 | · | silent | · | **none** | · | · |\n|  | 50 | on | below | **none** |',
    );
  });
});

function fail(): never {
  throw new Error('the set has three criteria');
}

/** A later version takes the cases of the first one, in whose folder it stands. */
const first = listBundledSets().filter(({ file }) => !file.pathname.includes('/versions/'));

describe.each(first.map(({ id, file }) => ({ id, folder: fileURLToPath(new URL('.', file)) })))(
  'cases of $id',
  ({ id, folder }) => {
    const set = loadSet('framework.json', folder);
    const cases = readCaseFiles(folder, folder).flatMap(({ content }) => content.cases);
    const coverage = coverageOf(set, cases);

    it('show every target of every criterion exactly, just below and just above, and every state it can have', () => {
      const open = coverage.flatMap(({ code, targets, ...states }) => {
        const cells: [string, Covered][] = [
          ...targets.flatMap(({ target, at, below, above }): [string, Covered][] => [
            [`${target} at`, at],
            [`${target} below`, below],
            [`${target} above`, above],
          ]),
          ...Object.entries(states),
        ];
        return cells.filter(([, covered]) => covered?.length === 0).map(([what]) => `${code} ${what}`);
      });
      expect(open).toEqual(impossible[id] ?? []);
    });

    it('have ids of their own', () => {
      const ids = cases.map((one) => one.id);
      expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
    });

    it('are listed in COVERAGE.md', () => {
      const operand = folder.slice(root.length).replaceAll('\\', '/').replace(/\/$/, '');
      const about = {
        title: `${set.id} ${set.version}`,
        command: `pnpm -s tieuchi coverage ${operand}`,
      };
      expect(readFileSync(`${folder}COVERAGE.md`, 'utf8') === toMarkdown(coverage, about)).toBe(true);
    });
  },
);
