import type { Edit } from './edit.ts';
import { parsePart } from './part.ts';

/** What the address of a page names. */
export type Place = {
  assessmentId?: string;
  criterionId?: string;
  registerId?: string;
  /** Whether it is the page of the profile. */
  profile?: boolean;
};

/** Whether the page at this place shows the part that was edited, and so tells of its trouble itself. */
export function isShownAt(edit: Pick<Edit, 'assessmentId' | 'part'>, place: Place): boolean {
  if (edit.assessmentId !== place.assessmentId) return false;
  const part = parsePart(edit.part);
  switch (part?.kind) {
    case 'criterion':
      return part.criterionId === place.criterionId;
    case 'profile':
      return place.profile === true;
    case 'totals':
    case 'row':
      return part.registerId === place.registerId;
    case undefined:
      return false;
  }
}
