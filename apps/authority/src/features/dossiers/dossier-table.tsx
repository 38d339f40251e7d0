import type { ApiOutputs } from '@tieuchi/client/outputs';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { formatNumber } from '@tieuchi/ui/format';
import { useLanguage } from '@tieuchi/ui/i18n';
import { denseTableClass, stickyColumnClass, TableFrame } from '@tieuchi/ui/table-frame';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/use-text.ts';
import { assignedText } from './assigned-text.ts';
import { describeAnswerValue } from './describe-value.ts';
import classes from './dossier-table.module.css';

type Submission = ApiOutputs['assessments']['submission'];

/** What is shown of a submitted dossier. */
export type ShownDossier = Pick<
  Submission,
  'unit' | 'result' | 'confirmedMissing' | 'suspended' | 'supplied'
> & { response: UnitResponse };

/** The criteria of the set with what the unit answered, what it amounts to and whether it is met. */
export function DossierTable(props: { document: CriteriaSet; dossier: ShownDossier; label: string }) {
  const t = useText();
  const language = useLanguage();
  const { document, dossier } = props;
  const words = { yes: t('answer.yes'), no: t('answer.no') };
  // What was asked and left out was confirmed by whoever submitted; the rest lies above the registered level.
  const missing = new Set(dossier.confirmedMissing);
  const suspended = new Map(dossier.suspended.map(({ criterionId, reason }) => [criterionId, reason]));
  const results = new Map(dossier.result.criteria.map((result) => [result.id, result]));
  return (
    <TableFrame label={props.label} maxHeight="80vh">
      <table className={denseTableClass}>
        <thead>
          <tr>
            <th scope="col" className={stickyColumnClass}>
              {t('column.code')}
            </th>
            <th scope="col">{t('column.criterion')}</th>
            <th scope="col">{t('dossier.answer')}</th>
            <th scope="col">{t('dossier.result')}</th>
          </tr>
        </thead>
        <tbody>
          {document.criteria.map((criterion) => {
            const answer = dossier.response.answers[criterion.id];
            const result = results.get(criterion.id);
            const assigned = assignedText(t, { criterion, response: dossier.response, result });
            const reason = suspended.get(criterion.id);
            const declared = answer?.notApplicable === true;
            // Also of what other parts of the dossier gave.
            const explained = answer !== undefined || (result !== undefined && result.state !== 'missing');
            const said = (result?.explanation.inputs ?? []).flatMap(({ id, name, value }) => {
              const input = criterion.inputs.find((one) => one.id === id);
              const text = declared ? '' : describeAnswerValue(value, input, words);
              const by = dossier.supplied[criterion.id]?.[id]?.by;
              return text === '' ? [] : [{ id, name, text, by }];
            });
            return (
              <tr key={criterion.id}>
                <th scope="row" className={stickyColumnClass}>
                  {criterion.code}
                </th>
                <td className={classes.name}>
                  {criterion.name}
                  {assigned !== undefined && <div className={classes.assigned}>{assigned}</div>}
                </td>
                <td className={classes.answer}>
                  {declared
                    ? t('dossier.notApplicable', { reason: String(answer.reason ?? '') })
                    : said.length === 0 && (missing.has(criterion.id) ? t('dossier.noAnswer') : '–')}
                  {said.map((line) => (
                    <div key={line.id}>
                      {line.name}: <strong>{line.text}</strong>{' '}
                      {line.by !== undefined && (
                        <Tag tone="info">{t('dossier.supplied', { by: line.by })}</Tag>
                      )}
                    </div>
                  ))}
                </td>
                <td className={classes.result}>
                  {explained && (language === 'vi' ? result?.explanation.text : result?.explanation.textEn)}{' '}
                  {!explained && result?.max !== undefined && (
                    <strong>
                      {t('results.pointsOf', {
                        points:
                          result.points == null ? '–' : formatNumber(result.pointsShown ?? result.points),
                        max: formatNumber(result.max),
                      })}
                    </strong>
                  )}{' '}
                  {result?.state === 'provisional' && <Tag tone="caution">{t('results.provisional')}</Tag>}
                  {reason !== undefined && <Tag tone="neutral">{t('dossier.suspended')}</Tag>}
                  {result?.met !== undefined && (
                    <Tag tone={result.met ? 'positive' : 'caution'}>
                      {t(result.met ? 'dossier.met' : 'dossier.unmet')}
                    </Tag>
                  )}
                  {reason !== undefined && (
                    <div className={classes.reason}>{t('dossier.suspendedReason', { reason })}</div>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
