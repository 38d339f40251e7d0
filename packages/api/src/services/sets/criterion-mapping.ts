import { isOneFamily } from '@tieuchi/criteria/compare-mapping';
import { type MappingProposal, proposeMapping } from '@tieuchi/criteria/propose-mapping';
import { appendEvent } from '@tieuchi/db/audit';
import {
  insertMappings,
  type MappedSets,
  selectMapping,
  takeMappingsBack,
} from '@tieuchi/db/queries/sets/criterion-mappings';
import type { ServiceContext } from '../../context.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { type NamedSet, toNamedSet } from './comparison.ts';
import { loadPublishedDocument } from './published-sets.ts';

/** A pair of criteria as the ministry holds it, by ids. */
export interface MappedCriteria {
  base: string;
  criterion: string;
  by: string;
  at: string;
}

/** Which criteria of two sets speak of the same thing, and which may. */
export interface CriterionMapping {
  base: NamedSet;
  other: NamedSet;
  pairs: MappedCriteria[];
  proposals: MappingProposal[];
}

/** Two published versions. */
export interface PairOfVersions {
  baseDigest: string;
  otherDigest: string;
}

/** The mapping between two sets with proposals; `notAvailable` between sets of one family, where ids say it all. */
export async function getMapping(context: ServiceContext, wish: PairOfVersions): Promise<CriterionMapping> {
  const { db, actor } = context;
  const { base, other, sets } = await loadStrangers(context, wish);
  const pairs = await selectMapping(db, actor, sets);
  return {
    base: toNamedSet(base),
    other: toNamedSet(other),
    pairs: pairs.map(({ at, ...pair }) => ({ ...pair, at: at.toISOString() })),
    proposals: proposeMapping(base.document, other.document),
  };
}

/**
 * Says which criteria of the base one criterion of the other set speaks of; none takes back what was said. `known` is what the page
 * showed before: `conflict` when somebody said something else meanwhile. Pairs that stay keep their author and date.
 */
export async function saveMapping(
  context: ServiceContext,
  wish: PairOfVersions & { criterion: string; known: readonly string[]; bases: readonly string[] },
): Promise<void> {
  const { db, actor, now } = context;
  const { criterion } = wish;
  await db.transaction(async (tx) => {
    const { base, other, sets } = await loadStrangers({ db: tx }, wish);
    const inBase = new Set(base.document.criteria.map(({ id }) => id));
    if (!other.document.criteria.some(({ id }) => id === criterion)) throw notFound();
    if (!wish.bases.every((id) => inBase.has(id))) throw notFound();

    const standing = (await selectMapping(tx, actor, sets)).filter((pair) => pair.criterion === criterion);
    const before = standing.map((pair) => pair.base);
    if (!isSame(before, wish.known)) throw new DomainError('conflict', { params: { bases: before } });
    const added = [...new Set(wish.bases)].filter((id) => !before.includes(id));
    const taken = before.filter((id) => !wish.bases.includes(id));
    if (added.length === 0 && taken.length === 0) return;
    const at = now();
    const change = { ...sets, criterion, at };
    const made =
      (await insertMappings(tx, actor, { ...change, bases: added })) === added.length &&
      (await takeMappingsBack(tx, actor, { ...change, bases: taken })) === taken.length;
    if (!made) throw new DomainError('conflict', { params: { bases: before } });
    await appendEvent(tx, {
      stream: `mapping:${sets.baseSetId}:${sets.otherSetId}`,
      actor,
      action: 'mapping.saved',
      data: { criterion, added, taken },
      at,
    });
  });
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const known = new Set(some);
  return known.size === new Set(others).size && others.every((one) => known.has(one));
}

async function loadStrangers({ db }: Pick<ServiceContext, 'db'>, wish: PairOfVersions) {
  const base = await loadPublishedDocument(db, wish.baseDigest);
  const other = await loadPublishedDocument(db, wish.otherDigest);
  if (isOneFamily(base.document, other.document))
    throw new DomainError('notAvailable', { params: { reason: 'sameFamily' } });
  const sets: MappedSets = { baseSetId: base.row.setId, otherSetId: other.row.setId };
  return { base, other, sets };
}
