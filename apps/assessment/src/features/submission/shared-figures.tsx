import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { FormModel } from '@tieuchi/forms/form-model';
import { registerTotals } from '@tieuchi/scoring/register-totals';
import { useText } from '../../i18n/text.ts';
import { AnswerLines } from '../answers/answer-lines.tsx';
import { useDossier } from '../assessment/dossier-context.tsx';
import { PartLink } from '../assessment/part-link.tsx';
import { type Part, partName } from '../outbox/part.ts';
import classes from './answer-sheet.module.css';

/** The profile and the registers of a dossier, as they are scored: figures, every total, and how many rows. */
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
          <EditPart part={{ kind: 'profile' }} code="" />
        </article>
      )}
      {form.registers.map((register) => (
        <article key={register.id} className={classes.item}>
          <h3 className={classes.name}>
            {register.code} {register.name}
          </h3>
          <RegisterLines register={register} response={response} />
          <EditPart part={{ kind: 'totals', registerId: register.id }} code={register.code} />
        </article>
      ))}
    </section>
  );
}

/** The way to the page where a part is filled in, while it may be changed. */
function EditPart({ part, code }: { part: Part; code: string }) {
  const { assessment, editable } = useDossier();
  if (!editable) return null;
  return (
    <p className={classes.edit} data-screen-only>
      <PartLink assessmentId={assessment.id} part={partName(part)} code={code} />
    </p>
  );
}

function RegisterLines(props: { register: FormModel['registers'][number]; response: UnitResponse }) {
  const t = useText();
  const { assessment } = useDossier();
  const { register, response } = props;
  const content = response.registers?.[register.id] ?? [];
  const rowsAsked = assessment.registers[register.id]?.rowsAsked ?? false;
  const counted = Array.isArray(content) && (rowsAsked || content.length > 0);
  const source = assessment.set.document.registers?.find(({ id }) => id === register.id);
  const totals =
    source === undefined ? {} : registerTotals(source, response.registers?.[register.id], response.profile);
  const fields = register.totals.map(({ field }) => field);
  if (!counted && fields.length === 0) return <p className={classes.result}>{t('parts.nothing')}</p>;
  return (
    <>
      {counted && <p className={classes.result}>{t('list.count', { count: content.length })}</p>}
      {fields.length > 0 && <AnswerLines shape={{ fields }} value={totals} />}
    </>
  );
}
