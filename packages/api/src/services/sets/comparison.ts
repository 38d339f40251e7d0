import { citeLegalBasis } from '@tieuchi/criteria/cite-legal-basis';
import type { SetComparison } from '@tieuchi/criteria/compare';
import type { CriteriaSet, Deviation } from '@tieuchi/criteria/types';
import {
  type MappedSets,
  type MappingRow,
  selectMappings,
} from '@tieuchi/db/queries/sets/criterion-mappings';
import DataLoader from 'dataloader';
import type { ServiceContext } from '../../context.ts';
import { compareKept } from '../../documents/kept-comparisons.ts';
import { loadPublishedDocument } from './published-sets.ts';

/** A published set named in a comparison. */
export interface NamedSet {
  digest: string;
  setId: string;
  version: string;
  name: string;
  provinceName: string | null;
}

/** Why a set departs from its base in a criterion, a group or its outcome, and what it cites for it. */
export type GivenReason = Omit<Deviation, 'legalBases'> & { bases: string[] };

/** How a published set departs from a base, with the reasons it gives. */
export interface ComparedSet extends NamedSet {
  comparison: SetComparison;
  reasons: GivenReason[];
}

/** One base and how each of the others departs from it. */
export interface Comparison {
  base: NamedSet & { criteria: { id: string; code: string; name: string; group: string }[] };
  others: ComparedSet[];
}

/** A set that is shown beside a base, with the parts that name the levels, bands and classes of what differs in it. */
export interface ShownSet extends ComparedSet {
  names: Pick<CriteriaSet, 'outcome' | 'unitClasses'>;
}

type Published = Awaited<ReturnType<typeof loadPublishedDocument>>;

/** Compares published sets with a base, criterion by criterion; notFound when one of them is not published. */
export async function comparePublished(
  context: Pick<ServiceContext, 'db' | 'actor'>,
  wish: { baseDigest: string; otherDigests: readonly string[] },
): Promise<Comparison> {
  const base = await loadPublishedDocument(context.db, wish.baseDigest);
  const others = await Promise.all(
    wish.otherDigests.map((digest) => loadPublishedDocument(context.db, digest)),
  );
  return {
    base: {
      ...toNamedSet(base),
      criteria: base.document.criteria.map(({ id, code, name, group }) => ({ id, code, name, group })),
    },
    others: await Promise.all(others.map((other) => compareWith(context, base, other))),
  };
}

/** Compares one published set with a base; notFound when one of them is not published. */
export async function compareOne(
  context: Pick<ServiceContext, 'db' | 'actor'>,
  wish: { baseDigest: string; otherDigest: string },
): Promise<ShownSet> {
  const base = await loadPublishedDocument(context.db, wish.baseDigest);
  const other = await loadPublishedDocument(context.db, wish.otherDigest);
  const { outcome, unitClasses } = other.document;
  return {
    ...(await compareWith(context, base, other)),
    names: { outcome, ...(unitClasses !== undefined && { unitClasses }) },
  };
}

/** What a list says of a published version. */
export function toNamedSet({ row }: Published): NamedSet {
  const { digest, setId, version, name, provinceName } = row;
  return { digest, setId, version, name, provinceName };
}

type Asker = Pick<ServiceContext, 'db' | 'actor'>;
const asking = new WeakMap<Asker['db'], WeakMap<Asker['actor'], DataLoader<MappedSets, MappingRow[]>>>();

/** Mappings that one person asks for at the same time are asked for in one statement. */
function mappingsFor({ db, actor }: Asker): DataLoader<MappedSets, MappingRow[]> {
  const ofAll = asking.get(db) ?? new WeakMap();
  asking.set(db, ofAll);
  const known = ofAll.get(actor);
  if (known !== undefined) return known;
  const ask = (pairs: readonly MappedSets[]) => selectMappings(db, actor, pairs);
  const loader = new DataLoader(ask, { cache: false });
  ofAll.set(actor, loader);
  return loader;
}

async function compareWith(
  { db, actor }: Pick<ServiceContext, 'db' | 'actor'>,
  base: Published,
  other: Published,
): Promise<ComparedSet> {
  const sets = { baseSetId: base.row.setId, otherSetId: other.row.setId };
  const mapping = await mappingsFor({ db, actor }).load(sets);
  return {
    ...toNamedSet(other),
    comparison: await compareKept(
      { baseDigest: base.row.digest, otherDigest: other.row.digest },
      { base: base.document, other: other.document, mapping },
      actor,
    ),
    reasons: reasonsOf(other.document),
  };
}

function reasonsOf({ deviations = [], legalBases = [] }: CriteriaSet): GivenReason[] {
  const cited = new Map(legalBases.map((basis) => [basis.id, citeLegalBasis(basis)]));
  return deviations.map(({ legalBases: ids, ...deviation }) => ({
    ...deviation,
    bases: ids.map((id) => cited.get(id) ?? id),
  }));
}
