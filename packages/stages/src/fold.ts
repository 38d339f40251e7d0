import { beginning, type DossierStage, takesAnswers } from './dossier-stage.ts';
import type { StageEvent } from './event.ts';

/** Why events cannot be understood. */
export type StageProblem =
  /** The number is not the one that follows (G2). */
  | 'brokenSequence'
  /** This program does not know such an event (G2). */
  | 'unknownEvent'
  /** It cannot happen in the state that the dossier is in (G3, G4). */
  | 'outOfStage'
  /** A level that is no whole number from 1 (G3), or a submission out of order (G4). */
  | 'wrongNumber';

/** Events that break a rule: nothing may be decided on them. */
export class StageError extends Error {
  readonly problem: StageProblem;
  readonly seq: number;

  constructor(problem: StageProblem, seq: number) {
    super(`stage event ${seq}: ${problem}`);
    this.name = 'StageError';
    this.problem = problem;
    this.seq = seq;
  }
}

/** What an event makes of the state before it, apart from its number (G5). */
function step(state: DossierStage, event: StageEvent): DossierStage {
  const { seq } = event;
  switch (event.kind) {
    case 'registered':
      if (!takesAnswers(state)) throw new StageError('outOfStage', seq);
      if (!Number.isSafeInteger(event.level) || event.level < 1) throw new StageError('wrongNumber', seq);
      return { ...state, registeredLevel: event.level };
    case 'submitted':
      if (!takesAnswers(state)) throw new StageError('outOfStage', seq);
      if (event.submission !== (state.submission ?? 0) + 1) throw new StageError('wrongNumber', seq);
      return { ...state, phase: 'submitted', submission: event.submission };
    default:
      return unknown(event, seq);
  }
}

/** Fails to compile where a kind of event has no step; rows of a later program reach it all the same. */
function unknown(_event: never, seq: number): never {
  throw new StageError('unknownEvent', seq);
}

/** The state after one more event. Throws StageError where the event breaks a rule. */
export function afterEvent(state: DossierStage, event: StageEvent): DossierStage {
  if (event.seq !== state.events + 1) throw new StageError('brokenSequence', event.seq);
  return { ...step(state, event), events: event.seq };
}

/** The state of a dossier from all that happened to it, in order. Throws StageError where a rule is broken. */
export function foldStages(events: Iterable<StageEvent>): DossierStage {
  let state = beginning;
  for (const event of events) state = afterEvent(state, event);
  return state;
}
