import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

const limits = { fileBytes: 2_000_000, rows: 100, columns: 3 };

/** A ZIP archive of these texts; sizes in it may lie. */
function zip(parts: Record<string, string>, claimedSize?: number): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(name.length, 26);
    locals.push(head, Buffer.from(name), packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimedSize ?? text.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...central, end]);
}

const workbook = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r7"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r7" Target="worksheets/first.xml"/></Relationships>',
};
const withSheet = (rows: string) =>
  zip({ ...workbook, 'xl/worksheets/first.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>` });

it('reads back what was written, as text', async () => {
  const rows = [
    ['cán bộ', '00123', 'x'],
    ['', '', ''],
    ['=1+1', '-5', ''],
  ];
  const columns = ['Tên', 'Mã', 'Khác'].map((title) => ({ title, width: 20 }));
  const file = await writeXlsx([{ name: 'Tờ 1', columns, rows }]);
  expect(readXlsx(file, limits)).toEqual({
    ok: true,
    rows: [
      { number: 1, cells: ['Tên', 'Mã', 'Khác'], formulas: [], numbers: [] },
      { number: 2, cells: ['cán bộ', '00123', 'x'], formulas: [], numbers: [] },
      { number: 4, cells: ['=1+1', '-5', ''], formulas: [], numbers: [] },
    ],
  });
});

it('reports formulas and does not take their results for data', () => {
  const file = withSheet('<row r="3"><c r="B3"><f>1+1</f><v>2</v></c><c r="C3"><v>7</v></c></row>');
  expect(readXlsx(file, limits)).toEqual({
    ok: true,
    rows: [{ number: 3, cells: ['', '', '7'], formulas: [1], numbers: [2] }],
  });
});

it('leaves out columns beyond the last', () => {
  const file = withSheet(
    '<row r="1"><c r="XFD1"><v>9</v></c><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>',
  );
  expect(readXlsx(file, limits)).toMatchObject({ rows: [{ cells: ['a', '', ''] }] });
});

it('refuses more rows than the limit', () => {
  const rows = Array.from({ length: 101 }, (_, index) => `<row><c><v>${index}</v></c></row>`).join('');
  expect(readXlsx(withSheet(rows), limits)).toEqual({ ok: false, problem: 'tooManyRows' });
});

it('stops unpacking a bomb whatever size it claims', () => {
  const bomb = zip({ ...workbook, 'xl/worksheets/first.xml': ' '.repeat(64 * 1024 * 1024) }, 100);
  expect(bomb.length).toBeLessThan(limits.fileBytes);
  expect(readXlsx(bomb, limits)).toEqual({ ok: false, problem: 'fileTooLarge' });
});

it.each([
  ['no archive', Buffer.from('tên;mã\n')],
  ['an empty file', Buffer.alloc(0)],
  ['an archive without a workbook', zip({ 'a.txt': 'a' })],
  ['broken XML', withSheet('<row>')],
  [
    'entities of its own',
    zip({ ...workbook, 'xl/worksheets/first.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }),
  ],
])('says that %s is no .xlsx file', (_, file) => {
  expect(readXlsx(file, limits)).toEqual({ ok: false, problem: 'notXlsx' });
});

it('refuses a file that is too large before looking into it', () => {
  expect(readXlsx(Buffer.alloc(2_000_001), limits)).toEqual({ ok: false, problem: 'fileTooLarge' });
});
