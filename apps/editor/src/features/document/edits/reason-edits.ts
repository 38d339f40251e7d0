import { type DeviationSubject, isSameSubject, subjectOf } from '@tieuchi/criteria/deviations';
import { setAt } from '@tieuchi/criteria/text-edits';
import type { CriteriaSet, Deviation, LegalBasis } from '@tieuchi/criteria/types';
import type { Draft } from './criterion-edits.ts';
import { legalSlug } from './slug.ts';

/** The basis that the national set itself prints for deviating: local circumstances, no document cited. */
export const localCircumstances: LegalBasis = {
  id: 'thuc-te-tai-dia-phuong',
  title: 'Thực tế tại địa phương',
};

/** The reason a document gives for what it did to a criterion, a group or the outcome of the base. */
export function deviationOf(document: CriteriaSet, subject: DeviationSubject): Deviation | undefined {
  return document.deviations?.find((deviation) => isSameSubject(subjectOf(deviation), subject));
}

/**
 * The text with the reason and the bases for one deviation. Local circumstances join the legal bases of the
 * document when they are first cited. Without a reason and without bases the deviation is removed.
 */
export function setDeviation(draft: Draft, deviation: Deviation): string {
  const { document } = draft;
  const index =
    document.deviations?.findIndex((one) => isSameSubject(subjectOf(one), subjectOf(deviation))) ?? -1;
  if (deviation.reason.trim() === '' && deviation.legalBases.length === 0)
    return index < 0 ? draft.text : setAt(draft.text, ['deviations', index], undefined);
  let text = draft.text;
  if (
    deviation.legalBases.includes(localCircumstances.id) &&
    !document.legalBases?.some((basis) => basis.id === localCircumstances.id)
  )
    text = setAt(text, ['legalBases', document.legalBases?.length ?? 0], localCircumstances);
  return setAt(text, ['deviations', index < 0 ? (document.deviations?.length ?? 0) : index], deviation);
}

/** The text with a legal basis added at the end of the list. */
export function addLegalBasis(draft: Draft, basis: LegalBasis): string {
  return setAt(draft.text, ['legalBases', draft.document.legalBases?.length ?? 0], basis);
}

/** An id for a legal basis from its number or title, not yet used: "1200/QĐ-UBND" → "1200-qd-ubnd". */
export function legalBasisId(document: CriteriaSet, words: string): string {
  const taken = new Set(document.legalBases?.map((basis) => basis.id));
  return legalSlug(words, { taken, fallback: 'can-cu' });
}
