import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Register } from '@tieuchi/criteria/types';
import { registerTotals } from '@tieuchi/scoring/register-totals';
import { formatNumber } from '@tieuchi/ui/format';
import { useText } from '../../i18n/use-text.ts';
import { describeAnswerValue } from './describe-value.ts';
import { FigureList } from './figure-list.tsx';
import { RegisterRows } from './register-rows.tsx';
import classes from './shared-figures.module.css';

/** Every register of the set with its totals as they are scored, and its rows where rows were submitted. */
export function RegistersSection({ document, response }: { document: CriteriaSet; response: UnitResponse }) {
  const t = useText();
  const registers = document.registers ?? [];
  if (registers.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="dossier-registers">
      <h2 id="dossier-registers" className={classes.title}>
        {t('dossier.registers')}
      </h2>
      {registers.map((register) => (
        <RegisterFigures key={register.id} document={document} register={register} response={response} />
      ))}
    </section>
  );
}

function RegisterFigures(props: { document: CriteriaSet; register: Register; response: UnitResponse }) {
  const t = useText();
  const { document, register, response } = props;
  const words = { yes: t('answer.yes'), no: t('answer.no') };
  const content = response.registers?.[register.id];
  const rows = Array.isArray(content) ? content : [];
  const totals = registerTotals(register, content, response.profile);
  const lines = (register.totals ?? []).map(({ id, name, measureUnit }) => {
    const input = { id, kind: 'number' as const, name, ...(measureUnit !== undefined && { measureUnit }) };
    return { id, name, text: describeAnswerValue(totals[id], input, words) };
  });
  const headingId = `register-${register.id}`;
  return (
    <section className={classes.register} aria-labelledby={headingId}>
      <h3 id={headingId} className={classes.name}>
        {register.code} {register.name}
      </h3>
      {lines.length > 0 && <FigureList lines={lines} />}
      <p className={classes.note}>
        {rows.length === 0 ? t('dossier.noRows') : t('dossier.rows', { count: formatNumber(rows.length) })}
      </p>
      {rows.length > 0 && <RegisterRows document={document} register={register} rows={rows} />}
    </section>
  );
}
