import type { FormRegister, FormTotal } from '@tieuchi/forms/form-model';
import { describeField } from '@tieuchi/views/describe-answer';
import { useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import { OriginText } from './origin-text.tsx';
import classes from './register.module.css';
import { totalsOf } from './register-totals.ts';

/** Every figure in the foot of a register with its present value and where that comes from. */
export function ComputedTotals({ register }: { register: FormRegister }) {
  const t = useText();
  const open = useDossier();
  const values = totalsOf(open, register.id);
  if (register.totals.length === 0) return null;
  return (
    <section className={classes.totals} aria-labelledby="totals-title">
      <h2 id="totals-title" className={classes.title}>
        {t('list.totals')}
      </h2>
      <dl className={classes.list}>
        {register.totals.map((total) => (
          <TotalEntry
            key={total.field.id}
            total={total}
            register={register}
            value={values[total.field.id] ?? null}
          />
        ))}
      </dl>
    </section>
  );
}

function TotalEntry(props: { total: FormTotal; register: FormRegister; value: number | null }) {
  const t = useText();
  const { total, register, value } = props;
  const [line] = describeField(total.field, value, t);
  return (
    <div className={classes.total}>
      <dt>
        {total.field.name}
        <OriginText total={total} register={register} />
      </dt>
      <dd data-missing={line?.text === undefined || undefined}>{line?.text ?? t('source.none')}</dd>
    </div>
  );
}
