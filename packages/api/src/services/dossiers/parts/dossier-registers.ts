import { createFinding } from '@tieuchi/criteria/create-finding';
import { mostRegisterRows } from '@tieuchi/criteria/row-work';
import type { Register } from '@tieuchi/criteria/types';
import {
  measureOtherRows,
  saveRegisterRow,
  saveRegisterTotals,
  selectRegisterRow,
  selectRegisterTotals,
} from '@tieuchi/db/queries/dossiers/registers';
import type { ServiceContext } from '../../../context.ts';
import { DomainError } from '../../../domain-error.ts';
import { checkRow, checkTotals, isRegisterRow } from '../../checks/part-check.ts';
import { type Saved, savePart } from './save-part.ts';

/** Limits of one register of one dossier, beside the rows that its set takes; a row that was removed leaves an empty trace. */
const registerLimits = { traces: 20_000, megabytes: 8 } as const;

const BYTES_OF_MEGABYTE = 1_048_576;

/**
 * Saves the totals in the foot of a register, as `savePart` does; null clears them. `notFound` for a register that the set does
 * not have, `invalid` with findings by total.
 */
export async function saveTotals(
  context: ServiceContext,
  wish: { id: string; registerId: string; revision: number; value: unknown },
): Promise<Saved> {
  const { registerId } = wish;
  const value = wish.value ?? {};
  return savePart(context, wish, {
    value,
    check: ({ document }) => checkTotals(document, { registerId, value }),
    async current({ tx, row }) {
      const rows = await selectRegisterTotals(tx, context.actor, { dossierIds: [row.id] });
      return rows.find((totals) => totals.registerId === registerId);
    },
    store: ({ tx }, save) => saveRegisterTotals(tx, context.actor, { ...save, registerId }),
    action: 'register.totalsSaved',
    told: () => ({ register: registerId, value }),
  });
}

/**
 * Saves one row of a register, as `savePart` does; null removes it. `notAvailable` where the round does not ask for rows,
 * `invalid` with findings by column, or when the register is full. What is personal stays in the row: the audit event names
 * those columns only.
 */
export async function saveRow(
  context: ServiceContext,
  wish: { id: string; registerId: string; rowId: string; revision: number; value: unknown },
): Promise<Saved> {
  const { registerId, rowId, value } = wish;
  return savePart(context, wish, {
    value,
    check({ document, row }) {
      checkRow(document, { registerId, value });
      if (!row.rowsAsked.includes(registerId))
        throw new DomainError('notAvailable', { params: { reason: 'rowsNotAsked' } });
    },
    current: ({ tx, row }) => selectRegisterRow(tx, context.actor, { dossierId: row.id, registerId, rowId }),
    async store({ tx, document }, save) {
      const key = { ...save, registerId, rowId };
      const others = await measureOtherRows(tx, context.actor, key);
      checkRoom(others, { value, rows: mostRegisterRows(document) });
      return saveRegisterRow(tx, context.actor, key);
    },
    action: value === null ? 'register.rowRemoved' : 'register.rowSaved',
    told({ document }) {
      const register = document.registers?.find(({ id }) => id === registerId);
      return { register: registerId, row: rowId, ...toldOf(register, value) };
    },
  });
}

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
