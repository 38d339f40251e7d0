import { createFinding } from '@tieuchi/criteria/create-finding';
import { mostRegisterRows } from '@tieuchi/criteria/row-work';
import type { Register } from '@tieuchi/criteria/types';
import {
  measureOtherRows,
  saveRegisterRow,
  selectFirstRegisterRows,
  selectRegisterRow,
  selectRegisterRows,
} from '@tieuchi/db/queries/dossiers/parts/register-rows';
import { DomainError } from '../../../../domain-error.ts';
import { checkRow, isRegisterRow } from '../../../checks/part-check.ts';
import { entryOf, type PartService } from '../part-service.ts';

/** Limits of one register of one dossier, beside the rows that its set takes; a row that was removed leaves an empty trace. */
const registerLimits = { traces: 20_000, megabytes: 8 } as const;

const BYTES_OF_MEGABYTE = 1_048_576;

/**
 * One row of a register; null removes it. `notAvailable` where the round does not ask for rows, `invalid` with findings by column, or
 * when the register is full. What is personal stays in the row: the audit event names those columns only.
 */
export const rowService: PartService<'row'> = {
  saving: ({ actor }, { registerId, rowId }, value) => ({
    value,
    check({ document, row }) {
      checkRow(document, { registerId, value });
      if (!row.rowsAsked.includes(registerId))
        throw new DomainError('notAvailable', { params: { reason: 'rowsNotAsked' } });
    },
    current: ({ tx, row }) => selectRegisterRow(tx, actor, { dossierId: row.id, registerId, rowId }),
    async store({ tx, document }, save) {
      const key = { ...save, registerId, rowId };
      const others = await measureOtherRows(tx, actor, key);
      checkRoom(others, { value, rows: mostRegisterRows(document) });
      return saveRegisterRow(tx, actor, key);
    },
    action: value === null ? 'register.rowRemoved' : 'register.rowSaved',
    told({ document }) {
      const register = document.registers?.find(({ id }) => id === registerId);
      return { register: registerId, row: rowId, ...toldOf(register, value) };
    },
  }),
  async load({ db, actor }, { scope, rows: wanted }) {
    const select = wanted === 'all' ? selectRegisterRows : selectFirstRegisterRows;
    const rows = await select(db, actor, scope);
    return rows.flatMap((row) =>
      entryOf(row, isRegisterRow).map((entry) => {
        const { dossierId, registerId, rowId } = row;
        return { dossierId, registerId, rowId, entry };
      }),
    );
  },
};
function checkRoom(
  others: { rows: number; traces: number; bytes: number },
  { value, rows }: { value: unknown; rows: number },
): void {
  if (value === null) return;
  const { traces, megabytes } = registerLimits;
  const bytes = others.bytes + Buffer.byteLength(JSON.stringify(value));
  if (others.rows < rows && others.traces < traces && bytes <= megabytes * BYTES_OF_MEGABYTE) return;
  const finding = createFinding('registerFull', { path: [], params: { rows, limit: megabytes } });
  throw new DomainError('invalid', { findings: [finding] });
}

/** A row without what is personal; of that only the names of the columns that were filled. */
function toldOf(register: Register | undefined, value: unknown): { value?: unknown; personal?: string[] } {
  if (register === undefined || !isRegisterRow(value)) return {};
  const personal = new Set(
    register.columns.flatMap((column) => (column.personal === true ? [column.id] : [])),
  );
  const filled = Object.entries(value).filter(([, cell]) => cell !== null && cell !== '');
  return {
    value: Object.fromEntries(filled.filter(([id]) => !personal.has(id))),
    personal: filled.flatMap(([id]) => (personal.has(id) ? [id] : [])),
  };
}
