import { Alert, Button, Group } from '@mantine/core';
import { wordLeftOut } from '@tieuchi/reports/words';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../../../i18n/use-text.ts';
import classes from '../figures-section.module.css';
import { Problems } from '../problems.tsx';
import { refusedCellText } from './file-words.ts';
import type { FileReport } from './take-file.ts';

/** What of a file was taken, what was not and why, and what stands for nothing in the table: nothing is passed over in silence. */
export function FileReportView({ name, report }: { name: string; report: FileReport }) {
  const t = useText();
  const language = useLanguage();
  const { taken, unchanged, refused, rounded, leftOut } = report;
  const title =
    report.sheet === '' ? t('figures.ofFile', { name }) : t('figures.ofSheet', { name, sheet: report.sheet });
  return (
    <div className={classes.report}>
      <Alert variant="light" color={taken === 0 ? 'gray' : 'petrol'} role="status" title={title}>
        <p className={classes.line}>
          {t(taken === 0 ? 'figures.nothingNew' : 'figures.takenCells', { count: taken })}{' '}
          {unchanged > 0 && t('figures.unchangedCells', { count: unchanged })}
        </p>
        {rounded.length > 0 && (
          <details open={rounded.length <= 5}>
            <summary>{t('figures.roundedCells', { count: rounded.length })}</summary>
            <ul className={classes.list}>
              {rounded.map((cell) => (
                <li key={cell.at}>{t('figures.roundedCell', cell)}</li>
              ))}
            </ul>
          </details>
        )}
        {leftOut.length > 0 && (
          <details open={leftOut.length <= 8}>
            <summary>{t('figures.leftOut', { count: leftOut.length })}</summary>
            <ul className={classes.list}>
              {leftOut.map((part) => (
                <li key={JSON.stringify(part)}>{wordLeftOut(part, language)}</li>
              ))}
            </ul>
          </details>
        )}
      </Alert>
      <Problems
        title={t('figures.refusedCells', { count: refused.length })}
        problems={refused.map((cell) =>
          t('figures.at', {
            unit: cell.unit.name,
            figure: cell.column.title,
            message: refusedCellText(cell, { t, language }),
          }),
        )}
      />
    </div>
  );
}

/** Asks which of several sheets is meant. */
export function SheetQuestion(props: { names: readonly string[]; onChoose: (name: string) => void }) {
  const t = useText();
  return (
    <Alert variant="light" color="yellow" role="alert" title={t('figures.whichSheet')}>
      <Group gap="xs">
        {props.names.map((name) => (
          <Button key={name} variant="default" onClick={() => props.onChoose(name)}>
            {name}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
