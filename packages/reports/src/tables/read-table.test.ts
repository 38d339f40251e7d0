import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallWorkbook, zipOf } from '../testing/small-workbook.ts';
import { readTable } from './read-table.ts';
import { tableLimits } from './table-limits.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The first sheet as texts, by the number of the row. */
async function shown(bytes: Uint8Array) {
  const reading = await readTable(bytes);
  if (!reading.ok) return reading.problem;
  return (reading.sheets[0]?.rows ?? []).map(({ number, cells }) => [
    number,
    ...cells.map((cell) => cell.shown),
  ]);
}

describe('files of provinces', () => {
  it.each([
    [
      'date-cell.xlsx',
      [
        [1, 'Mã đơn vị', '2.4 value'],
        [2, '13285', '30/06/2026'],
      ],
    ],
    [
      'hidden-first-sheet.xlsx',
      [
        [1, 'Mã đơn vị', '2.1 value'],
        [2, '13285', '88'],
      ],
    ],
    [
      'sep-line.csv',
      [
        [1, 'Mã đơn vị', '2.1 value'],
        [2, '13285', '85,5'],
      ],
    ],
    [
      'windows-1258.csv',
      [
        [1, 'Mã đơn vị', '2.1 value'],
        [2, '13285', '85,5'],
      ],
    ],
    [
      'utf16.csv',
      [
        [1, 'Mã đơn vị', '2.1 value'],
        [2, '13285', '85,5'],
      ],
    ],
    [
      'english-thousands.csv',
      [
        [1, 'Mã đơn vị', '2.2 value'],
        [2, '13285', '475,962'],
        [3, '13291', '1,234.5'],
      ],
    ],
    [
      'carriage-return-account.xlsx',
      [
        [1, 'Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Mã đơn vị'],
        [2, 'canbo.thu', 'Lê Văn\nThử', 'Cán bộ', '14329'],
      ],
    ],
    [
      'title-stt-total.xlsx',
      [
        [1, 'BẢNG SỐ LIỆU CUNG CẤP NĂM 2026'],
        [3, 'STT', 'Mã đơn\nvị', 'Tên đơn vị', '2.3 value', 'Ghi chú'],
        [4, '1', '13285', 'Phường Phủ Lý', '10'],
        [5, '2', '13291', 'Phường Phù Vân', '20'],
        [6, '', '', 'Tổng cộng', '30'],
      ],
    ],
  ])('%s is what it shows', async (name, rows) => {
    expect(await shown(fixture(name))).toEqual(rows);
  });

  it('names the hidden sheets', async () => {
    const reading = await readTable(fixture('hidden-first-sheet.xlsx'));
    expect(reading).toMatchObject({ ok: true, hiddenSheets: [expect.any(String)] });
  });
});

describe('cells of a workbook', () => {
  const cellOf = async (cell: object) => {
    const reading = await readTable(
      await smallWorkbook([{ cells: [{ at: 'A1', ...cell }] }], { sharedStrings }),
    );
    return reading.ok ? (reading.sheets[0]?.rows[0]?.cells[0] ?? 'nothing') : reading.problem;
  };
  const sharedStrings =
    '<si><r><t>Đạt </t></r><rPh sb="0" eb="1"><t>đọc</t></rPh><r><t>rồi</t></r></si><si><t>_x005F_x000D_</t></si>';
  it.each([
    ['rich text', { type: 's', value: '0' }, { kind: 'text', shown: 'Đạt rồi' }],
    ['an escaped escape', { type: 's', value: '1' }, { kind: 'text', shown: '_x000D_' }],
    ['an inline text', { value: 'a & b' }, { kind: 'text', shown: 'a & b' }],
    ['a truth', { type: 'b', value: '1' }, { kind: 'boolean', shown: 'TRUE', value: true }],
    ['an error', { type: 'e', value: '#N/A' }, { kind: 'error', shown: '#N/A', problem: 'errorValue' }],
    [
      'a day of its own',
      { type: 'd', value: '2026-06-30' },
      { kind: 'date', shown: '30/06/2026', day: '2026-06-30' },
    ],
    [
      'a formula that was worked out',
      { formula: '1+1', value: 2 },
      { kind: 'number', shown: '2', exact: '2', unit: '' },
    ],
    ['a formula that gave a text', { formula: 'A2', type: 'str', value: 'x' }, { kind: 'text', shown: 'x' }],
    ['a formula that gave nothing', { formula: 'A2', type: 'str', value: '' }, 'nothing'],
    [
      'a formula without a value',
      { formula: '1+1' },
      { kind: 'error', shown: '', problem: 'formulaWithoutValue' },
    ],
    [
      'a percentage',
      { value: 0.855, format: '0%' },
      { kind: 'number', shown: '85,5%', exact: '85.5', unit: '%', rounded: '86%' },
    ],
    [
      'a built-in day',
      { value: 46203, format: '#14' },
      { kind: 'date', shown: '30/06/2026', day: '2026-06-30' },
    ],
    [
      'a format that is not known',
      { value: 5, format: '#163' },
      { kind: 'error', shown: '5', problem: 'otherFormat' },
    ],
    ['a text that is not there', { type: 's', value: '7' }, { code: 'damaged' }],
    ['a number that is none', { type: 'n', value: '1,5' }, { code: 'damaged' }],
  ])('%s', async (_title, cell, expected) => {
    expect(await cellOf(cell)).toEqual(expected);
  });

  it.each(['1', 'true'])('counts days from 1904 where the workbook says %s', async (date1904) => {
    const cells = [{ at: 'A1', value: 44741, format: 'dd/mm/yyyy' }];
    expect(await shown(await smallWorkbook([{ cells }], { date1904 }))).toEqual([[1, '30/06/2026']]);
  });

  it('does not see what a merged cell lies over', async () => {
    const cells = ['A1', 'B1', 'A2', 'B2', 'C2'].map((at) => ({ at, value: at }));
    expect(await shown(await smallWorkbook([{ cells, merges: ['A1:B2'] }]))).toEqual([
      [1, 'A1', ''],
      [2, '', '', 'C2'],
    ]);
  });

  it('tells hidden rows and columns', async () => {
    const cells = ['A1', 'B1', 'A2'].map((at) => ({ at, value: at }));
    const reading = await readTable(await smallWorkbook([{ cells, hiddenRows: [2], hiddenColumns: [2] }]));
    expect(reading).toMatchObject({
      sheets: [{ rows: [{ hidden: false }, { hidden: true }], hiddenColumns: new Set([1]) }],
    });
  });
});

