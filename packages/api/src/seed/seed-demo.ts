import type { Database } from '@tieuchi/db/database';
import { lockSeeding, selectUnitRecords, type UnitRecord } from '@tieuchi/db/queries/places/unit-seeding';
import { withoutDiacritics } from '../auth/names.ts';
import type { AccountWish } from '../services/accounts/new-account.ts';
import { addMissingAccounts, type SignIn } from './seed-accounts.ts';

/** Two provinces with three communes each, by their codes of 2025. */
const places = [
  { province: '37', communes: ['14329', '14464', '14638'] },
  { province: '38', communes: ['14797', '16531', '15499'] },
] as const;

type DemoWish = AccountWish & { unitName: string | null };

/**
 * Adds demo accounts (ministry, operator, two provinces, six communes) that do not exist yet, and returns those just added with
 * their random passwords. They need no new password at the first sign-in. Never call it on an installation with real data.
 */
export async function seedDemo(db: Database, at = new Date()): Promise<SignIn[]> {
  return db.transaction(async (tx) => {
    await lockSeeding(tx);
    const units = await selectUnitRecords(tx);
    const wishes = [...national(), ...places.flatMap((place) => provincial(units, place))];
    return addMissingAccounts(tx, { wishes, mustChangePassword: false, at });
  });
}

function national(): DemoWish[] {
  const nowhere = { unitId: null, provinceId: null, unitName: null };
  return [
    { username: 'bo', displayName: 'Chuyên viên Bộ', role: 'ministryAnalyst', ...nowhere },
    { username: 'vanhanh', displayName: 'Người vận hành', role: 'operator', ...nowhere },
  ];
}

function provincial(
  units: readonly UnitRecord[],
  { province, communes }: { province: string; communes: readonly string[] },
): DemoWish[] {
  const top = unitOf(units, province);
  const atTop = { unitId: top.id, provinceId: top.id, unitName: top.name };
  const name = withoutKind(top.name);
  const slug = slugOf(top.name);
  return [
    { username: `tacgia.${slug}`, displayName: `Người soạn thảo ${name}`, role: 'author', ...atTop },
    { username: `congbo.${slug}`, displayName: `Người công bố ${name}`, role: 'publisher', ...atTop },
    { username: `quantri.${slug}`, displayName: `Quản trị ${name}`, role: 'administrator', ...atTop },
    ...communes.flatMap((code): DemoWish[] => {
      const unit = unitOf(units, code);
      const place = { unitId: unit.id, provinceId: top.id, unitName: unit.name };
      const short = withoutKind(unit.name);
      return [
        { username: `canbo.${slugOf(unit.name)}`, displayName: `Cán bộ ${short}`, role: 'officer', ...place },
        {
          username: `lanhdao.${slugOf(unit.name)}`,
          displayName: `Lãnh đạo ${short}`,
          role: 'leader',
          ...place,
        },
      ];
    }),
  ];
}

function unitOf(units: readonly UnitRecord[], code: string): UnitRecord {
  const found = units.find((unit) => unit.code === code && unit.validTo === null);
  if (!found) throw new Error(`no unit ${code}: seed the reference data first`);
  return found;
}

const withoutKind = (name: string): string => name.replace(/^(Tỉnh|Thành phố|Xã|Phường|Đặc khu) /u, '');

/** "Phường Hoa Lư" → "hoalu". */
const slugOf = (name: string): string =>
  withoutDiacritics(withoutKind(name))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
