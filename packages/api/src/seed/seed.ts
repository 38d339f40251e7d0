import type { Database } from '@tieuchi/db/database';
import { selectHolderExists } from '@tieuchi/db/queries/accounts/accounts';
import { lockSeeding } from '@tieuchi/db/queries/places/unit-seeding';
import { addMissingAccounts, type SignIn } from './seed-accounts.ts';
import { seedFrameworks } from './seed-frameworks.ts';
import { seedUnits } from './seed-units.ts';

export type { SignIn } from './seed-accounts.ts';
export { seedDemo } from './seed-demo.ts';

const sourceFolders = {
  units: new URL('../../../db/seed-data/', import.meta.url),
  frameworks: new URL('../../../../frameworks/national/', import.meta.url),
};

/**
 * Brings the reference data up to date in one transaction: units, kinds of unit and the published national sets. Idempotent,
 * safe when several processes start at once; runs as the role of the running server. Returns what to tell the operator: the national
 * versions that have errors and were left out.
 */
export async function seedReference(
  db: Database,
  { at = new Date(), folders = sourceFolders }: { at?: Date; folders?: typeof sourceFolders } = {},
): Promise<string[]> {
  return db.transaction(async (tx) => {
    await lockSeeding(tx);
    await seedUnits(tx, folders.units);
    return seedFrameworks(tx, { folder: folders.frameworks, at });
  });
}

/**
 * Adds the operator "vanhanh" to an installation that has none, and returns the one-time password to print; null when there is
 * one. From the operator come the first administrators, from these all other accounts.
 */
export async function seedOperator(db: Database, at = new Date()): Promise<SignIn | null> {
  return db.transaction(async (tx) => {
    await lockSeeding(tx);
    if (await selectHolderExists(tx, 'operator')) return null;
    const nowhere = { unitId: null, provinceId: null, unitName: null };
    const wish = {
      username: 'vanhanh',
      displayName: 'Người vận hành',
      role: 'operator',
      ...nowhere,
    } as const;
    const [added] = await addMissingAccounts(tx, { wishes: [wish], mustChangePassword: true, at });
    return added ?? null;
  });
}
