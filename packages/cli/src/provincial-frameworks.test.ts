import { describe, expect, it } from 'vitest';
import { findBundledSet } from './sets/bundled-sets.ts';
import {
  collapsed,
  criterionOf,
  groupOf,
  readFramework,
  readSource,
  targetsOf,
  unspaced,
} from './sets/provincial-source.ts';

describe.each([
  { folder: 'ninh-binh/commune-26', id: 'ninh-binh/commune-26', criteria: 26, findings: ['decisionMissing'] },
  { folder: 'bac-kan/xuan-lac-2023', id: 'bac-kan/xuan-lac', criteria: 67, findings: ['stepJump'] },
  { folder: 'thanh-hoa/commune-2023', id: 'thanh-hoa/commune', criteria: 37, findings: [] },
  // Five basic targets are raised in the advanced tier: one list, four lists by class of unit.
  {
    folder: 'yen-bai/commune-2022',
    id: 'yen-bai/commune',
    criteria: 30,
    findings: ['targetsDropped'],
  },
])('$folder', ({ folder, id, criteria, findings: expected }) => {
  const { document, findings } = readFramework(folder);

  it('has only the findings that its readings accept', () => {
    expect(document.id).toBe(id);
    expect(findings.map(({ code }) => code)).toEqual(expected);
  });

  it('is found by its name', () => {
    const name = `${id}@${document.version}`;
    expect(findBundledSet(name)?.file.pathname).toMatch(`frameworks/provincial/${folder}/framework.json`);
  });

  it('has the printed number of criteria, with ids made from their codes', () => {
    expect(document.criteria.length).toBe(criteria);
    for (const criterion of document.criteria) {
      const dashed = criterion.code.toLowerCase().replaceAll('.', '-');
      expect(criterion.id).toBe(/^\d/.test(dashed) ? `c${dashed}` : dashed);
    }
  });

  it('is NFC text without stray white space', () => {
    const text = JSON.stringify(document);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/ {2}|" | "[,}\]]|\\t|\u00a0/);
  });
});

describe('ninh-binh/commune-26: every row of the table', () => {
  const { document } = readFramework('ninh-binh/commune-26');
  const [, ...rows] = readSource('ninh-binh/commune-26/source.tsv').trimEnd().split('\n');
  const printed = rows.map((row) => row.split('\t').map(collapsed));

  it('has the rows in the printed order', () => {
    expect(document.criteria.map(({ code }) => code)).toEqual(
      printed.map(([group, , number]) => `${group}.${number}`),
    );
  });

  it.each(printed)('%s. %s: %s', (group, groupName, number, name, explanation, unit, target) => {
    const criterion = criterionOf(document, `${group}.${number}`);
    expect(groupOf(document, criterion)).toEqual({ code: group, name: groupName });
    expect(criterion).toMatchObject({ name, measureUnit: unit });
    const [only] = criterion.inputs;
    const word = only?.kind === 'boolean' ? only.yes : undefined;
    expect(targetsOf(criterion)).toEqual([word === undefined ? Number(target) : true]);
    expect(word ?? target).toBe(target);
    // A ratio whose denominator is not printed says how it is read.
    if (unit === '%' && explanation?.includes('/') === false)
      expect(criterion.sourceText).toBe(`Giải thích: ${explanation}`);
  });
});

describe.each(['thanh-hoa/commune-2023', 'yen-bai/commune-2022', 'bac-kan/xuan-lac-2023'])(
  '%s: what it cites',
  (folder) => {
    const { document } = readFramework(folder);
    const text = unspaced(collapsed(readSource(`${folder}/source.txt`)));
    const printedDate = (date: string) => {
      const [year, month, day] = date.split('-').map(Number);
      return new RegExp(`0?${day}(?:/0?${month}/|tháng0?${month}năm)${year}`);
    };

    it('is printed with number, date and issuer', () => {
      for (const { number, date, issuer, title } of document.legalBases ?? []) {
        const printed = unspaced(title);
        expect(text.toLowerCase().includes(printed.toLowerCase()), title).toBe(true);
        if (number !== undefined) expect(printed).toContain(unspaced(number));
        if (date !== undefined) expect(printed).toMatch(printedDate(date));
        if (issuer !== undefined) expect(printed).toContain(unspaced(`của ${issuer}`));
      }
    });

    it('every cited act is one of the list, and the list has no other', () => {
      const cited = new Set(
        document.criteria.flatMap(({ legalBases = [] }) => legalBases.map(({ basis }) => basis)),
      );
      const unused = (document.legalBases ?? []).filter(({ id }) => !cited.has(id)).map(({ id }) => id);
      // The decision itself and the one that assigns targets stand in the texts of the forms.
      expect(unused).toEqual(folder === 'thanh-hoa/commune-2023' ? ['qd-1829-2023', 'qd-969-2022'] : []);
    });
  },
);

describe('yen-bai/commune-2022: every row of both appendices', () => {
  const { document } = readFramework('yen-bai/commune-2022');
  const [basic = '', advanced = ''] =
    readSource('yen-bai/commune-2022/source.txt').split('\nPHỤ LỤC 01\n')[1]?.split('\nPHỤ LỤC 02\n') ?? [];
  const rows = [basic, advanced].flatMap((appendix, tier) => {
    let group = '';
    return appendix.split('\n').flatMap((line) => {
      group = /^(I{1,3}|IV)[\t ]\D+$/.exec(line)?.[1] ?? group;
      const cells = line.split('\t').map(collapsed);
      return /^\d+$/.test(cells[0] ?? '') && cells.length > 5
        ? [[tier === 0 ? 'B' : 'A', group, ...cells]]
        : [];
    });
  });
  const ofNumber = (cell = '') => Number(/^\d+/.exec(cell)?.[0]);

  it('has 17 and 13 rows in the printed order', () => {
    expect(document.criteria.map(({ code }) => code)).toEqual(
      rows.map(([tier, group, number]) => `${tier}.${group}.${number}`),
    );
    expect(rows.filter(([tier]) => tier === 'B').length).toBe(17);
  });

  it.each(rows)('%s.%s.%s %s', (tier, group, number, name, _explanation, unit, commune, ward, note = '') => {
    const criterion = criterionOf(document, `${tier}.${group}.${number}`);
    expect(criterion).toMatchObject({ name, measureUnit: unit });
    const level = tier === 'B' ? 0 : 1;
    expect(targetsOf(criterion, 'xa')[level]).toBe(ofNumber(commune));
    expect(targetsOf(criterion, 'do-thi')[level]).toBe(ofNumber(ward));
    if (commune !== String(ofNumber(commune))) expect(criterion.sourceText).toContain(commune);
    if (tier === 'A') expect(criterion.sourceText).toContain(`Ghi chú: ${note}`);
    // A raised target is judged on the figures of the basic criterion, except where it asks for something else.
    const shared = criterion.inputs.some(({ from }) => from?.kind === 'criterion');
    expect(shared).toBe(note.startsWith('Phát triển') && criterion.code !== 'A.I.3');
  });

  it('has 25 targets in force at the advanced tier', () => {
    for (const unitClass of ['xa', 'do-thi'])
      for (const [level, count] of [17, 25].entries())
        expect(document.criteria.filter((row) => targetsOf(row, unitClass)[level] !== null).length).toBe(
          count,
        );
  });

  it('reports by the printed days of the month', () => {
    expect(document.stages?.map(({ deadline }) => deadline)).toEqual(
      [25, 27, 30].map((day) => ({ kind: 'monthly', day })),
    );
  });
});
