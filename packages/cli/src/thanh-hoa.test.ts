import { describe, expect, it } from 'vitest';
import { collapsed, readFramework, readSource, unspaced } from './sets/provincial-source.ts';

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
