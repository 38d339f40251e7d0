import { applyEdits, type Edit, findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

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
  const root = parseTree(text);
  const criteria = (root && findNodeAtLocation(root, ['criteria'])?.children) ?? [];
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
  const items = list.children ?? [];
  const end = (node: Node): number => node.offset + node.length;
  const source = (node: Node): string => text.slice(node.offset, end(node));
  if (change.kind === 'added') {
    const before = items[change.index - 1];
    // A list that is too short already says so elsewhere; filling it here would hide that.
    if (items.length !== change.index) return [];
    return [
      before
        ? { offset: end(before), length: 0, content: ', null' }
        : { offset: list.offset + 1, length: 0, content: 'null' },
    ];
  }
  if (change.kind === 'removed') {
    const item = items[change.index];
    if (!item) return [];
    const previous = items[change.index - 1];
    const next = items[change.index + 1];
    const from = previous ? end(previous) : item.offset;
    const to = previous || !next ? end(item) : next.offset;
    return [{ offset: from, length: to - from, content: '' }];
  }
  const first = items[change.from];
  const second = items[change.to];
  if (!first || !second) return [];
  return [
    { offset: first.offset, length: first.length, content: source(second) },
    { offset: second.offset, length: second.length, content: source(first) },
  ];
}
