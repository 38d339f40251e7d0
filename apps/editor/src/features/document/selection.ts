import { type DeviationSubject, subjectOf } from '@tieuchi/criteria/deviations';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { getLocation, type JSONPath } from 'jsonc-parser';

/** What the author is looking at; `dropped` is a criterion of the base that this document left out. */
export type Selection =
  | { kind: 'set' }
  | { kind: 'group'; id: string }
  | { kind: 'criterion'; id: string; level?: number }
  | { kind: 'dropped'; id: string };

/** True when both name the same thing, whatever the level. */
export function sameSelection(a: Selection, b: Selection): boolean {
  if (a.kind === 'set' || b.kind === 'set') return a.kind === b.kind;
  return a.kind === b.kind && a.id === b.id;
}

/** The thing a path of the document lies in. Paths outside groups and criteria belong to the set itself. */
export function selectionOfPath(document: CriteriaSet, path: readonly (string | number)[]): Selection {
  const [field, index] = path;
  if (typeof index === 'number') {
    if (field === 'criteria') {
      const id = document.criteria[index]?.id;
      const level = path.at(-2) === 'targets' ? path.at(-1) : undefined;
      if (id !== undefined)
        return typeof level === 'number' ? { kind: 'criterion', id, level } : { kind: 'criterion', id };
    }
    if (field === 'groups') {
      const id = document.groups[index]?.id;
      if (id !== undefined) return { kind: 'group', id };
    }
    if (field === 'deviations') {
      const deviation = document.deviations?.[index];
      if (deviation !== undefined) return selectionOfSubject(document, subjectOf(deviation));
    }
  }
  return { kind: 'set' };
}

/** Where what a reason is about is looked at; how the set concludes belongs to the set, and so does a group that is gone. */
function selectionOfSubject(document: CriteriaSet, subject: DeviationSubject): Selection {
  if (subject.kind === 'outcome') return { kind: 'set' };
  const { kind, id } = subject;
  if (kind === 'group')
    return document.groups.some((group) => group.id === id) ? { kind, id } : { kind: 'set' };
  return document.criteria.some((criterion) => criterion.id === id) ? { kind, id } : { kind: 'dropped', id };
}

/** The path of a selection in the document; undefined when it is not there. */
export function pathOfSelection(document: CriteriaSet, selection: Selection): JSONPath | undefined {
  switch (selection.kind) {
    case 'set':
      return undefined;
    case 'group': {
      const index = document.groups.findIndex((group) => group.id === selection.id);
      return index < 0 ? undefined : ['groups', index];
    }
    case 'criterion': {
      const index = document.criteria.findIndex((criterion) => criterion.id === selection.id);
      return index < 0 ? undefined : ['criteria', index];
    }
    case 'dropped': {
      const index = document.deviations?.findIndex((deviation) => deviation.criterion === selection.id) ?? -1;
      return index < 0 ? undefined : ['deviations', index];
    }
  }
}

/** The thing a cursor at a character offset of the text lies in. */
export function selectionAtOffset(
  document: CriteriaSet,
  cursor: { text: string; offset: number },
): Selection {
  return selectionOfPath(document, getLocation(cursor.text, cursor.offset).path);
}
