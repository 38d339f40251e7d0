import { createFinding } from '@tieuchi/criteria/create-finding';
import type { Finding, LocatedFinding } from '@tieuchi/criteria/findings';
import { locate } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { pinsBase } from './drafts.ts';

/** What a document is to be published as, and from which text. */
interface Publication {
  readonly document: CriteriaSet;
  readonly text: string;
}

/** What the province and its draft make of the identity of a document. */
interface Bounds {
  /** Prefix of the ids of the province's sets, without the slash. */
  readonly slug: string;
  readonly baseDigest: string | null;
  /** Versions of the set of the same id that are published. */
  readonly published: readonly string[];
}

/** Why a document cannot be published under its id, version and base: foreign id, changed base, taken version; located in its text. */
export function identityFindings(publication: Publication, bounds: Bounds): LocatedFinding[] {
  const { document } = publication;
  const { slug, baseDigest, published } = bounds;
  return [
    ...(document.id.startsWith(`${slug}/`)
      ? []
      : [refusal(publication, 'publishForeignId', ['id'], { prefix: `${slug}/` })]),
    ...(pinsBase(document, baseDigest)
      ? []
      : [refusal(publication, 'publishBaseChanged', ['derivedFrom'], {})]),
    ...(published.includes(document.version) ? [versionTaken(publication)] : []),
  ];
}

/** That the set has a version of this name already. */
export function versionTaken(publication: Publication): LocatedFinding {
  const { id, version } = publication.document;
  return refusal(publication, 'publishVersionTaken', ['version'], { id, version });
}

function refusal(
  { text }: Publication,
  ...[code, path, params]: [Finding['code'], string[], Record<string, string>]
): LocatedFinding {
  return { ...createFinding(code, { path, params }), ...locate(text, path) };
}
