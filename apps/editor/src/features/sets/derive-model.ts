import { foldForSearch } from '@tieuchi/ui/search';

/** Identity of a set about to be derived. */
export type OwnIdentity = { id: string; namespace: string; version: string; name: string };

/** What the form may hold: the patterns of the document's schema. */
export const identityPatterns = {
  id: /^[a-z0-9-]+(\/[a-z0-9-]+)+$/,
  namespace: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  version: /^[0-9]+\.[0-9]+(\.[0-9]+)?$/,
} as const;

/** "Tỉnh Ninh Bình" → "ninh-binh", "Thành phố Hồ Chí Minh" → "ho-chi-minh". */
export function provinceSlug(name: string): string {
  return foldForSearch(name)
    .replace(/^(tinh|thanh pho|tp\.?) /, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** "ninh-binh" → "nb". */
export function initialsOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => word[0] ?? '')
    .join('');
}

/**
 * A sensible identity for a province's own set: its name in the id, initials as namespace, this year's first version not
 * yet taken, and the base's name with the province's.
 */
export function suggestIdentity(options: {
  base: { setId: string; name: string };
  provinceName: string;
  year: number;
  taken: readonly { setId: string; version: string }[];
}): OwnIdentity {
  const slug = provinceSlug(options.provinceName);
  const kind = options.base.setId.split('/').at(-1) ?? 'set';
  const id = `${slug}/${kind}`;
  const taken = new Set(options.taken.filter((set) => set.setId === id).map((set) => set.version));
  let number = 1;
  while (taken.has(`${options.year}.${number}`)) number += 1;
  return {
    id,
    namespace: initialsOf(slug),
    version: `${options.year}.${number}`,
    name: `Bộ tiêu chí chuyển đổi số ${kind === 'commune' ? 'cấp xã ' : ''}${lowerFirst(options.provinceName)}`,
  };
}

function lowerFirst(text: string): string {
  const [first = '', ...rest] = [...text];
  return `${first.toLowerCase()}${rest.join('')}`;
}
