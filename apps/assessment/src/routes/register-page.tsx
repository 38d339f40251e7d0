import { getRouteApi } from '@tanstack/react-router';
import type { FormRegister } from '@tieuchi/forms/form-model';
import { useDossier } from '../features/dossiers/dossier-context.tsx';
import { DossierHeader } from '../features/dossiers/dossier-header.tsx';
import { UsedBy } from '../features/dossiers/used-by.tsx';
import { ComputedTotals } from '../features/registers/computed-totals.tsx';
import { RowList } from '../features/registers/row-list.tsx';
import { TotalsForm } from '../features/registers/totals-form.tsx';
import { useText } from '../i18n/text.ts';
import { usePageTitle } from './parts/page-title.ts';
import { NotFoundPage } from './parts/route-error.tsx';
import classes from './register-page.module.css';

const route = getRouteApi('/signed-in/$assessmentId/registers/$registerId');

/** One register: its totals, or its rows where the round asks for them, and what is computed from either. */
export function RegisterPage() {
  const { registerId } = route.useParams();
  const { dossier } = useDossier();
  const register = dossier.form.registers.find(({ id }) => id === registerId);
  return register ? <RegisterView key={registerId} register={register} /> : <NotFoundPage />;
}

function RegisterView({ register }: { register: FormRegister }) {
  const t = useText();
  const { assessment } = useDossier();
  const { code, name, totals, columns, usedBy, readingNote, retentionMonths } = register;
  const rowsAsked = assessment.registers[register.id]?.rowsAsked ?? false;
  const personal = columns.filter((column) => column.personal).map((column) => column.name);
  const typed = totals.some(({ field }) => !field.readOnly);
  usePageTitle(`${code} ${name}`);
  return (
    <>
      <DossierHeader
        title={`${code} ${name}`}
        place={rowsAsked ? t('list.rowsAsked') : typed ? t('list.totalsOnly') : t('list.noTotals')}
      />
      <div className={classes.notes}>
        {personal.length > 0 && (
          <p className={classes.privacy}>
            {t(rowsAsked ? 'list.privacy' : 'list.privacyTotals', { columns: personal.join('; ') })}
            {retentionMonths !== undefined && ` ${t('list.retention', { months: retentionMonths })}`}
          </p>
        )}
        <UsedBy label={t('list.usedBy')} criteria={usedBy} />
        {readingNote !== undefined && <p>{readingNote}</p>}
      </div>
      {rowsAsked ? (
        <>
          <RowList register={register} />
          <ComputedTotals register={register} />
        </>
      ) : (
        totals.length > 0 && <TotalsForm register={register} />
      )}
    </>
  );
}
