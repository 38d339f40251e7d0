import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { selectPlaces } from '@tieuchi/db/queries/accounts/accounts';
import { writeXlsx } from '@tieuchi/reports/write-xlsx';
import type { ServiceContext } from '../../context.ts';
import { importColumnNames } from './import-findings.ts';
import { roleNames } from './role-names.ts';

/** Writes the empty import sheet, with a second sheet that lists the codes of the actor's province and its communes. */
export async function writeAccountTemplate({ db, actor, now }: ServiceContext): Promise<Uint8Array> {
  const places = await selectPlaces(db, actor, vietnamDay(now()));
  const listed = places.toSorted((a, b) => a.code.length - b.code.length || a.code.localeCompare(b.code));
  return writeXlsx([
    {
      name: 'Tài khoản',
      columns: [
        { title: importColumnNames.username, width: 24 },
        { title: importColumnNames.displayName, width: 30 },
        { title: importColumnNames.role, width: 14, choices: Object.values(roleNames) },
        { title: importColumnNames.unitCode, width: 14 },
      ],
      rows: [],
      emptyRows: 1000,
    },
    {
      name: 'Đơn vị',
      columns: [
        { title: importColumnNames.unitCode, width: 14 },
        { title: 'Tên đơn vị', width: 40 },
      ],
      rows: listed.map(({ code, name }) => [code, name]),
    },
  ]);
}
