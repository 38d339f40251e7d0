import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { AssessmentDetail } from '../../api/outputs.ts';
import { useOutboxSnapshot } from '../outbox/outbox-provider.tsx';
import { useMember } from '../session/member.tsx';
import { type Dossier, formOf, toDossier } from './dossier.ts';
import { assessmentQuery } from './queries.ts';
import { type StandingAnswer, standingAnswers, withoutEdits } from './standing-answers.ts';

/** The dossier whose pages are shown, under the answers as they stand on this machine. */
export type OpenDossier = {
  assessment: AssessmentDetail;
  answers: ReadonlyMap<string, StandingAnswer>;
  dossier: Dossier;
  /** Whether answers and level may still be changed. */
  editable: boolean;
};

const DossierContext = createContext<OpenDossier | undefined>(undefined);

/** Reads a dossier and keeps its result up to date with every keystroke. */
export function DossierProvider({ assessmentId, children }: { assessmentId: string; children: ReactNode }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const snapshot = useOutboxSnapshot();
  const { displayName } = useMember();
  const { edits, confirmed } = snapshot;
  const form = useMemo(() => formOf(assessment), [assessment]);
  const open = useMemo((): OpenDossier => {
    const editable = assessment.state === 'open';
    const standing = standingAnswers(assessment, { edits, confirmed }, displayName);
    const answers = editable ? standing : withoutEdits(standing);
    return { assessment, answers, dossier: toDossier(assessment, { form, answers }), editable };
  }, [assessment, form, edits, confirmed, displayName]);
  return <DossierContext value={open}>{children}</DossierContext>;
}

/** The open dossier; only below `DossierProvider`. */
export function useDossier(): OpenDossier {
  const open = useContext(DossierContext);
  if (!open) throw new Error('useDossier needs a DossierProvider');
  return open;
}