describe('text files', () => {
  it.each([
    ['quotes', '"a;""b""\nc";2\n', [[1, 'a;"b"\nc', '2']]],
    [
      'commas',
      'Mã,1.6\r\n14464,33.34\r\n',
      [
        [1, 'Mã', '1.6'],
        [2, '14464', '33.34'],
      ],
    ],
    [
      'decimal commas',
      'Mã;1.6;1.7\n14464;33,34;0,5\n',
      [
        [1, 'Mã', '1.6', '1.7'],
        [2, '14464', '33,34', '0,5'],
      ],
    ],
    [
      'tabs',
      'Mã\t1.6\n14464\t1,5',
      [
        [1, 'Mã', '1.6'],
        [2, '14464', '1,5'],
      ],
    ],
    ['a hint', 'sep=,\na;b,c\n', [[1, 'a;b', 'c']]],
    [
      'blank lines',
      'a;b\n;\n\n1;2\n',
      [
        [1, 'a', 'b'],
        [4, '1', '2'],
      ],
    ],
    ['a quotation mark within', 'ống 12";b', [[1, 'ống 12"', 'b']]],
    ['decomposed letters', 'Ma\u0303;b', [[1, 'Mã', 'b']]],
    ['nothing', '', []],
    ['a quote that is not closed', 'a;b\n1;"2\n3;4\n', { code: 'quoteNotClosed', at: 'B2' }],
    ['text behind a quote', 'a;b\n"1"2;3\n', { code: 'textAfterQuote', at: 'A2' }],
    ['a page', '<html><table><tr><td>1</td></tr></table></html>', { code: 'notTable' }],
  ])('%s', async (_title, text, expected) => {
    expect(await shown(utf8(text))).toEqual(expected);
  });

  it.each([
    ['UTF-16, high byte first, without a mark', [0, 0x61, 0, 0x3b, 0, 0x31], [[1, 'a', '1']]],
    ['a western page', [...utf8('a;'), 0xe9], [[1, 'a', 'é']]],
    ['a page that two encodings read differently', [0x4d, 0xe3, 0x3b, 0x31], { code: 'unknownEncoding' }],
    ['letters of TCVN3', [0x4d, 0xb7, 0x20, 0x76, 0xde, 0x3b, 0x31], { code: 'unknownEncoding' }],
    ['bytes', [1, 0, 0, 0, 5], { code: 'notTable' }],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], { code: 'oldWorkbook' }],
  ])('%s', async (_title, bytes, expected) => {
    const seen = await shown(new Uint8Array(bytes));
    if (Array.isArray(expected)) expect(seen).toEqual(expected);
    else expect(seen).toMatchObject(expected);
  });
});

