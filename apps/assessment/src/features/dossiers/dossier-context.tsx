import { useSuspenseQuery } from '@tanstack/react-query';
import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import { type Dossier, formOf, toDossier } from '@tieuchi/views/dossier';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { AssessmentDetail } from '../../outputs.ts';
import { useAfterPaint } from '../live/after-paint.ts';
import { useSame } from '../live/same.ts';
import type { OutboxSnapshot } from '../outbox/outbox.ts';
import { useOutboxSnapshot } from '../outbox/outbox-provider.tsx';
import { useMember } from '../session/member.ts';
import { toDossierParts } from './dossier-parts.ts';
import { assessmentQuery } from './queries.ts';
import { type StandingParts, standingParts, withoutEdits } from './standing-parts.ts';

/** The dossier whose pages are shown, as it was scored last: what is typed counts in it after it was painted. */
export type OpenDossier = {
  assessment: AssessmentDetail;
  /** What the parts make, as the scorer reads it. */
  response: UnitResponse;
  dossier: Dossier;
  /** Whether parts and level may still be changed. */
  editable: boolean;
};

/** What was typed on this machine, on its way to the server. */
type Typed = Pick<OutboxSnapshot, 'edits' | 'confirmed'>;

const DossierContext = createContext<OpenDossier | undefined>(undefined);
// A context of its own: it changes with every key, and most of a page waits for the result instead.
const PartsContext = createContext<StandingParts | undefined>(undefined);

/** Reads a dossier, knows its parts as they are typed, and keeps its result up to date behind them. */
export function DossierProvider({ assessmentId, children }: { assessmentId: string; children: ReactNode }) {
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { edits, confirmed } = useOutboxSnapshot();
  const { displayName } = useMember();
  const typed = useMemo((): Typed => ({ edits, confirmed }), [edits, confirmed]);
  const parts = useMemo(() => countedParts(assessment, typed, displayName), [assessment, typed, displayName]);
  const open = useScored(assessment, useAfterPaint(typed), displayName);
  return (
    <DossierContext value={open}>
      <PartsContext value={parts}>{children}</PartsContext>
    </DossierContext>
  );
}

/** The dossier under what was typed. What changes no value, such as a save, scores nothing again. */
function useScored(assessment: AssessmentDetail, typed: Typed, ownName: string): OpenDossier {
  const form = useMemo(() => formOf(assessment), [assessment]);
  const assembled = useMemo(
    () => assembleResponse(toDossierParts(assessment, countedParts(assessment, typed, ownName))),
    [assessment, typed, ownName],
  );
  const response = useSame(assembled);
  return useMemo(
    () => ({
      assessment,
      response,
      dossier: toDossier(assessment, { form, response }),
      editable: isEditable(assessment),
    }),
    [assessment, form, response],
  );
}

/** The parts that count: in a dossier that cannot be changed, as the server holds them. */
function countedParts(assessment: AssessmentDetail, typed: Typed, ownName: string): StandingParts {
  const standing = standingParts(assessment, typed, ownName);
  return isEditable(assessment) ? standing : withoutEdits(standing);
}

function isEditable({ state }: AssessmentDetail): boolean {
  return state === 'open';
}

/** The open dossier; only below `DossierProvider`. */
export function useDossier(): OpenDossier {
  const open = useContext(DossierContext);
  if (!open) throw new Error('useDossier needs a DossierProvider');
  return open;
}

/** The parts of the open dossier as they stand on this machine, with every key; only below `DossierProvider`. */
export function useStandingParts(): StandingParts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error('useStandingParts needs a DossierProvider');
  return parts;
}
