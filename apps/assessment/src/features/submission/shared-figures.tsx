import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { FormModel } from '@tieuchi/forms/form-model';
import { useText } from '../../i18n/text.ts';
import { AnswerLines } from '../answers/answer-lines.tsx';
import classes from './answer-sheet.module.css';

/** The profile and the registers of a dossier, as they are scored: figures, totals, and how many rows. */
export function SharedFigures({ form, response }: { form: FormModel; response: UnitResponse }) {
  const t = useText();
  if (form.profile.length === 0 && form.registers.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby="shared-figures">
      <h2 id="shared-figures" className={classes.heading}>
        {t('parts.title')}
      </h2>
      {form.profile.length > 0 && (
        <article className={classes.item}>
          <h3 className={classes.name}>{t('profile.title')}</h3>
          <AnswerLines shape={{ fields: form.profile.map(({ field }) => field) }} value={response.profile} />
        </article>
      )}
      {form.registers.map((register) => (
        <article key={register.id} className={classes.item}>
          <h3 className={classes.name}>
            {register.code} {register.name}
          </h3>
          <RegisterLines register={register} response={response} />
        </article>
      ))}
    </section>
  );
}

function RegisterLines(props: { register: FormModel['registers'][number]; response: UnitResponse }) {
  const t = useText();
  const { register, response } = props;
  const content = response.registers?.[register.id];
  if (Array.isArray(content))
    return <p className={classes.result}>{t('list.count', { count: content.length })}</p>;
  const fields = register.totals.map(({ field }) => field).filter(({ readOnly }) => !readOnly);
  if (fields.length === 0) return <p className={classes.result}>{t('parts.nothing')}</p>;
  return <AnswerLines shape={{ fields }} value={content?.totals} />;
}
