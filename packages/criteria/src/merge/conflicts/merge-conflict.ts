import type { Json } from '../../compare/comparison.ts';
import type { Path } from '../../findings/finding.ts';

/**
 * Why the author has to look. `meaning`: inputs, measure, rule and ifUndefined of a criterion, which only merge as one.
 * `target`: a target at one level. `targetNeeded`: a level came that this criterion has no target for. `field`: any other
 * field. `item`: an item that became something else. `addedTwice`: both added it, differently. `deletedByNew`, `deletedByOwn`:
 * one side changed what the other took away. `succeeded`: split, merged or replaced by `successors`. `reference`: something
 * went that is still referred to. `lineage`: the own set says that it derives from another set. `unmergeable`: the outcome would
 * be no document of the schema.
 */
export type ConflictKind =
  | 'meaning'
  | 'target'
  | 'targetNeeded'
  | 'field'
  | 'item'
  | 'addedTwice'
  | 'deletedByNew'
  | 'deletedByOwn'
  | 'succeeded'
  | 'reference'
  | 'lineage'
  | 'unmergeable';

/**
 * Something that both sides changed. The merged document holds own's side; `base`, `new` and `own` are the three sides as their
 * documents have them, left out where it is not there. `path` is its place in the merged document, or of what it would stand in.
 * `list` is the array of the set it is about (`criteria`, `groups`, `levels`, …), `id`, `code` and `name` those of the item,
 * `field` what of it, `level` and `unitClass` which target. `successors` are the items of the new version that take the place
 * of a criterion; answers to it are not theirs. `usedAt` are the places that still refer to what went; `missing` is its id or
 * name where it could not be brought back, and the item is then the one that refers to it.
 */
export interface MergeConflict {
  kind: ConflictKind;
  path: Path;
  list?: string;
  id?: string;
  code?: string;
  name?: string;
  field?: string;
  level?: string;
  unitClass?: string;
  base?: Json;
  new?: Json;
  own?: Json;
  successors?: Json[];
  usedAt?: Path[];
  missing?: string;
}
