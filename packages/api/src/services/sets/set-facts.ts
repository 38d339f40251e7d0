import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import { isScorable } from '@tieuchi/scoring/score';

/** What lists need of the document of a published version. */
export interface SetFacts {
  readonly decision: { number: string; date: string } | null;
  /** Kinds of unit that it assesses; undefined: all. */
  readonly unitTypes: readonly UnitType[] | undefined;
  /** Every rule of it can be scored. */
  readonly scorable: boolean;
}

/** By digest. What a digest names never changes, so a fact once read holds for good; read anew beyond so many. */
const known = new Map<string, Promise<SetFacts | undefined>>();
const kept = 2_000;

/**
 * The facts of published versions by digest, each read once in the life of the process, one after the other. Versions that `load` has
 * no document for, because they were altered in the database, are left out and read again the next time.
 */
export async function loadSetFacts(
  digests: readonly string[],
  load: (digest: string) => Promise<CriteriaSet | undefined>,
): Promise<ReadonlyMap<string, SetFacts>> {
  const facts = new Map<string, SetFacts>();
  for (const digest of digests) {
    const found = await (known.get(digest) ?? remember(digest, load));
    if (found !== undefined) facts.set(digest, found);
  }
  return facts;
}

/** Several lists that want a version at once read it once. */
function remember(
  digest: string,
  load: (digest: string) => Promise<CriteriaSet | undefined>,
): Promise<SetFacts | undefined> {
  const reading = load(digest).then((document) => document && toFacts(document));
  known.set(digest, reading);
  const forget = () => {
    if (known.get(digest) === reading) known.delete(digest);
  };
  reading.then((found) => found ?? forget(), forget);
  for (const oldest of known.keys()) {
    if (known.size <= kept) break;
    known.delete(oldest);
  }
  return reading;
}

function toFacts(document: CriteriaSet): SetFacts {
  return { decision: decisionOf(document), unitTypes: document.unitTypes, scorable: isScorable(document) };
}

/** Number and day of the decision that issues a document; null while there is none. */
export function decisionOf({ decision }: CriteriaSet): { number: string; date: string } | null {
  if (decision === undefined || decision.number.trim() === '') return null;
  return { number: decision.number, date: decision.date };
}

/** Whether some kind of unit that a set assesses is among these. */
export function assessesAny({ unitTypes }: Pick<SetFacts, 'unitTypes'>, types: ReadonlySet<string>): boolean {
  return unitTypes === undefined || unitTypes.some((type) => types.has(type));
}
