import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { readXlsx } from '@tieuchi/reports/read-xlsx';
import { writeXlsx } from '@tieuchi/reports/write-xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceContext } from '../context.ts';
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts';
import { importAccounts } from './account-import.ts';
import { readAccountSheet, writeAccountTemplate } from './account-sheet.ts';
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
    expect(readAccountSheet(file)).toEqual({
      findings: [],
      rows: [
        { username: 'tran.b', displayName: 'Trần B', role: 'Cán bộ', unitCode: '14329', row: 2 },
        { username: '', displayName: '', role: 'x', unitCode: '', row: 4 },
      ],
    });
  });

  it.each([
    ['headerMissing', () => writeXlsx([{ name: 'A', columns: columns.slice(1), rows: [['1', '2', '3']] }])],
    ['noRows', () => writeXlsx([{ name: 'A', columns, rows: [] }])],
    ['notXlsx', async () => new TextEncoder().encode('a;b')],
    ['fileTooLarge', async () => new Uint8Array(2_000_001)],
  ])('is refused: %s', async (code, make) => {
    expect(readAccountSheet(await make())).toMatchObject({ rows: [], findings: [{ code }] });
  });

  it('comes with the codes of the own province and its communes', async () => {
    const template = await writeAccountTemplate(administrator);
    expect(readAccountSheet(template)).toMatchObject({ findings: [{ code: 'noRows' }] });
    expect(readXlsx(template, { fileBytes: 1e6, rows: 9, columns: 4 })).toMatchObject({
      rows: [{ cells: ['Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Mã đơn vị'] }],
    });
  });
});
