import { readFileSync } from 'node:fs';
import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { readTable } from '@tieuchi/reports/read-table';
import { smallWorkbook } from '@tieuchi/reports/testing';
import { writeXlsx } from '@tieuchi/reports/write-xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceContext } from '../../context.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';
import { importAccounts } from './account-import.ts';
import { readAccountSheet } from './account-sheet.ts';
import { writeAccountTemplate } from './account-template.ts';
import { listAccounts } from './accounts.ts';

let world: DemoWorld;
let administrator: ServiceContext;
beforeAll(async () => {
  world = await createDemoWorld();
  administrator = await world.service('quantri.ninhbinh');
});
afterAll(() => world.close());

const row = (username: string, changes: object = {}) => ({
  username,
  displayName: 'Trần Thị B',
  role: 'Cán bộ',
  unitCode: '14329',
  ...changes,
});

describe('importing', () => {
  it('finds everything that is wrong, each at its cell, and adds nobody', async () => {
    const rows = [
      row('moi.mot'),
      row('@', { row: 7 }),
      row('MỚI.MỘT'),
      row('canbo.hoalu'),
      row('moi.hai', { displayName: '' }),
      row('moi.ba', { role: 'Giám đốc' }),
      row('moi.bon', { unitCode: '14797' }),
      row('moi.nam', { unitCode: '37' }),
      row('moi.sau', { role: 'Soạn thảo', unitCode: '14329' }),
    ];
    const { findings, created } = await importAccounts(administrator, { rows, commit: true });
    expect(findings.map(({ row: line, column, code }) => [line, column, code])).toEqual([
      [7, 'username', 'usernameInvalid'],
      [3, 'username', 'usernameRepeated'],
      [4, 'username', 'usernameTaken'],
      [5, 'displayName', 'displayNameInvalid'],
      [6, 'role', 'roleUnknown'],
      [7, 'unitCode', 'unitUnknown'],
      [8, 'unitCode', 'unitDoesNotFit'],
      [9, 'unitCode', 'unitDoesNotFit'],
    ]);
    expect(findings[1]?.message).toBe('Tên đăng nhập “moi.mot” đã có ở dòng 1.');
    expect(created).toEqual([]);
    expect(await listAccounts(administrator, { search: 'moi.' })).toEqual([]);
  });

  it('checks without adding, then adds all with a one-time password each', async () => {
    const rows = [row('them.mot', { role: 'lanh dao' }), row('them.hai', { role: 'author', unitCode: '37' })];
    expect(await importAccounts(administrator, { rows, commit: false })).toEqual({
      findings: [],
      created: [],
    });
    expect(await listAccounts(administrator, { search: 'them.' })).toEqual([]);
    const { created } = await importAccounts(administrator, { rows, commit: true });
    expect(created).toMatchObject([
      { username: 'them.mot', displayName: 'Trần Thị B', unitName: 'Phường Hoa Lư' },
      { username: 'them.hai', unitName: 'Tỉnh Ninh Bình' },
    ]);
    expect(new Set(created.map((one) => one.oneTimePassword)).size).toBe(2);
    const added = await listAccounts(administrator, { search: 'them.' });
    expect(added.map(({ mustChangePassword, roles }) => [mustChangePassword, roles[0]?.role])).toEqual([
      [true, 'author'],
      [true, 'leader'],
    ]);
  });

  it('takes hundreds of rows at once and leaves the audit log whole', async () => {
    const rows = Array.from({ length: 700 }, (_, index) => row(`nhieu.${index}`));
    const { created } = await importAccounts(administrator, { rows, commit: true });
    expect(created).toHaveLength(700);
    expect(await verifyAudit(world.database.db)).toMatchObject({ problems: [] });
  });
});

