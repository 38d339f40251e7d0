import type { Browser } from '@playwright/test';
import type { Answers } from '../steps/dossier.ts';
import { meet, type Person } from '../steps/person.ts';

/** Names that the editor suggests for the two sets of the journey. */
export const ninhBinhSet = 'Bộ tiêu chí chuyển đổi số cấp xã tỉnh Ninh Bình';
export const thanhHoaSet = 'Bộ tiêu chí chuyển đổi số cấp xã tỉnh Thanh Hóa';

/** Ids of the communes' dossiers, known from when each was first opened. */
export const dossiers = { giaVien: '', kimSon: '', thoXuan: '' };

/** Every target of level 1 of Ninh Bình met exactly, none exceeded. */
export const onThresholds: Answers = [
  ['I.1', '50'],
  ['I.2', '15'],
  ['I.3', '13', '20'],
  ['I.6', '25', '50'],
  ['I.7', '1'],
  ['I.8', '12', '24'],
  ['II.1', '6', '30'],
  ['II.2', '35', '100'],
  ['III.1', '4.000', '8.000'],
  ['III.2', '1.200', '2.400'],
  ['III.3', '1.400', '7.000'],
  ['III.4', '2.800', '7.000'],
  ['III.5', '500', '5.000'],
  ['III.6', '6.000', '10.000'],
];

/** Everybody who came, each with a browser of their own through the whole journey. */
export const met = new Map<string, Person>();

/** Somebody comes. */
export async function introduce(
  browser: Browser,
  who: { name: string; screen?: 'desktop' | 'phone' },
): Promise<Person> {
  const person = await meet(browser, who);
  met.set(who.name, person);
  return person;
}

/** Somebody who came before. */
export function known(name: string): Person {
  const person = met.get(name);
  if (!person) throw new Error(`${name} has not come yet`);
  return person;
}
