/** What can happen to a dossier in its round (SPEC G2). `seq` numbers the events of one dossier from 1. */
export type StageEvent =
  /** The unit registered the level that it means to reach, from 1 (G3). */
  | { readonly seq: number; readonly kind: 'registered'; readonly level: number }
  /** The unit handed in its submission of this number (G4). */
  | { readonly seq: number; readonly kind: 'submitted'; readonly submission: number };

/** A kind of stage event. */
export type StageEventKind = StageEvent['kind'];

/** An event that is about to happen; its number follows from the dossier. */
export type NextEvent = StageEvent extends infer Event
  ? Event extends StageEvent
    ? Omit<Event, 'seq'>
    : never
  : never;
