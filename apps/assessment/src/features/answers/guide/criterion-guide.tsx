import type { FormCriterion } from '@tieuchi/forms/form-model';
import type { DossierGroup } from '@tieuchi/views/dossier';
import { useText } from '../../../i18n/text.ts';
import classes from './criterion-guide.module.css';
import { GuideTasks } from './guide-tasks.tsx';

/** Method, source of data, who does what, legal bases and reading note of a criterion, as the document has them. */
export function CriterionGuide(props: {
  criterion: FormCriterion;
  /** The headings around it, the top one first; they may name bodies and tasks too. */
  headings: readonly DossierGroup[];
}) {
  const { criterion, headings } = props;
  const t = useText();
  const { guidance, dataSource, legalBases, readingNote, measureUnit, evidence, verifiedBy } = criterion;
  return (
    <dl className={classes.guide}>
      {guidance !== undefined && (
        <div>
          <dt>{t('guide.method')}</dt>
          <dd>{guidance}</dd>
        </div>
      )}
      {measureUnit !== undefined && (
        <div>
          <dt>{t('guide.measureUnit')}</dt>
          <dd>{measureUnit}</dd>
        </div>
      )}
      {dataSource !== undefined && (
        <div>
          <dt>{t('guide.dataSource')}</dt>
          <dd>{dataSource}</dd>
        </div>
      )}
      {evidence.length > 0 && (
        <div>
          <dt>{t('guide.evidence')}</dt>
          <dd>
            <ul>
              {evidence.map(({ id, name, required }) => (
                <li key={id}>
                  {name}
                  {required && ` (${t('guide.evidenceRequired')})`}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {headings.map((heading) => (
        <GuideTasks key={heading.id} from={heading} under={`${heading.code} ${heading.name}`} />
      ))}
      <GuideTasks from={criterion} />
      {verifiedBy !== undefined && (
        <div>
          <dt>{t('guide.verifiedBy')}</dt>
          <dd>{verifiedBy}</dd>
        </div>
      )}
      {legalBases.length > 0 && (
        <div>
          <dt>{t('guide.legalBases')}</dt>
          <dd>
            <ul>
              {legalBases.map((basis) => (
                <li key={`${basis.number ?? ''} ${basis.title} ${basis.clause ?? ''}`}>
                  {basis.title}
                  {basis.clause !== undefined && ` (${basis.clause})`}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {readingNote !== undefined && (
        <div>
          <dt>{t('guide.readingNote')}</dt>
          <dd>{readingNote}</dd>
        </div>
      )}
    </dl>
  );
}
