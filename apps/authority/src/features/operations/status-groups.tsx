import { Title } from '@mantine/core';
import type { ApiOutputs } from '@tieuchi/client/outputs';
import { formatNumber } from '@tieuchi/ui/format';
import { useId } from 'react';
import { type TextKey, useText } from '../../i18n/use-text.ts';
import { formatByteSize } from './byte-size.ts';
import classes from './operations-page.module.css';

type Status = ApiOutputs['operations']['status'];

const groups: readonly { title: TextKey; facts: readonly Exclude<keyof Status, 'at'>[] }[] = [
  { title: 'operations.system', facts: ['version', 'postgres', 'databaseBytes'] },
  { title: 'operations.people', facts: ['accounts', 'lockedAccounts', 'activeSessions'] },
  {
    title: 'operations.content',
    facts: ['publishedVersions', 'openRounds', 'assessments', 'submissions', 'auditEvents'],
  },
];

/** The figures of the installation, in groups. */
export function StatusGroups({ status }: { status: Status }) {
  const t = useText();
  const id = useId();
  return (
    <div className={classes.groups}>
      {groups.map(({ title, facts }) => (
        <section key={title} className={classes.group} aria-labelledby={`${id}${title}`}>
          <Title order={2} id={`${id}${title}`}>
            {t(title)}
          </Title>
          <dl>
            {facts.map((fact) => (
              <div key={fact}>
                <dt>{t(`operations.${fact}`)}</dt>
                <dd>{valueText(status, fact)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function valueText(status: Status, fact: Exclude<keyof Status, 'at'>): string {
  const value = status[fact];
  if (typeof value === 'string') return value;
  return fact === 'databaseBytes' ? formatByteSize(value) : formatNumber(value);
}
