import { type Part, partName } from '@tieuchi/criteria/part';
import { SharedFigures, type SharedPart } from '@tieuchi/views/shared-figures';
import { SheetLink } from '@tieuchi/views/sheet';
import { useDossier } from '../dossiers/dossier-context.tsx';
import { PartLink } from '../dossiers/part-link.tsx';

/** The profile and the registers of the open dossier, with the way to where each is filled in while it may be changed. */
export function OwnFigures() {
  const { assessment, dossier, response, editable } = useDossier();
  return (
    <SharedFigures
      document={assessment.set.document}
      form={dossier.form}
      response={response}
      rowsAsked={(id) => assessment.registers[id]?.rowsAsked ?? false}
      under={(part) =>
        editable && (
          <SheetLink>
            <PartLink
              assessmentId={assessment.id}
              part={partName(storedPart(part))}
              code={part.kind === 'register' ? part.code : ''}
            />
          </SheetLink>
        )
      }
    />
  );
}

/** A register is filled in from the page of its totals. */
function storedPart(part: SharedPart): Part {
  return part.kind === 'profile' ? part : { kind: 'totals', registerId: part.id };
}
