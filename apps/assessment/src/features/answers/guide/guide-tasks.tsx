import type { FormCriterion, FormTask } from '@tieuchi/forms/form-model';
import { useText } from '../../../i18n/text.ts';

/** Who leads and co-ordinates, and the improvement tasks, as entries of a guide; `under` names the heading that they are of. */
export function GuideTasks(props: {
  from: Pick<FormCriterion, 'lead' | 'coordinate' | 'tasks'>;
  under?: string;
}) {
  const t = useText();
  const { lead, coordinate, tasks } = props.from;
  const under = props.under === undefined ? '' : ` – ${props.under}`;
  return (
    <>
      {tasks.length > 0 && (
        <div>
          <dt>
            {t('guide.tasks')}
            {under}
          </dt>
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
          <dt>
            {t('guide.lead')}
            {under}
          </dt>
          <dd>{lead}</dd>
        </div>
      )}
      {coordinate.length > 0 && (
        <div>
          <dt>
            {t('guide.coordinate')}
            {under}
          </dt>
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
