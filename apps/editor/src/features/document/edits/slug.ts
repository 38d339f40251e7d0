import { foldForSearch } from '@tieuchi/ui/search';

/** An id of small letters, digits and dashes from any words, not yet taken: "1200/QĐ-UBND" → "1200-qd-ubnd". */
export function legalSlug(words: string, options: { taken: ReadonlySet<string>; fallback: string }): string {
  const slug =
    foldForSearch(words)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-+|-+$/g, '') || options.fallback;
  if (!options.taken.has(slug)) return slug;
  let number = 2;
  while (options.taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
