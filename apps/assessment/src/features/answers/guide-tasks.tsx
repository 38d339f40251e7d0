import type { FormCriterion, FormTask } from '@tieuchi/forms/form-model';
import { useText } from '../../i18n/text.ts';

/** Who leads and co-ordinates, and the improvement tasks, as entries of a guide. */
export function GuideTasks({ from }: { from: Pick<FormCriterion, 'lead' | 'coordinate' | 'tasks'> }) {
  const t = useText();
  const { lead, coordinate, tasks } = from;
  return (
    <>
      {tasks.length > 0 && (
        <div>
          <dt>{t('guide.tasks')}</dt>
          <dd>
            <ul>
              {tasks.map((task) => (
                <li key={task.id}>
                  <TaskText task={task} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {lead !== undefined && (
        <div>
          <dt>{t('guide.lead')}</dt>
          <dd>{lead}</dd>
        </div>
      )}
      {coordinate.length > 0 && (
        <div>
          <dt>{t('guide.coordinate')}</dt>
          <dd>{coordinate.join('; ')}</dd>
        </div>
      )}
    </>
  );
}

function TaskText({ task }: { task: FormTask }) {
  const t = useText();
  const bodies = [
    ...(task.lead === undefined ? [] : [`${t('guide.lead')}: ${task.lead}`]),
    ...(task.coordinate.length === 0 ? [] : [`${t('guide.coordinate')}: ${task.coordinate.join('; ')}`]),
  ];
  return (
    <>
      {task.name}
      {bodies.length > 0 && ` (${bodies.join('. ')})`}
    </>
  );
}
