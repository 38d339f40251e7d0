import { insertMember } from '@tieuchi/criteria/insert-member';
import { moveMember } from '@tieuchi/criteria/move-member';
import { removeMember } from '@tieuchi/criteria/remove-member';
import { treeOf } from '@tieuchi/criteria/text-edits';
import { applyEdits, type Edit, findNodeAtLocation, type Node } from 'jsonc-parser';

/** A change to the list of levels; what is moved changes places with its neighbour. */
export type LevelChange =
  | { kind: 'added'; index: number }
  | { kind: 'removed'; index: number }
  | { kind: 'moved'; from: number; to: number };

/**
 * The text with every list of targets following a change of the levels: a new level applies nowhere yet, the targets of a
 * removed one go, those of a moved one go with it. Lists that had no target for the level stay as they are.
 */
export function followLevels(text: string, change: LevelChange): string {
  const criteria = findNodeAtLocation(treeOf(text), ['criteria'])?.children ?? [];
  const edits = criteria.flatMap(targetLists).flatMap((list): Edit[] => editsOf(text, list, change));
  return applyEdits(text, edits);
}

function targetLists(criterion: Node): Node[] {
  if (findNodeAtLocation(criterion, ['rule', 'kind'])?.value !== 'levels') return [];
  const targets = findNodeAtLocation(criterion, ['rule', 'targets']);
  if (targets?.type === 'array') return [targets];
  return (targets?.children ?? []).flatMap((property) => property.children?.[1] ?? []);
}

function editsOf(text: string, list: Node, change: LevelChange): Edit[] {
  const count = list.children?.length ?? 0;
  // A list that is too short already says so elsewhere; filling it here would hide that.
  switch (change.kind) {
    case 'added':
      return count === change.index ? insertMember(text, list, change.index, { value: null }) : [];
    case 'removed':
      return change.index < count ? removeMember(text, list, change.index) : [];
    case 'moved':
      return Math.max(change.from, change.to) < count ? moveMember(text, list, change) : [];
  }
}
