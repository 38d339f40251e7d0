import { Button } from '@mantine/core';
import { formatDateTime } from '@tieuchi/ui/format';
import { AnswerLines } from '@tieuchi/views/answer-lines';
import { useText } from '../../../i18n/text.ts';
import type { Edit } from '../../outbox/edit.ts';
import type { PartValue } from '../../outbox/part.ts';
import classes from './conflict-panel.module.css';
import type { PartShape } from './part-draft.ts';

/** Both answers side by side, with who gave the other one and when; the person chooses which one stands. */
export function ConflictPanel(props: {
  shape: PartShape;
  edit: Edit;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const { shape, edit } = props;
  const t = useText();
  if (!edit.conflict) return null;
  const { by, at } = edit.conflict;
  const sides: {
    key: string;
    title: string;
    value: PartValue | null;
    choose: string;
    onChoose: () => void;
  }[] = [
    {
      key: 'mine',
      title: t('conflict.mine', { time: formatDateTime(edit.editedAt) }),
      value: edit.value,
      choose: t('conflict.keepMine'),
      onChoose: props.onKeepMine,
    },
    {
      key: 'theirs',
      title: at
        ? t('conflict.theirs', { name: by, time: formatDateTime(at) })
        : t('conflict.theirsNoTime', { name: by }),
      value: edit.conflict.value,
      choose: t('conflict.takeTheirs'),
      onChoose: props.onTakeTheirs,
    },
  ];
  return (
    <section className={classes.panel} aria-labelledby="conflict-title">
      <h2 id="conflict-title" className={classes.title}>
        {t('conflict.title')}
      </h2>
      <p className={classes.explain}>{t('conflict.explain')}</p>
      <div className={classes.sides}>
        {sides.map((side) => (
          <div key={side.key} className={classes.side}>
            <h3 className={classes.sideTitle}>{side.title}</h3>
            {shape.isRow && side.value === null ? (
              <p className={classes.removed}>{t('list.removed')}</p>
            ) : (
              <AnswerLines shape={shape} value={side.value} />
            )}
            <Button variant="outline" onClick={side.onChoose} fullWidth>
              {side.choose}
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}
