import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/text.ts';
import { parsePart } from '../outbox/part.ts';

/** A link to the page on which a part (`partName`) of a dossier is filled in; `code` names criterion or register. */
export function PartLink(props: { assessmentId: string; part: string; code: string }) {
  const t = useText();
  const { assessmentId, code } = props;
  const part = parsePart(props.part);
  switch (part?.kind) {
    case 'criterion':
      return (
        <Link
          to="/$assessmentId/criteria/$criterionId"
          params={{ assessmentId, criterionId: part.criterionId }}
        >
          {code}
        </Link>
      );
    case 'totals':
    case 'row':
      return (
        <Link
          to="/$assessmentId/registers/$registerId"
          params={{ assessmentId, registerId: part.registerId }}
        >
          {code}
        </Link>
      );
    case 'profile':
      return (
        <Link to="/$assessmentId/profile" params={{ assessmentId }}>
          {t('profile.title')}
        </Link>
      );
    case undefined:
      return (
        <Link to="/$assessmentId" params={{ assessmentId }}>
          {code}
        </Link>
      );
  }
}
