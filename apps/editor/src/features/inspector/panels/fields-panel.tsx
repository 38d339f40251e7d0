import { useEditing } from '../../fields/editing.tsx';
import { ObjectFields } from '../../fields/nested/object-fields.tsx';
import { objectShapeOf } from '../../fields/shape/read-shape.ts';
import { isRecord } from '../../fields/shape/shape.ts';
import { Panel } from './panel.tsx';

/** A section of the inspector with some fields of the object; folded at first where there is nothing in it to see. */
export function FieldsPanel(props: {
  title: string;
  definition: string;
  value: unknown;
  only: readonly string[];
}) {
  const { findingsAt } = useEditing();
  const { title, definition, value, only } = props;
  const filled = only.some(
    (name) => (isRecord(value) && value[name] !== undefined) || findingsAt([name], 'below').length > 0,
  );
  return (
    <Panel title={title} folds={filled ? 'open' : 'folded'}>
      <ObjectFields shape={objectShapeOf(definition)} value={value} path={[]} only={only} />
    </Panel>
  );
}
