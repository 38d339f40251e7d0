import { checkDocument } from '../check/check-document.ts';
import type { Finding, Path } from '../findings/finding.ts';
import type { CriteriaSet } from '../generated/types.ts';

/** Lists of a set by what findings call their items. */
const LISTS: Readonly<Record<string, string>> = {
  group: 'groups',
  criterion: 'criteria',
  register: 'registers',
  profileField: 'profile',
  legalBasis: 'legalBases',
  unitClass: 'unitClasses',
  stage: 'stages',
  reportForm: 'reportForms',
};

/** Something that is referred to and is not there: an item of a list of the set, or what else is missing. */
export interface Vanished {
  /** Property of the set; undefined for what stands inside an item (a column, a total, a name in a formula). */
  readonly list: string | undefined;
  readonly id: string;
  readonly usedAt: readonly Path[];
}

/** What a finding says is missing. */
function missingIn({ code, params, path }: Finding): Omit<Vanished, 'usedAt'> | undefined {
  switch (code) {
    case 'unknownReference': {
      const what = String(params.what);
      return { list: Object.hasOwn(LISTS, what) ? LISTS[what] : undefined, id: String(params.id) };
    }
    case 'targetClassUnknown':
      return { list: 'unitClasses', id: String(params.class) };
    case 'formulaUnknownName':
    case 'formulaForeignName':
    case 'formulaProfileName':
      return { list: path.includes('appliesTo') ? 'profile' : undefined, id: String(params.name) };
    case 'replacesUnknown':
      return { list: undefined, id: String(params.id) };
    default:
      return undefined;
  }
}

/** Whatever a document refers to that is not in it (nor, of what it replaces, in its base), each once with all its places. */
export function vanishedIn(document: CriteriaSet, base: CriteriaSet | undefined): Vanished[] {
  const found = new Map<string, { list: string | undefined; id: string; usedAt: Path[] }>();
  for (const finding of checkDocument(document, base === undefined ? {} : { base })) {
    const missing = missingIn(finding);
    if (missing === undefined) continue;
    const key = JSON.stringify([missing.list ?? finding.path, missing.id]);
    const known = found.get(key) ?? { ...missing, usedAt: [] };
    known.usedAt.push(finding.path);
    found.set(key, known);
  }
  return [...found.values()];
}

/** Without what a document lacked already: that is no work of the merge. */
export function vanishedSince(now: readonly Vanished[], before: readonly Vanished[]): Vanished[] {
  const known = new Set(before.map(({ list, id }) => JSON.stringify([list ?? null, id])));
  return now.filter(({ list, id }) => !known.has(JSON.stringify([list ?? null, id])));
}
