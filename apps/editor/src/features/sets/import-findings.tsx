import { Alert } from '@mantine/core';
import type { refusalOf } from '@tieuchi/client/refusal';
import { messageOf } from '@tieuchi/criteria/messages';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../i18n/use-text.ts';
import classes from './import-dialog.module.css';

/** What the server found wrong in a text. */
export type RefusedFinding = NonNullable<NonNullable<ReturnType<typeof refusalOf>>['findings']>[number];

/** Why a text cannot become a draft, in its order; each entry leads to its place. */
export function ImportFindings(props: {
  findings: readonly RefusedFinding[];
  onGoTo: (place: { line: number; column: number }) => void;
}) {
  const t = useText();
  const language = useLanguage();
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={t('import.findings', { count: props.findings.length })}
    >
      <ul className={classes.findings}>
        {props.findings.map((finding) => {
          const place = { line: finding.line ?? 1, column: finding.column ?? 1 };
          const message = messageOf(finding, language);
          return (
            <li key={`${place.line}|${place.column}|${message}`}>
              <button type="button" className={classes.place} onClick={() => props.onGoTo(place)}>
                {t('import.place', place)}
              </button>{' '}
              {message}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
