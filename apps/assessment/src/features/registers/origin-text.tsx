import type { FormRegister, FormTotal } from '@tieuchi/forms/form-model';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../i18n/text.ts';
import fields from '../answers/fields/fields.module.css';
import { SourceText } from '../answers/guide/source-text.tsx';
import { useDossier } from '../dossiers/dossier-context.tsx';
import { formulaText } from './formula-text.ts';

/** Where a total comes from: the profile (linked), the rows, or a formula over other totals by their names. */
export function OriginText({ total, register }: { total: FormTotal; register: FormRegister }) {
  const t = useText();
  const language = useLanguage();
  const { assessment } = useDossier();
  const { origin } = total;
  switch (origin.kind) {
    case 'profile':
      return <SourceText source={origin} assessmentId={assessment.id} />;
    case 'count':
      return <p className={fields.source}>{t('source.count')}</p>;
    case 'formula':
      return <p className={fields.source}>{formulaText(origin.formula, register, { t, language })}</p>;
    case 'typed':
      return null;
  }
}
