import { containersOf, tryEdits } from '@tieuchi/criteria/edit-trials';
import { treeOf } from '@tieuchi/criteria/text-edits';
import { writtenForms } from '@tieuchi/criteria/written-forms';
import { frameworkDocuments } from './base-documents.ts';

/** What came of all edits of one document in one form of writing. */
export interface EditedForm {
  readonly name: string;
  readonly form: string;
  readonly tried: number;
  readonly problems: readonly string[];
}

/**
 * Every array and object of every framework, in every form of writing: each member removed, one put in at every place, each moved
 * to every place. Slow: moves grow with the square of a list.
 */
export function* editFrameworks(seed: number): Generator<EditedForm> {
  for (const { name, set, text: bundled } of frameworkDocuments()) {
    for (const { form, text } of [{ form: 'as bundled', text: bundled }, ...writtenForms(set, seed)]) {
      const trials = containersOf(treeOf(text)).map((container) => tryEdits(text, container, 'all'));
      yield {
        name,
        form,
        tried: trials.reduce((sum, { tried }) => sum + tried, 0),
        problems: trials.flatMap(({ problems }) => problems),
      };
    }
  }
}
