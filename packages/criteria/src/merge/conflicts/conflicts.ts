import type { Json } from '../../compare/comparison.ts';
import type { Sides } from '../sides.ts';
import type { ConflictKind, MergeConflict } from './merge-conflict.ts';
import { type Place, pathOf, wordsOf } from './place.ts';

/** What a conflict has beside its place and sides. */
export interface ConflictDetails {
  readonly code?: string;
  readonly name?: string;
  readonly missing?: string;
  readonly successors?: readonly Json[];
  readonly usedAt?: readonly Place[];
}

interface Noted {
  readonly kind: ConflictKind;
  readonly place: Place;
  readonly sides: Sides<Json>;
  readonly details: ConflictDetails;
}

/** Takes conflicts down as they are met; their paths are told when the document is whole. */
export class Conflicts {
  private readonly noted: Noted[] = [];

  add(
    kind: ConflictKind,
    place: Place,
    found: { sides?: Sides<Json>; details?: ConflictDetails } = {},
  ): void {
    const { sides = { base: undefined, new: undefined, own: undefined }, details = {} } = found;
    this.noted.push({ kind, place, sides, details });
  }

  /** All of them in the order they were met, with their places in this document, whose levels these are. */
  placedIn(document: Json, levels: readonly string[]): MergeConflict[] {
    return this.noted.map(({ kind, place, sides, details }) => {
      const { successors, usedAt, ...named } = details;
      return {
        kind,
        path: pathOf(place, document, levels),
        ...wordsOf(place),
        ...named,
        ...(sides.base === undefined ? {} : { base: sides.base }),
        ...(sides.new === undefined ? {} : { new: sides.new }),
        ...(sides.own === undefined ? {} : { own: sides.own }),
        ...(successors === undefined ? {} : { successors: [...successors] }),
        ...(usedAt === undefined ? {} : { usedAt: usedAt.map((use) => pathOf(use, document, levels)) }),
      };
    });
  }
}
