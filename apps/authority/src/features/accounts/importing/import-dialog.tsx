import { Alert, Anchor, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ApiOutputs } from '@tieuchi/client/outputs';
import { refusalText } from '@tieuchi/client/refusal-text';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { useLanguage } from '@tieuchi/ui/i18n';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { type ChangeEvent, useId, useState } from 'react';
import { api, client } from '../../../api.ts';
import { type AppText, useText } from '../../../i18n/use-text.ts';
import type { IssuedPassword } from '../password-sheet.tsx';
import { type ReadSheet, readSheet, type SheetRow } from './read-sheet.ts';

type Finding = ApiOutputs['accounts']['import']['findings'][number];

/**
 * Adds accounts from a sheet: the file is read by the server, every row is checked, and only a sheet without findings can
 * be committed, as a whole.
 */
export function ImportDialog(props: { onClose: () => void; onDone: (created: IssuedPassword[]) => void }) {
  const t = useText();
  const language = useLanguage();
  const id = useId();
  const [rows, setRows] = useState<SheetRow[]>();
  const [findings, setFindings] = useState<Finding[]>([]);
  const [leftOut, setLeftOut] = useState<ReadSheet['leftOut']>([]);
  const check = useMutation({
    mutationFn: async (file: File) => {
      const sheet = await readSheet(file);
      if (sheet.findings.length > 0 || sheet.rows.length === 0) return sheet;
      const checked = await client.accounts.import.mutate({ rows: sheet.rows, commit: false });
      return { ...sheet, findings: checked.findings };
    },
    onSuccess: (sheet) => {
      setRows(sheet.rows);
      setFindings(sheet.findings);
      setLeftOut(sheet.leftOut);
    },
  });
  const commit = useMutation({
    ...api.accounts.import.mutationOptions(),
    onSuccess: (outcome) =>
      outcome.findings.length > 0 ? setFindings(outcome.findings) : props.onDone(outcome.created),
  });
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    setRows(undefined);
    setFindings([]);
    setLeftOut([]);
    if (file) check.mutate(file);
  };
  const failed = check.error ?? commit.error;
  const ready = rows !== undefined && rows.length > 0 && findings.length === 0 && !check.isPending;
  return (
    <ConfirmDialog
      opened
      size="xl"
      title={t('accounts.import')}
      confirmLabel={rows ? t('accounts.importConfirm', { count: rows.length }) : t('accounts.import')}
      disabled={!ready}
      busy={commit.isPending}
      onConfirm={() => rows && commit.mutate({ rows, commit: true })}
      onClose={props.onClose}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>
          {t('accounts.importExplain')}{' '}
          <Anchor href="/api/v1/accounts/template.xlsx" download>
            {t('accounts.template')}
          </Anchor>
        </p>
        <div>
          <label htmlFor={id} style={{ display: 'block', fontWeight: 500, marginBottom: 4 }}>
            {t('accounts.file')}
          </label>
          <input id={id} type="file" accept=".xlsx,.csv" onChange={choose} />
        </div>
        {failed && (
          <Alert color="red" variant="light" role="alert">
            {refusalText(failed, t)}
          </Alert>
        )}
        <div role="status">
          {check.isPending && t('accounts.checking')}
          {ready && t('accounts.checked', { count: rows.length })}
          {findings.length > 0 && t('accounts.findings', { count: findings.length })}
        </div>
        {findings.length > 0 && (
          <TableFrame label={t('accounts.findingsTitle')} maxHeight="40vh">
            <table className={denseTableClass}>
              <thead>
                <tr>
                  <th scope="col">{t('accounts.row')}</th>
                  <th scope="col">{t('accounts.column')}</th>
                  <th scope="col">{t('accounts.problem')}</th>
                </tr>
              </thead>
              <tbody>
                {findings.map((finding) => (
                  <tr key={`${finding.row}|${finding.column ?? ''}|${finding.code}|${finding.message}`}>
                    <td>{finding.row}</td>
                    <td>{columnName(finding.column, t)}</td>
                    <td>{language === 'vi' ? finding.message : finding.messageEn}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
        {leftOut.length > 0 && (
          <details>
            <summary>{t('accounts.leftOut', { count: leftOut.length })}</summary>
            <ul style={{ margin: 0, paddingLeft: 18 }}>
              {leftOut.map((part) => (
                <li key={part.vi}>{part[language]}</li>
              ))}
            </ul>
          </details>
        )}
      </Stack>
    </ConfirmDialog>
  );
}

function columnName(column: Finding['column'], t: AppText): string {
  return column === null ? '' : t(`accounts.column.${column}`);
}
