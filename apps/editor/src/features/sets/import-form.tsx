import { Alert, Stack, Textarea, TextInput } from '@mantine/core';
import { ConfirmDialog } from '@tieuchi/ui/confirm-dialog';
import { type ChangeEvent, useId, useMemo, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { identityPatterns } from './derive-model.ts';
import classes from './import-dialog.module.css';
import { ImportFindings, type RefusedFinding } from './import-findings.tsx';
import { isTooLarge, offsetOfPlace, readDocumentFile, suggestImported } from './import-model.ts';

/**
 * Takes a document from a file or pasted, and what it is to be called here; the name is suggested from the document until
 * somebody types another. A refusal leaves everything as it was typed.
 */
export function ImportForm(props: {
  prefix: string;
  busy: boolean;
  problem: string | undefined;
  findings: readonly RefusedFinding[];
  /** Another text has taken the place of the one that was refused. */
  onReplace: () => void;
  onImport: (wish: { text: string; id: string; version: string }) => void;
  onClose: () => void;
}) {
  const t = useText();
  const fileId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [typed, setTyped] = useState<{ id?: string; version?: string }>({});
  const [unread, setUnread] = useState<'tooLarge' | 'notText'>();
  const suggested = useMemo(() => suggestImported(text, props.prefix), [text, props.prefix]);
  const { id, version } = { ...suggested, ...typed };
  const given = text.trim() !== '';
  const wrong = given
    ? {
        text: isTooLarge(text) ? t('import.tooLarge') : undefined,
        id: !identityPatterns.id.test(id)
          ? t('derive.wrongId')
          : !id.startsWith(props.prefix)
            ? t('derive.prefix', { prefix: props.prefix })
            : undefined,
        version: identityPatterns.version.test(version) ? undefined : t('derive.wrongVersion'),
      }
    : {};
  const ready = given && Object.values(wrong).every((problem) => problem === undefined);

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    if (!file) return;
    const read = await readDocumentFile(file);
    setUnread('problem' in read ? read.problem : undefined);
    if ('text' in read) {
      setText(read.text);
      props.onReplace();
    }
  };
  const goTo = (place: { line: number; column: number }) => {
    const field = area.current;
    if (!field) return;
    const offset = offsetOfPlace(field.value, place);
    field.setSelectionRange(offset, offset);
    const lines = field.value.split('\n').length;
    field.scrollTop = (field.scrollHeight * (place.line - 1)) / lines - field.clientHeight / 2;
    field.focus();
  };

  return (
    <ConfirmDialog
      opened
      size="xl"
      title={t('import.title')}
      confirmLabel={t('derive.confirm')}
      busy={props.busy}
      disabled={!ready}
      onConfirm={() => props.onImport({ text, id, version })}
      onClose={props.onClose}
    >
      <Stack gap="sm">
        <p className={classes.explain}>{t('import.explain')}</p>
        <div className={classes.file}>
          <label htmlFor={fileId}>{t('import.file')}</label>
          <input
            id={fileId}
            type="file"
            accept=".json,application/json"
            data-autofocus
            // The same file again, once it was corrected, is a choice too.
            onClick={(event) => {
              event.currentTarget.value = '';
            }}
            onChange={(event) => void choose(event)}
          />
        </div>
        {unread && (
          <Alert color="red" variant="light" role="alert">
            {t(`import.${unread}`)}
          </Alert>
        )}
        <Textarea
          ref={area}
          label={t('import.text')}
          rows={10}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={wrong.text}
          classNames={{ input: classes.text ?? '' }}
        />
        {props.findings.length > 0 ? (
          <ImportFindings findings={props.findings} onGoTo={goTo} />
        ) : (
          props.problem !== undefined && (
            <Alert color="red" variant="light" role="alert">
              {props.problem}
            </Alert>
          )
        )}
        <TextInput
          label={t('derive.id')}
          description={t('derive.idHelp')}
          value={id}
          onChange={(event) => setTyped({ ...typed, id: event.currentTarget.value })}
          error={wrong.id}
        />
        <TextInput
          label={t('derive.version')}
          value={version}
          onChange={(event) => setTyped({ ...typed, version: event.currentTarget.value })}
          error={wrong.version}
        />
      </Stack>
    </ConfirmDialog>
  );
}
