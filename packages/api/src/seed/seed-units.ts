import { randomUUID } from 'node:crypto';
import type { Database } from '@tieuchi/db/database';
import {
  insertUnitSuccessions,
  insertUnits,
  selectUnitRecords,
  type UnitRecord,
  updateUnit,
  upsertUnitTypes,
} from '@tieuchi/db/queries/places/unit-seeding';
import { readTable } from './read-table.ts';
import { knownUnitTypes } from './unit-types.ts';

/** Names a unit for good: a code alone comes back after mergers. */
const keyOf = ({ code, validFrom }: { code: string; validFrom: string }): string => `${code}@${validFrom}`;

/**
 * Adds the kinds of unit, the provinces and communes and their successions that are missing, and brings names and last days up
 * to date. Ids stay. Changes nothing when all is there.
 */
export async function seedUnits(tx: Database, folder: URL): Promise<void> {
  await upsertUnitTypes(tx, knownUnitTypes);
  const known = await selectUnitRecords(tx);
  const byKey = new Map(known.map((record) => [keyOf(record), record]));
  const wanted = readUnits(new URL('units-2025.tsv', folder), byKey);
  await insertUnits(
    tx,
    wanted.filter((record) => !byKey.has(keyOf(record))),
  );
  for (const record of wanted) {
    const before = byKey.get(keyOf(record));
    if (before && !isSame(before, record)) await updateUnit(tx, record);
  }

  const ids = new Map(wanted.map((record) => [keyOf(record), record.id]));
  const idOf = (code = '', validFrom = ''): string => {
    const id = ids.get(keyOf({ code, validFrom }));
    if (id === undefined) throw new Error(`unit-successions-2025.tsv: no unit ${code} from ${validFrom}`);
    return id;
  };
  await insertUnitSuccessions(
    tx,
    readTable(new URL('unit-successions-2025.tsv', folder)).map((row) => ({
      fromUnitId: idOf(row.get('fromCode'), row.get('fromValidFrom')),
      toUnitId: idOf(row.get('toCode'), row.get('toValidFrom')),
      date: row.get('date') ?? '',
      basis: row.get('basis') ?? '',
    })),
  );
}

// Provinces come first in the file, so that a parent is known before its communes.
function readUnits(file: URL, byKey: ReadonlyMap<string, UnitRecord>): UnitRecord[] {
  const provinces = new Map<string, string>();
  return readTable(file).map((row) => {
    const code = row.get('code') ?? '';
    const validFrom = row.get('validFrom') ?? '';
    const parent = row.get('parent') ?? '';
    const id = byKey.get(keyOf({ code, validFrom }))?.id ?? randomUUID();
    if (parent === '') provinces.set(code, id);
    const parentId = parent === '' ? null : (provinces.get(parent) ?? null);
    if (parent !== '' && parentId === null)
      throw new Error(`${file.pathname}: no unit ${parent} above ${code}`);
    return {
      id,
      code,
      type: row.get('type') ?? '',
      name: (row.get('name') ?? '').normalize('NFC'),
      slug: row.get('slug') || null,
      parentId,
      provinceId: parentId ?? id,
      validFrom,
      validTo: row.get('validTo') || null,
    };
  });
}

function isSame(a: UnitRecord, b: UnitRecord): boolean {
  return (
    a.type === b.type &&
    a.name === b.name &&
    a.slug === b.slug &&
    a.parentId === b.parentId &&
    a.provinceId === b.provinceId &&
    a.validTo === b.validTo
  );
}
