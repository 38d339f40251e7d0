import { Link } from '@tanstack/react-router';
import { partName } from '@tieuchi/criteria/part';
import { Tag } from '@tieuchi/ui/tag';
import { type DossierGroup, type DossierItem, isAnswered } from '@tieuchi/views/dossier';
import { itemStateOf, itemTones } from '@tieuchi/views/item-state';
import { earnedText } from '@tieuchi/views/points-text';
import { useText } from '../../i18n/text.ts';
import { useDossier, useStandingParts } from '../dossiers/dossier-context.tsx';
import { edgeOf } from '../outbox/edge.ts';
import { useOutboxSnapshot } from '../outbox/outbox-provider.tsx';
import { groupText } from '../points/group-points.tsx';
import classes from './task-list.module.css';

/** Which criteria are listed. */
export type TaskFilter = 'asked' | 'missing' | 'all';

/** The criteria by group, with progress, each a link to its form. */
export function TaskList({ filter }: { filter: TaskFilter }) {
  const t = useText();
  const { dossier } = useDossier();
  const groups = dossier.groups
    .map((group) => ({ group, items: group.items.filter((item) => isListed(item, filter)) }))
    .filter(({ group, items }) => items.length > 0 || (filter !== 'missing' && group.items.length === 0));
  if (groups.length === 0) return <p className={classes.done}>{t('tasks.allAnswered')}</p>;
  return (
    <>
      {groups.map(({ group, items }) => (
        <TaskGroup key={group.id} group={group} items={items} />
      ))}
    </>
  );
}

function isListed(item: DossierItem, filter: TaskFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'asked':
      return item.asked;
    case 'missing':
      return item.asked && !isAnswered(item);
  }
}

function TaskGroup({ group, items }: { group: DossierGroup; items: DossierItem[] }) {
  const t = useText();
  const { dossier } = useDossier();
  const { outcome } = dossier.result;
  const points = outcome.kind === 'points' ? outcome.groups.find(({ id }) => id === group.id) : undefined;
  const Heading = group.depth === 0 ? 'h3' : 'h4';
  return (
    <section className={classes.group} aria-labelledby={`group-${group.id}`}>
      <div className={classes.head}>
        <Heading id={`group-${group.id}`} className={classes.heading}>
          {group.code} {group.name}
        </Heading>
        {group.asked > 0 && (
          <span className={classes.progress}>
            {t('tasks.progress', { done: group.answered, total: group.asked })}
            {points !== undefined && ` · ${t('points.groupTotal', { points: groupText(points) })}`}
          </span>
        )}
      </div>
      <ul className={classes.list}>
        {items.map((item) => (
          <TaskRow key={item.form.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ item }: { item: DossierItem }) {
  const t = useText();
  const { assessment } = useDossier();
  const parts = useStandingParts();
  const { line } = useOutboxSnapshot();
  const standing = parts.get(partName({ kind: 'answer', criterionId: item.form.id }));
  const state = itemStateOf(item);
  const edge = edgeOf(standing?.edit, line);
  const earned = isAnswered(item) && item.suspended === undefined ? earnedText(item.result, t) : undefined;
  return (
    <li className={classes.row}>
      <Link
        to="/$assessmentId/criteria/$criterionId"
        params={{ assessmentId: assessment.id, criterionId: item.form.id }}
        className={classes.link}
      >
        <span className={classes.code}>{item.form.code}</span>
        <span className={classes.name}>{item.form.name}</span>
      </Link>
      <span className={classes.tags}>
        {edge && <Tag tone="critical">{t(`tasks.${edge}`)}</Tag>}
        {!item.asked && <Tag>{t('tasks.notAsked')}</Tag>}
        {item.form.informational && <Tag>{t('tasks.informational')}</Tag>}
        {earned !== undefined && <Tag tone="info">{earned}</Tag>}
        <Tag tone={itemTones[state]}>{t(`item.${state}`)}</Tag>
      </span>
    </li>
  );
}
