import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Dossier } from './dossier.ts';
import { SharedFigures } from './shared-figures.tsx';
import { type GivenFigures, SubmittedList } from './submitted-list.tsx';

/**
 * Everything that a unit handed in, for itself and for whoever reads it, in the order in which the set asks for it: profile, registers
 * with their rows, every criterion with answer, result and what each level asks.
 */
export function SubmittedDossier(props: {
  document: CriteriaSet;
  dossier: Dossier;
  response: UnitResponse;
  supplied: GivenFigures;
}) {
  const { document, dossier, response, supplied } = props;
  return (
    <>
      <SharedFigures document={document} form={dossier.form} response={response} withRows />
      <SubmittedList dossier={dossier} response={response} supplied={supplied} />
    </>
  );
}
