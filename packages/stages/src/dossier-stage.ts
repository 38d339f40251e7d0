/** The phases of a dossier. */
export const phases = ['answering', 'submitted'] as const;

/** Where a dossier stands: its unit fills it in, or has handed it in. */
export type Phase = (typeof phases)[number];

/** The state of a dossier after its events. */
export interface DossierStage {
  readonly phase: Phase;
  /** From 1; null until the unit registered one (G3). */
  readonly registeredLevel: number | null;
  /** Number of the submission that stands; null before the first (G4). */
  readonly submission: number | null;
  /** How many events there were: the number of the last one. */
  readonly events: number;
}

/** Before anything has happened (G1). */
export const beginning: DossierStage = {
  phase: 'answering',
  registeredLevel: null,
  submission: null,
  events: 0,
};

/** Whether the unit may change what it answers, its profile, its registers and the level it registers. */
export function takesAnswers({ phase }: Pick<DossierStage, 'phase'>): boolean {
  return phase === 'answering';
}

/** Whether a submission stands. */
export function isSubmitted({ phase }: Pick<DossierStage, 'phase'>): boolean {
  return phase === 'submitted';
}
