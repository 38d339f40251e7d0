import { followLevels } from '../../document/edits/level-edits.ts';
import type { FieldProps } from '../field-props.ts';
import { ItemList } from './item-list.tsx';

/** The levels of the set; the targets of every criterion follow what is added, moved and removed. */
export function LevelsField(props: FieldProps) {
  const { shape } = props.field;
  return shape.kind === 'list' ? <ItemList {...props} shape={shape} follow={followLevels} /> : null;
}
