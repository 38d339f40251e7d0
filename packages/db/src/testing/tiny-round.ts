import { eq } from 'drizzle-orm';
import { insertRound } from '../queries/rounds/rounds.ts';
import { insertPublishedVersion } from '../queries/sets/sets.ts';
import { dossiers } from '../tables/dossiers.ts';
import type { Place, TinyCountry } from './tiny-country.ts';

/** A round of a province of the tiny country. */
export interface TinyRound {
  readonly id: string;
  readonly digest: string;
  /** The dossier of a commune. */
  dossier(commune: Place): string;
}

const communesOf = { north: ['hill', 'dale'], south: ['coast'] } as const;
let sets = 0;

/** Publishes a set ("north/x" unless said) and opens a round with it for the communes of the province. */
export async function openTinyRound(
  country: TinyCountry,
  province: 'north' | 'south',
  wish: { setId?: string; year?: number; referenceDate?: string; at?: Date } = {},
): Promise<TinyRound> {
  const { db } = country;
  const { setId = `${province}/x`, year = 2026, referenceDate = '2026-11-28', at = country.at } = wish;
  const provinceId = country.unit(province);
  sets += 1;
  const digest = `sha256-${sets}`;
  const set = { digest, setId, version: `1.${sets}`, name: 'Bộ', text: '{}', criteria: 1, provinceId };
  await insertPublishedVersion(db, { ...set, publishedAt: at });
  const id = await insertRound(db, country.person(`${province} publisher`), {
    provinceId,
    digest,
    name: `Đợt của ${province}`,
    year,
    referenceDate,
    deadline: '2026-12-31',
    rowsAsked: [],
    at,
    unitIds: communesOf[province].map((commune) => country.unit(commune)),
  });
  const rows = await db.select().from(dossiers).where(eq(dossiers.roundId, id));
  return {
    id,
    digest,
    dossier(commune) {
      const found = rows.find(({ unitId }) => unitId === country.unit(commune));
      if (found === undefined) throw new Error(`${commune} takes no part`);
      return found.id;
    },
  };
}