describe('the sheet', () => {
  const columns = ['Vai trò', 'Mã đơn vị', 'họ và tên', 'TEN DANG NHAP'].map((title) => ({
    title,
    width: 20,
  }));

  const row1 = (...values: string[]) => values.map((value, index) => ({ at: `${'ABCDE'[index]}1`, value }));
  const titles = ['Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Mã đơn vị'];

  it('is read by its column titles', async () => {
    const file = await writeXlsx([
      {
        name: 'A',
        columns,
        rows: [
          ['Cán bộ', '14329', 'Trần B', 'tran.b'],
          ['', '', '', ''],
          ['x', '', '', ''],
        ],
      },
    ]);
    expect(await readAccountSheet(file)).toEqual({
      findings: [],
      leftOut: [],
      rows: [
        { username: 'tran.b', displayName: 'Trần B', role: 'Cán bộ', unitCode: '14329', row: 2 },
        { username: '', displayName: '', role: 'x', unitCode: '', row: 4 },
      ],
    });
  });

  it('is read from a text file too', async () => {
    const text = 'Tên đăng nhập;Họ và tên;Vai trò;Mã đơn vị\r\ntran.b;Trần B;Cán bộ;14329\r\n';
    expect(await readAccountSheet(new TextEncoder().encode(text))).toMatchObject({
      findings: [],
      rows: [{ username: 'tran.b', unitCode: '14329' }],
    });
  });

  it('gives the name of a person without the line end that the cell holds', async () => {
    const file = readFileSync(
      new URL('../../../../reports/fixtures/carriage-return-account.xlsx', import.meta.url),
    );
    const { rows, findings } = await readAccountSheet(new Uint8Array(file));
    expect(findings).toEqual([]);
    const { created } = await importAccounts(administrator, { rows, commit: true });
    expect(created).toMatchObject([{ username: 'canbo.thu', displayName: 'Lê Văn Thử' }]);
  });

  it('is found below a title and beside other columns, which are listed', async () => {
    const cells = [
      { at: 'A1', value: 'DANH SÁCH TÀI KHOẢN' },
      ...['STT', ...titles].map((value, index) => ({ at: `${'ABCDE'[index]}3`, value })),
      ...[1, 'tran.b', 'Trần B', 'Cán bộ', 14329].map((value, index) => ({
        at: `${'ABCDE'[index]}4`,
        value,
      })),
      { at: 'B5', value: 'tran.c' },
    ];
    const sheet = await readAccountSheet(await smallWorkbook([{ cells, hiddenRows: [5] }]));
    expect(sheet.findings).toEqual([]);
    expect(sheet.rows).toEqual([
      { username: 'tran.b', displayName: 'Trần B', role: 'Cán bộ', unitCode: '14329', row: 4 },
    ]);
    expect(sheet.leftOut.map(({ vi }) => vi)).toEqual([
      'Dòng 1: phía trên tiêu đề cột (“DANH SÁCH TÀI KHOẢN”).',
      'Cột A (“STT”): không có trong bảng.',
      'Dòng 5: bị ẩn hoặc bị lọc. Muốn lấy thì bỏ ẩn, bỏ lọc rồi chọn lại tệp.',
    ]);
  });

  it('names a cell that shows nothing to take, in both languages', async () => {
    const cells = [...row1(...titles), { at: 'A2', value: 'a.b' }, { at: 'D2', type: 'e', value: '#N/A' }];
    const { findings } = await readAccountSheet(await smallWorkbook([{ cells }]));
    expect(findings).toEqual([
      {
        row: 2,
        column: 'unitCode',
        code: 'cell',
        message: 'Ô D2 hiện lỗi #N/A. Hãy sửa công thức hoặc gõ giá trị.',
        messageEn: 'Cell D2 shows the error #N/A. Mend the formula or type the value.',
      },
    ]);
  });

  it('must be the only one, and no hidden one', async () => {
    const cells = [...row1(...titles), { at: 'A2', value: 'a.b' }];
    const codes = async (sheets: Parameters<typeof smallWorkbook>[0]) =>
      (await readAccountSheet(await smallWorkbook(sheets))).findings.map(({ code }) => code);
    expect(
      await codes([
        { name: 'A', cells },
        { name: 'B', cells },
      ]),
    ).toEqual(['severalSheets']);
    expect(
      await codes([
        { name: 'A', cells: [] },
        { name: 'B', cells, state: 'hidden' },
      ]),
    ).toEqual(['headerMissing']);
    expect(
      await codes([
        { name: 'A', cells },
        { name: 'B', cells, state: 'veryHidden' },
      ]),
    ).toEqual([]);
  });

  it.each([
    ['headerMissing', () => writeXlsx([{ name: 'A', columns: columns.slice(1), rows: [['1', '2', '3']] }])],
    ['noRows', () => writeXlsx([{ name: 'A', columns, rows: [] }])],
    ['headerMissing', async () => new TextEncoder().encode('a;b')],
    ['file', async () => new Uint8Array(4_000_001)],
  ])('is refused: %s', async (code, make) => {
    expect(await readAccountSheet(await make())).toMatchObject({ rows: [], findings: [{ code }] });
  });

  it('comes with the codes of the own province and its communes', async () => {
    const template = await writeAccountTemplate(administrator);
    expect(await readAccountSheet(template)).toMatchObject({ findings: [{ code: 'noRows' }] });
    expect(await readTable(template)).toMatchObject({
      sheets: [{ rows: [{ cells: titles.map((shown) => ({ shown })) }] }, { name: 'Đơn vị' }],
    });
  });
});
