import { compareSets, type SetComparison } from '@tieuchi/criteria/compare';
import type { ServiceContext } from '../context.ts';
import { loadPublishedDocument } from './published-sets.ts';

/** A published set named in a comparison. */
export interface ComparedSet {
  digest: string;
  setId: string;
  version: string;
  name: string;
  provinceName: string | null;
}

/** One base and how each of the others departs from it. */
export interface Comparison {
  base: ComparedSet & { criteria: { id: string; code: string; name: string; group: string }[] };
  others: (ComparedSet & { comparison: SetComparison })[];
}

/** Compares published sets with a base, criterion by criterion; notFound when one of them is not published. */
export async function comparePublished(
  { db }: Pick<ServiceContext, 'db'>,
  wish: { baseDigest: string; otherDigests: readonly string[] },
): Promise<Comparison> {
  const base = await loadPublishedDocument(db, wish.baseDigest);
  const others = await Promise.all(wish.otherDigests.map((digest) => loadPublishedDocument(db, digest)));
  const naming = ({ row }: typeof base): ComparedSet => ({
    digest: row.digest,
    setId: row.setId,
    version: row.version,
    name: row.name,
    provinceName: row.provinceName,
  });
  return {
    base: {
      ...naming(base),
      criteria: base.document.criteria.map(({ id, code, name, group }) => ({ id, code, name, group })),
    },
    others: others.map((other) => ({
      ...naming(other),
      comparison: compareSets(base.document, other.document),
    })),
  };
}
