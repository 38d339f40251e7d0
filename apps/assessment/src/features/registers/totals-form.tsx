import { useRouter } from '@tanstack/react-router';
import type { FormField, FormRegister } from '@tieuchi/forms/form-model';
import { useMemo } from 'react';
import { useText } from '../../i18n/text.ts';
import { PartEditor } from '../answers/editing/part-editor.tsx';
import { ClosedFieldView } from '../answers/fields/closed-field.tsx';
import { useDossier } from '../dossiers/dossier-context.tsx';
import { ComputedTotals } from './computed-totals.tsx';
import { OriginText } from './origin-text.tsx';
import { totalsOf } from './register-totals.ts';

/** The totals of a register: those that are typed as fields, those that other figures give with their present value. */
export function TotalsForm({ register }: { register: FormRegister }) {
  const t = useText();
  const router = useRouter();
  const open = useDossier();
  const { assessment } = open;
  const totals = totalsOf(open, register.id);
  const shape = useMemo(() => ({ fields: register.totals.map(({ field }) => field) }), [register]);
  if (register.totals.every(({ field }) => field.readOnly)) return <ComputedTotals register={register} />;
  const closed = (field: FormField) => {
    const total = register.totals.find((one) => one.field.id === field.id);
    if (!field.readOnly || total === undefined) return undefined;
    const value = totals[field.id] ?? null;
    return (
      <>
        <ClosedFieldView
          field={field}
          closed={{ kind: 'computed', source: undefined, value }}
          assessmentId={assessment.id}
        />
        <OriginText total={total} register={register} />
      </>
    );
  };
  return (
    <PartEditor
      part={{ kind: 'totals', registerId: register.id }}
      code={register.code}
      label={t('list.totals')}
      shape={shape}
      closed={closed}
      onDone={() => void router.navigate({ to: '/$assessmentId', params: { assessmentId: assessment.id } })}
    />
  );
}
