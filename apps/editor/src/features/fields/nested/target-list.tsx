import type { JSONPath } from 'jsonc-parser';
import { useEditing } from '../editing.tsx';
import classes from '../fields.module.css';
import { TargetEditor } from './target-editor.tsx';

/** One target for each level of the set. */
export function TargetList(props: { targets: readonly unknown[]; path: JSONPath; unitClass?: string }) {
  const { document } = useEditing();
  const levels = document.outcome.kind === 'levels' ? document.outcome.levels : [];
  return (
    <ol className={classes.items}>
      {levels.map((level, index) => (
        // A list that is too short grows at its end only.
        <li key={level.id} className={classes.item} data-level={index}>
          <TargetEditor
            target={props.targets[index]}
            level={{ number: index + 1, name: level.name }}
            path={[...props.path, Math.min(index, props.targets.length)]}
          />
        </li>
      ))}
    </ol>
  );
}
