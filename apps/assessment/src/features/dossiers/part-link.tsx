import { Link } from '@tanstack/react-router';
import { type PartKind, type PartOf, parsePart } from '@tieuchi/criteria/part';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';

interface Target {
  assessmentId: string;
  /** Names criterion or register. */
  code: string;
}

/** A link to the page on which a part (`partName`) of a dossier is filled in; `code` names criterion or register. */
export function PartLink(props: Target & { part: string }) {
  const { assessmentId, code } = props;
  const part = parsePart(props.part);
  if (part !== undefined) return linkTo(part, { assessmentId, code });
  return (
    <Link to="/$assessmentId" params={{ assessmentId }}>
      {code}
    </Link>
  );
}

/** The link to a part, by its kind. */
const links: { readonly [Kind in PartKind]: (part: PartOf<Kind>, target: Target) => ReactNode } = {
  answer: ({ criterionId }, { assessmentId, code }) => (
    <Link to="/$assessmentId/criteria/$criterionId" params={{ assessmentId, criterionId }}>
      {code}
    </Link>
  ),
  profile: (_, { assessmentId }) => <ProfileLink assessmentId={assessmentId} />,
  totals: ({ registerId }, target) => <RegisterLink registerId={registerId} {...target} />,
  row: ({ registerId }, target) => <RegisterLink registerId={registerId} {...target} />,
};

function linkTo<Kind extends PartKind>(part: PartOf<Kind>, target: Target): ReactNode {
  const link: (part: PartOf<Kind>, target: Target) => ReactNode = links[part.kind];
  return link(part, target);
}

function ProfileLink({ assessmentId }: { assessmentId: string }) {
  const t = useText();
  return (
    <Link to="/$assessmentId/profile" params={{ assessmentId }}>
      {t('profile.title')}
    </Link>
  );
}

function RegisterLink({ registerId, assessmentId, code }: Target & { registerId: string }) {
  return (
    <Link to="/$assessmentId/registers/$registerId" params={{ assessmentId, registerId }}>
      {code}
    </Link>
  );
}
