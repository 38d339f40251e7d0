import { describe, expect, it } from 'vitest';
import { findBundledSet } from './bundled-sets.ts';
import {
  collapsed,
  criterionOf,
  groupOf,
  lines,
  readFramework,
  readSource,
  targetsOf,
  unspaced,
} from './provincial-source.ts';

describe.each([
  { folder: 'ninh-binh/commune-26', id: 'ninh-binh/commune-26', criteria: 26, findings: ['decisionMissing'] },
  { folder: 'bac-kan/xuan-lac-2023', id: 'bac-kan/xuan-lac', criteria: 67, findings: ['stepJump'] },
  { folder: 'thanh-hoa/commune-2023', id: 'thanh-hoa/commune', criteria: 37, findings: [] },
  // Five basic targets are raised in the advanced tier: one list, four lists by class of unit.
  {
    folder: 'yen-bai/commune-2022',
    id: 'yen-bai/commune',
    criteria: 30,
    findings: Array(9).fill('targetDropped'),
  },
])('$folder', ({ folder, id, criteria, findings: expected }) => {
  const { document, findings } = readFramework(folder);

  it('has only the findings that its readings accept', () => {
    expect(document.id).toBe(id);
    expect(findings.map(({ code }) => code)).toEqual(expected);
  });

  it('is found by its name', () => {
    expect(findBundledSet(id)?.file.pathname).toMatch(`frameworks/provincial/${folder}/framework.json`);
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

describe('bac-kan/xuan-lac-2023: every row of the table', () => {
  const { document } = readFramework('bac-kan/xuan-lac-2023');
  // A row begins after a blank line with a cell that is a number; a cell begins with a tab and may run over several lines.
  const rows = readSource('bac-kan/xuan-lac-2023/source.txt')
    .split(/\n\s*\n(?=\t\d[\d.]*\n)/)
    .slice(1)
    .map((row) =>
      row
        .split(/(?:^|\n)\t/)
        .slice(1)
        .map(lines),
    );

  it('has 9 indices, group 5.8 and 67 criteria, in the printed order', () => {
    const codes = rows.map(([code]) => code);
    expect(codes.length).toBe(9 + 1 + 67);
    const groups = document.groups.map(({ code }) => code);
    expect(groups).toEqual(codes.filter((code) => code === '5.8' || code?.includes('.') === false));
    expect(document.criteria.map(({ code }) => code)).toEqual(
      codes.filter((code) => code !== undefined && !groups.includes(code)),
    );
  });

  it.each(rows)('%s %s', (code = '', name, max, ...cells) => {
    const group = document.groups.find((candidate) => candidate.code === code);
    if (group !== undefined) {
      expect(group).toMatchObject({ name, max: Number(max) });
      const [task] = group.tasks ?? [];
      expect([task?.name, group.lead, group.coordinate?.[0]].filter((cell) => cell !== undefined)).toEqual(
        cells,
      );
      return;
    }
    const criterion = criterionOf(document, code);
    const [method = '', ...task] = cells;
    const { rule } = criterion;
    expect(criterion).toMatchObject({
      name: collapsed(name ?? ''),
      rule: { max: Number(max) },
      sourceText: method,
    });
    expect(groupOf(document, criterion).code).toBe(code.replace(/\.\d+$/, ''));
    const [own] = criterion.tasks ?? [];
    const group9 = document.groups.find((candidate) => candidate.code === '9');
    expect(
      own === undefined ? [] : [own.name, own.lead, own.coordinate?.[0]].map((cell) => cell ?? ''),
    ).toEqual(code === '9.1' ? [] : task.map(collapsed));
    if (code === '9.1') expect([group9?.sourceText]).toEqual(task);
    // "Tỷ lệ/80%*Điểm tối đa" names the share that earns everything; 7.7 prints 25% for the 0.25% of the line above.
    const over = code === '7.7' ? /≥ ([\d.]+)%/.exec(method) : /[Tt]ỷ lệ\/([\d.,]+)%/.exec(method);
    if (rule?.kind === 'linear') expect(rule.fullAt).toBe(Number(over?.[1]?.replace(',', '.') ?? 100));
    for (const input of criterion.inputs) {
      if (input.kind !== 'choice' && input.kind !== 'checklist') continue;
      const options = method.split('\n').map((line) => /- (.*): /.exec(line)?.[1]);
      expect(input.options.map((option) => option.name)).toEqual(options);
    }
  });
});

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

describe('thanh-hoa/commune-2023: every row of the appendices', () => {
  const { document } = readFramework('thanh-hoa/commune-2023');
  const source = readSource('thanh-hoa/commune-2023/source.txt');
  const text = collapsed(source);

  it.each(['PHỤ LỤC 01\n', 'PHỤ LỤC 02\n', 'PHỤ LỤC 03\n'])(
    '%s has these names and units, in this order',
    (heading) => {
      const rows: { code: string; name: string; unit: string }[] = [];
      for (const line of source
        .split(`\n${heading}`)[1]
        ?.split(/\n\d\. Mẫu số|\nC\. /)[0]
        ?.split('\n') ?? []) {
        const [code = '', name = '', unit = ''] = line.split('\t').map(collapsed);
        const last = rows.at(-1);
        if (/^\d\.\d+$/.test(code)) rows.push({ code, name, unit });
        else if (last !== undefined && code === '' && name !== '') last.name += ` ${name}`;
      }
      expect(document.criteria.map(({ code, name, measureUnit: unit }) => ({ code, name, unit }))).toEqual(
        rows,
      );
    },
  );

  it('has the printed requirements and evidence of every criterion but 1.11', () => {
    const forms = text.split(' C. CÁC MẪU BẢNG BIỂU ')[1] ?? '';
    for (const { code, requirement, evidence = [] } of document.criteria) {
      const section =
        text.split(`Tiêu chí số ${code}`)[1]?.split(/ \d+\. Tiêu chí số| B\. HỆ THỐNG/)[0] ?? '';
      if (code === '1.11') expect(requirement).toBeUndefined();
      else expect(section).toContain(`a) Yêu cầu tiêu chí: ${requirement} b)`);
      for (const { name } of evidence)
        expect(unspaced(section + forms)).toContain(unspaced(name.replace(/^Theo /, '')));
    }
  });

  it('has the registers and report forms as printed', () => {
    for (const register of document.registers ?? []) {
      const { code, name, formName, rowNumber = 'STT', columns, totals = [], signatures = [] } = register;
      expect(text).toContain(code);
      for (const printed of [
        name,
        ...(formName === undefined ? [] : [formName]),
        ...signatures,
        ...columns.flatMap((column) => [column.name, ...(column.under === undefined ? [] : [column.under])]),
        ...totals.filter(({ print }) => print !== 'none').map((total) => total.name),
      ])
        expect(text).toContain(collapsed(printed));
      expect(text).toMatch(new RegExp(`${code}\\..*? ${rowNumber} ${columns[0]?.name} `));
    }
    expect(document.reportForms?.map(({ code, name }) => text.includes(`${code}: ${name}`))).toEqual(
      Array(4).fill(true),
    );
    expect(document.stages?.map(({ form }) => form)).toEqual(['mau-01', 'mau-02', 'mau-03', 'mau-04']);
  });

  it('has every text of the report forms as printed', () => {
    const printed = unspaced(text.split(' B. HỆ THỐNG')[1] ?? '').toLowerCase();
    // What the printed forms number or refer to wrongly is put right, with a reading note.
    const readings = new Set(['V. KIẾN NGHỊ, ĐỀ XUẤT', '(Kết quả thẩm định chi tiết theo Phụ lục số 03)']);
    const missing: string[] = [];
    for (const { id, blocks } of document.reportForms ?? []) {
      const texts = blocks.flatMap((block) => {
        if (block.kind === 'letterhead')
          return [...(block.issuer ?? []), block.symbol ?? '', block.about ?? ''];
        if (block.kind === 'signature') return [block.title, ...(block.recipients ?? [])];
        if (block.kind === 'criteriaTable')
          return [block.columns.map((column) => block.headings?.[column]).join(' ')];
        return 'text' in block ? [block.text] : [];
      });
      for (const whole of texts.filter((one) => !readings.has(one)))
        for (const piece of whole.split(/\{\w+\}/).map(collapsed))
          if (piece !== '/' && !printed.includes(unspaced(piece).toLowerCase()))
            missing.push(`${id}: ${piece}`);
    }
    expect(missing).toEqual([]);
  });

  it('cites acts as printed', () => {
    for (const { title } of document.legalBases ?? []) expect(unspaced(text)).toContain(unspaced(title));
  });
});
