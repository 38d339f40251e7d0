import { compareSets } from '@tieuchi/criteria/compare';
import { digestOf } from '@tieuchi/criteria/digest';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { renameText } from './rename-document.ts';

type Mapping = Parameters<typeof compareSets>[2];

/** What can be done with documents; each on this thread or on the caller's, with the same answer. */
export const documentTasks = {
  parse: ({ text, base }: { text: string; base?: CriteriaSet | undefined }) =>
    parseDocument(text, base === undefined ? {} : { base }),
  identify: (text: string) => {
    const { document } = parseDocument(text);
    if (document === undefined) return undefined;
    const { id, version, name } = document;
    return { id, version, name, digest: digestOf(document) };
  },
  rename: renameText,
  compare: (sets: { base: CriteriaSet; other: CriteriaSet; mapping?: Mapping }) =>
    compareSets(sets.base, sets.other, sets.mapping),
};
