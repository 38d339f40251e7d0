import type { Criterion } from '@tieuchi/criteria/types';
import { describePoints } from '@tieuchi/forms/describe-points';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../../i18n/use-text.ts';
import { useEditing } from '../../fields/editing.tsx';
import { ObjectFields } from '../../fields/nested/object-fields.tsx';
import { UnionField } from '../../fields/nested/union-field.tsx';
import { choicesOf } from '../../fields/shape/choices.ts';
import { objectShapeOf } from '../../fields/shape/read-shape.ts';
import classes from './panel.module.css';
import { Panel } from './panel.tsx';

/** How the criterion is decided: its targets per level, or how it earns points, with what that says in words. */
export function RulePanel({ criterion }: { criterion: Criterion }) {
  const t = useText();
  const language = useLanguage();
  const { document, write } = useEditing();
  const shape = objectShapeOf('Criterion');
  const field = shape.fields.find(({ name }) => name === 'rule');
  if (field?.shape.kind !== 'union') return null;
  const points = document.outcome.kind === 'points';
  const lines = describePoints(criterion, language);
  return (
    <Panel title={t('inspector.rule')}>
      <UnionField
        field={field}
        shape={field.shape}
        value={criterion.rule}
        parent={{ ...criterion }}
        path={['rule']}
        offered={choicesOf(field.shape).flatMap(({ key }) => ((key === 'levels') === points ? [] : [key]))}
        set={(rule) => write(['rule'], rule)}
      />
      {(points || criterion.weight !== undefined) && (
        <ObjectFields shape={shape} value={criterion} path={[]} only={['weight']} />
      )}
      {lines.length > 0 && (
        <>
          <p className={classes.note}>{t('inspector.inWords')}</p>
          <ul className={classes.lines}>
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
