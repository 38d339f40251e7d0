import type { Value } from '@tieuchi/criteria/responses';
import type { FormField } from '@tieuchi/forms/form-model';

/** What was said in a part of a dossier: values by input, field, total or column; for an answer also `notApplicable` with `reason`. */
export type AnswerValue = { readonly [id: string]: Value | undefined };

/** What a part asks. */
export type AnswerShape = { readonly fields: readonly FormField[] };