describe('a file of a stranger', () => {
  const low = {
    ...tableLimits,
    rows: 20,
    columns: 5,
    tags: 200,
    depth: 12,
    unpackedBytes: 20_000,
    parts: 8,
    merges: 2,
  };
  const problemOf = async (bytes: Uint8Array, limits = low) => {
    const reading = await readTable(bytes, limits);
    return reading.ok ? 'read' : reading.problem;
  };
  const sheetOf = async (inside: string) => {
    const parts = {
      'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r" Type="x/worksheet" Target="worksheets/a.xml"/></Relationships>',
      'xl/worksheets/a.xml': inside,
    };
    return zipOf(parts);
  };
  const rows = (text: string) => sheetOf(`<worksheet><sheetData>${text}</sheetData></worksheet>`);

  it.each([
    ['empty rows', () => rows('<row/>'.repeat(21)), { code: 'tooManyRows', sheet: 'A', at: '21', most: 20 }],
    ['tags', () => rows(`<row>${'<c/>'.repeat(200)}</row>`), { code: 'tooMuchInside' }],
    ['depth', () => rows(`${'<a>'.repeat(20)}${'</a>'.repeat(20)}`), { code: 'tooMuchInside' }],
    ['bytes', () => rows(' '.repeat(20_001)), { code: 'tooMuchInside' }],
    [
      'columns',
      () => rows('<row r="1"><c r="F1"><v>1</v></c></row>'),
      { code: 'tooManyColumns', sheet: 'A', at: 'F1', most: 5 },
    ],
    [
      'columns far away',
      () => rows('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      { code: 'tooManyColumns', sheet: 'A', at: 'XFD1', most: 5 },
    ],
    [
      'parts',
      () => zipOf(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`p${index}`, 'x']))),
      { code: 'tooMuchInside' },
    ],
    ['lines', async () => utf8('1;2\n'.repeat(21)), { code: 'tooManyRows', sheet: '', at: '21', most: 20 }],
    [
      'cells of a line',
      async () => utf8('1;2;3;4;5;6'),
      { code: 'tooManyColumns', sheet: '', at: 'F1', most: 5 },
    ],
  ])('may not have too many %s', async (_title, make, problem) => {
    expect(await problemOf(await make())).toEqual(problem);
  });

  it('is left as soon as it goes beyond what spreadsheets hold', async () => {
    const ranges = await sheetOf(
      `<worksheet><cols>${'<col min="1" max="9" hidden="1"/>'.repeat(16_385)}</cols></worksheet>`,
    );
    expect(await problemOf(ranges, tableLimits)).toEqual({ code: 'tooMuchInside' });
    const line = utf8(';'.repeat(20_000));
    expect(await problemOf(line)).toMatchObject({ code: 'tooManyColumns', most: 16_384 });
    const lies = await smallWorkbook([{ cells: [], merges: ['A1:B2', 'A3:B4', 'A5:B6'] }]);
    expect(await problemOf(lies)).toEqual({ code: 'tooMuchInside' });
  });

  it('may have empty cells far away', async () => {
    expect(await problemOf(await rows('<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>'))).toBe(
      'read',
    );
  });

  it.each([
    ['an archive without a workbook', () => zipOf({ 'a.txt': 'a' }), 'notTable'],
    ['broken XML', () => rows('<row>'), 'damaged'],
    ['entities of its own', () => sheetOf('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), 'damaged'],
    ['rows out of order', () => rows('<row r="2"/><row r="1"/>'), 'damaged'],
    ['a cell in another row', () => rows('<row r="2"><c r="A3"><v>1</v></c></row>'), 'damaged'],
    ['a cell twice', () => rows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), 'damaged'],
    ['hidden sheets only', () => smallWorkbook([{ state: 'veryHidden', cells: [] }]), 'noVisibleSheet'],
    ['half an archive', async () => (await rows('<row/>')).slice(0, 300), 'damaged'],
  ])('is told of: %s', async (_title, make, code) => {
    expect(await problemOf(await make())).toEqual({ code });
  });

  it('is refused when one byte of a part was changed', async () => {
    const parts = { 'xl/workbook.xml': '<workbook><sheets/></workbook>' };
    const bytes = await zipOf(parts);
    const name = 'xl/workbook.xml'.length;
    // The checksum of the first part, behind its local header.
    const changed = bytes.slice();
    const directory = changed.length - 22 - 46 - name;
    for (let at = directory - 40; at < changed.length - 22; at += 1) {
      const sum = new DataView(changed.buffer).getUint32(at, true);
      if (sum === 0x02014b50) changed[at + 16] = (changed[at + 16] ?? 0) ^ 1;
    }
    expect(await problemOf(changed)).toEqual({ code: 'damaged' });
  });

  it('is refused by its size before anything is looked at', async () => {
    expect(await problemOf(new Uint8Array(5), { ...low, fileBytes: 4 })).toEqual({ code: 'fileTooLarge' });
  });
});
