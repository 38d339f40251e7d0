import type { Locale } from './describe-target.ts';

/** The name of a set, group, criterion or level in a language: in English where the document has one, else as printed. */
export function nameIn(
  item: { readonly name: string; readonly nameEn?: string | undefined },
  locale: Locale,
): string {
  return locale === 'en' && item.nameEn !== undefined && item.nameEn.trim() !== '' ? item.nameEn : item.name;
}
