import { fileURLToPath } from 'node:url';
import { compareSets } from '@tieuchi/criteria/compare';
import { digestOf } from '@tieuchi/criteria/digest';
import { lastDayOf } from '@tieuchi/criteria/last-day';
import { runCases } from '@tieuchi/scoring/cases';
import { describe, expect, it } from 'vitest';
import { readCaseFiles } from './reading/read-case-files.ts';
import { findBundledSet, listBundledSets } from './sets/bundled-sets.ts';
import { loadSet } from './sets/load-set.ts';

const cli = fileURLToPath(new URL('.', import.meta.url));
const setOf = (name: string) => loadSet(name, cli);

/** What has been published is never edited: a correction is a new version beside it. */
const published: Readonly<Record<string, string>> = {
  'bac-kan/xuan-lac@2023.1': 'sha256-829175a716969fb19dcda7049bfd697a930e1b7a62c7d05af21954c1a4f596a6',
  'ninh-binh/commune-26@1.0': 'sha256-ec8da8d1c24c34b40e8ca71a6fd5017d296d1b9a9d65a4594b44c52313dd4a01',
  'thanh-hoa/commune@2023.1': 'sha256-899ff3b951803784ac74aa58871993d210833b67f4746513ab8c1aadcdb0d9bd',
  'vn/commune@1.0': 'sha256-14623bf9af58141ca8ef86fb3ef0ce102b3f56bea8c634e06674a959bde7dd72',
  'vn/commune@1.0.1': 'sha256-e7178daa85589c82e120a9bbbbe4595642fcfbaa78461dbb212c4eea3ffba9d9',
  'vn/district@1.0': 'sha256-1b228e4f9b1ef7fce2668863efe5183caf7ba1d599b85db7478181374e9542b1',
  'vn/district@1.0.1': 'sha256-7b63b64867603bded7b63a9768d4e76f96ef5b66fa9d3fd65a26b39c054e7e1d',
  'yen-bai/commune@2022.1': 'sha256-eb717778250cde952f85e6d09d2236b7545400de5b5f4052ab6ab9c118f1daae',
  'yen-bai/commune@2022.2': 'sha256-4aa490a162d05b7aff6d534d79b3d0c6ea390236baf657bbfbab5857023dbe22',
};

it('are what was published, to the letter of the digest', () => {
  const digests = listBundledSets().map(({ id, version }) => {
    const name = `${id}@${version}`;
    return [name, digestOf(setOf(name))];
  });
  expect(Object.fromEntries(digests)).toEqual(published);
});

describe.each([
  ['vn/commune', '1.0', '1.0.1'],
  ['vn/district', '1.0', '1.0.1'],
  ['yen-bai/commune', '2022.1', '2022.2'],
])('%s %s, corrected in %s', (id, before, after) => {
  const [old, corrected] = [setOf(`${id}@${before}`), setOf(`${id}@${after}`)];

  it('is what the name alone means', () => {
    expect(findBundledSet(id)?.version).toBe(after);
    expect(corrected.replaces).toBe(`${id}@${before}`);
  });

  it('differs in its stages only', () => {
    const { version: _v, stages: _s, ...rest } = old;
    const { version: _w, stages: _t, replaces: _r, ...same } = corrected;
    expect(same).toEqual(rest);
    const { criteria } = compareSets(old, corrected);
    expect(new Set(criteria.map(({ relation }) => relation))).toEqual(new Set(['kept']));
  });

  it('gives the same results in every golden case', () => {
    const file = findBundledSet(id)?.file;
    const folder = fileURLToPath(new URL('.', file));
    const outcomes = readCaseFiles(folder, folder).flatMap(({ content }) => runCases(corrected, content));
    expect(outcomes.length).toBeGreaterThan(20);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });
});

it.each(['vn/commune', 'vn/district'])('%s: 25/12 is due for the report to the ministry (II.2.g)', (id) => {
  const dated = setOf(id).stages?.filter(({ deadline }) => deadline !== undefined) ?? [];
  expect(dated.map(({ id: stage, kind, deadline }) => [stage, kind, deadline])).toEqual([
    ['bao-cao', 'report', { kind: 'yearly', before: '12-25' }],
  ]);
});

it('yen-bai/commune: “trước ngày 25”, “ngày 27” and “ngày 30” end on days of their own', () => {
  const lastDays = (from: string) =>
    setOf('yen-bai/commune').stages?.map(({ deadline }) => deadline && lastDayOf(deadline, { from }));
  expect(lastDays('2022-07-01')).toEqual(['2022-07-24', '2022-07-27', '2022-07-30']);
  expect(lastDays('2023-02-01')).toEqual(['2023-02-24', '2023-02-27', '2023-02-28']);
});
