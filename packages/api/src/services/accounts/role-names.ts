import { withoutDiacritics } from '../../auth/names.ts';
import { type ProvincialRole, provincialRoles } from './new-account.ts';

/** What the roles of a province are called on screen and in spreadsheets. */
export const roleNames: Readonly<Record<ProvincialRole, string>> = {
  officer: 'Cán bộ',
  leader: 'Lãnh đạo',
  author: 'Soạn thảo',
  publisher: 'Công bố',
  administrator: 'Quản trị',
};

const plain = (text: string): string => withoutDiacritics(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** The role that a text names, as code ("officer") or in Vietnamese with or without diacritics; undefined for others. */
export function parseRole(text: string): ProvincialRole | undefined {
  return provincialRoles.find(
    (role) => plain(text) === plain(roleNames[role]) || plain(text) === role.toLowerCase(),
  );
}
