import { Link } from '@tanstack/react-router';
import { missingItems } from '@tieuchi/views/dossier';
import { useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import classes from './task-filter-links.module.css';
import type { TaskFilter } from './task-list.tsx';

/** Chooses which criteria are listed; the choice lives in the address. */
export function TaskFilterLinks({ filter }: { filter: TaskFilter }) {
  const t = useText();
  const { assessment, dossier } = useDossier();
  const choices: { value: TaskFilter; label: string }[] = [
    {
      value: 'asked',
      label:
        assessment.registeredLevel === null || dossier.form.levels.length === 1
          ? t('tasks.showAsked', { count: dossier.asked })
          : t('tasks.showUpTo', { level: assessment.registeredLevel, count: dossier.asked }),
    },
    { value: 'missing', label: t('tasks.showMissing', { count: missingItems(dossier).length }) },
    ...(dossier.items.length > dossier.asked
      ? [{ value: 'all' as const, label: t('tasks.showAll', { count: dossier.items.length }) }]
      : []),
  ];
  return (
    <nav aria-label={t('tasks.filter')} className={classes.choices}>
      {choices.map(({ value, label }) => (
        <Link
          key={value}
          to="/$assessmentId"
          params={{ assessmentId: assessment.id }}
          search={({ level }) => ({
            ...(level === undefined ? {} : { level }),
            ...(value === 'asked' ? {} : { show: value }),
          })}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={value === filter ? 'page' : undefined}
          resetScroll={false}
          replace
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
