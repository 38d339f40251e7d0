import { type PartKind, type PartOf, parsePart } from '@tieuchi/criteria/part';
import type { Edit } from './edit.ts';

/** What the address of a page names. */
export type Place = {
  assessmentId?: string;
  criterionId?: string;
  registerId?: string;
  /** Whether it is the page of the profile. */
  profile?: boolean;
};

const ofRegister = (part: { readonly registerId: string }, place: Place) =>
  part.registerId === place.registerId;

/** Whether a page shows a part of its dossier, by the kind of part. */
const shownAt: { readonly [Kind in PartKind]: (part: PartOf<Kind>, place: Place) => boolean } = {
  answer: (part, place) => part.criterionId === place.criterionId,
  profile: (_, place) => place.profile === true,
  totals: ofRegister,
  row: ofRegister,
};

/** Whether the page at this place shows the part that was edited, and so tells of its trouble itself. */
export function isShownAt(edit: Pick<Edit, 'assessmentId' | 'part'>, place: Place): boolean {
  const part = parsePart(edit.part);
  return edit.assessmentId === place.assessmentId && part !== undefined && showsPart(part, place);
}

function showsPart<Kind extends PartKind>(part: PartOf<Kind>, place: Place): boolean {
  const shows: (part: PartOf<Kind>, place: Place) => boolean = shownAt[part.kind];
  return shows(part, place);
}
