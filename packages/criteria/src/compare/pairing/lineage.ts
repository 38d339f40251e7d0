import { parseVersionName } from '../../canonical/digest.ts';
import type { CriteriaSet, Criterion, Group } from '../../generated/types.ts';
import { sameJson } from '../same-json.ts';

/** From this share of common words on two names speak of the same thing. */
const ALIKE = 0.8;

function familyOf({ id, derivedFrom, replaces }: CriteriaSet): string[] {
  const named = [derivedFrom, replaces].map((name) =>
    name === undefined ? undefined : parseVersionName(name)?.id,
  );
  return [id, ...named.filter((known) => known !== undefined)];
}

/** Whether ids of two sets were given by one hand: one set, one derived from the other or following it, or both from a third. */
export function isOneFamily(base: CriteriaSet, other: CriteriaSet): boolean {
  const family = new Set(familyOf(base));
  return familyOf(other).some((id) => family.has(id));
}

function wordsOf(name: string): Set<string> {
  return new Set(
    name
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function haveAlikeNames(base: { readonly name: string }, other: { readonly name: string }): boolean {
  if (base.name === other.name) return true;
  const [first, second] = [wordsOf(base.name), wordsOf(other.name)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common >= ALIKE * Math.max(first.size, second.size);
}

function areAlike(base: Criterion, other: Criterion): boolean {
  return haveAlikeNames(base, other) || sameJson(base.inputs, other.inputs);
}

/**
 * Tells whether an id that both sets have stands for one criterion. Within one family it always does; sets that know nothing of
 * each other number their criteria alike ("i-1"), so there name or inputs have to agree as well.
 */
export function pairing(
  base: CriteriaSet,
  other: CriteriaSet,
): (before: Criterion, after: Criterion) => boolean {
  return isOneFamily(base, other) ? () => true : areAlike;
}

/** The same for groups, which have nothing but their names. */
export function groupPairing(
  base: CriteriaSet,
  other: CriteriaSet,
): (before: Group, after: Group) => boolean {
  return isOneFamily(base, other) ? () => true : haveAlikeNames;
}
