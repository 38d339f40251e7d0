import { useSuspenseQuery } from '@tanstack/react-query';
import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import { type Dossier, formOf, toDossier } from '@tieuchi/views/dossier';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { AssessmentDetail } from '../../outputs.ts';
import { useOutboxSnapshot } from '../outbox/outbox-provider.tsx';
import { useMember } from '../session/member.ts';
import { toDossierParts } from './dossier-parts.ts';
import { assessmentQuery } from './queries.ts';
import { type StandingParts, standingParts, withoutEdits } from './standing-parts.ts';

/** The dossier whose pages are shown, with its parts as they stand on this machine. */
export type OpenDossier = {
  assessment: AssessmentDetail;
  parts: StandingParts;
  /** What the parts make, as the scorer reads it. */
  response: UnitResponse;
  dossier: Dossier;
  /** Whether parts and level may still be changed. */
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
    const standing = standingParts(assessment, { edits, confirmed }, displayName);
    const parts = editable ? standing : withoutEdits(standing);
    const response = assembleResponse(toDossierParts(assessment, parts));
    return { assessment, parts, response, dossier: toDossier(assessment, { form, response }), editable };
  }, [assessment, form, edits, confirmed, displayName]);
  return <DossierContext value={open}>{children}</DossierContext>;
}

/** The open dossier; only below `DossierProvider`. */
export function useDossier(): OpenDossier {
  const open = useContext(DossierContext);
  if (!open) throw new Error('useDossier needs a DossierProvider');
  return open;
}
