import { Alert, Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ApiOutputs } from '@tieuchi/client/outputs';
import { refusalText } from '@tieuchi/client/refusal-text';
import { formatDateTime } from '@tieuchi/ui/format';
import { useLanguage } from '@tieuchi/ui/i18n';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { type FormEvent, useState } from 'react';
import { api, queryClient } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { OutcomeText } from '../results/outcome-text.tsx';
import classes from './hindsight-section.module.css';

type Submission = ApiOutputs['dossiers']['submission'];
type Difference = NonNullable<Submission['difference']>;

/** What became of a result since it was stored: where today's program gives another, and what was corrected, by whom and why. */
export function HindsightSection({
  id,
  dossier: { difference, corrections },
  publisher,
}: {
  id: string;
  dossier: Pick<Submission, 'difference' | 'corrections'>;
  publisher: boolean;
}) {
  const t = useText();
  if (difference === null && corrections.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('hindsight.title')}>
      {corrections.map(({ reason, by, at }) => (
        <Alert
          key={at}
          color="blue"
          variant="light"
          title={t('hindsight.corrected', { at: formatDateTime(at), by })}
        >
          {reason}
        </Alert>
      ))}
      {difference !== null && (
        <Alert color="yellow" variant="light" title={t('hindsight.differs')}>
          <p className={classes.text}>{t('hindsight.explain')}</p>
          <DifferenceTable difference={difference} />
          {publisher ? (
            <CorrectionForm id={id} digest={difference.digest} />
          ) : (
            <p>{t('hindsight.publisherOnly')}</p>
          )}
        </Alert>
      )}
    </section>
  );
}

function DifferenceTable({ difference }: { difference: Difference }) {
  const t = useText();
  const language = useLanguage();
  const { before, now, criteria, outcome } = difference;
  const said = (one: { text: string; textEn: string }) => (language === 'en' ? one.textEn : one.text);
  return (
    <TableFrame label={t('hindsight.differs')}>
      <table className={denseTableClass}>
        <thead>
          <tr>
            <th scope="col">{t('hindsight.what')}</th>
            <th scope="col">{t('hindsight.before')}</th>
            <th scope="col">{t('hindsight.now')}</th>
          </tr>
        </thead>
        <tbody>
          {outcome && (
            <tr>
              <th scope="row">{t('hindsight.outcome')}</th>
              <td>{before !== null && <OutcomeText outcome={before} />}</td>
              <td>{now !== null && <OutcomeText outcome={now} />}</td>
            </tr>
          )}
          {criteria.map((one) => (
            <tr key={one.id}>
              <th scope="row">{t('hindsight.criterion', { code: one.code })}</th>
              <td className={classes.said}>{said(one.before)}</td>
              <td className={classes.said}>{said(one.now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function CorrectionForm({ id, digest }: { id: string; digest: string }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const correct = useMutation({
    ...api.dossiers.correct.mutationOptions(),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries(api.dossiers.pathFilter()),
        queryClient.invalidateQueries(api.rounds.pathFilter()),
        queryClient.invalidateQueries(api.results.pathFilter()),
      ]),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') correct.mutate({ id, digest, reason });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {correct.error && (
        <Alert color="red" variant="light" role="alert">
          {refusalText(correct.error, t)}
        </Alert>
      )}
      <Textarea
        label={t('hindsight.reason')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={correct.isPending} disabled={reason.trim() === ''}>
          {t('hindsight.correct')}
        </Button>
      </div>
    </form>
  );
}
