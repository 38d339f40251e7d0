import type { LegalBasis } from '../generated/types.ts';

/** A legal basis as it is cited: number and title, or the title alone where that names the number or there is none. */
export function citeLegalBasis({ number, title }: Pick<LegalBasis, 'number' | 'title'>): string {
  return number === undefined || title.includes(number) ? title : `${number} – ${title}`;
}
