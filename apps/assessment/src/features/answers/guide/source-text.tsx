import { Link } from '@tanstack/react-router';
import type { FieldSource } from '@tieuchi/forms/form-model';
import { type AppText, useText } from '../../../i18n/text.ts';
import classes from '../fields/fields.module.css';

/** Where the value of a field comes from, linked to the page that shows it. */
export function SourceText({ source, assessmentId }: { source: FieldSource; assessmentId: string }) {
  const t = useText();
  const words = sourceWords(source, t);
  return (
    <p className={classes.source}>
      {words}{' '}
      {source.kind === 'profile' && (
        <Link to="/$assessmentId/profile" params={{ assessmentId }} hash={`field-${source.field}`}>
          {t('source.openProfile')}
        </Link>
      )}
      {source.kind === 'register' && (
        <Link
          to="/$assessmentId/registers/$registerId"
          params={{ assessmentId, registerId: source.register }}
        >
          {t('source.openRegister', { code: source.code })}
        </Link>
      )}
      {source.kind === 'criterion' && (
        <Link
          to="/$assessmentId/criteria/$criterionId"
          params={{ assessmentId, criterionId: source.criterion }}
        >
          {t('source.openCriterion', { code: source.code })}
        </Link>
      )}
    </p>
  );
}

/** "Lấy từ Mẫu 1.4, “Có máy tính”." */
export function sourceWords(source: FieldSource, t: AppText): string {
  switch (source.kind) {
    case 'profile':
      return t('source.profile', { name: source.name });
    case 'register':
      return source.figure === ''
        ? t('source.rows', { code: source.code })
        : t('source.register', { code: source.code, figure: source.figure });
    case 'criterion':
      return t(`source.criterion.${source.value}`, { code: source.code });
    case 'outcome':
      return t(`source.outcome.${source.value}`, { set: source.set });
    case 'lowerUnits':
      return source.level === 0
        ? t('source.lowerUnitsNone', { set: source.set })
        : t('source.lowerUnits', { set: source.set, level: source.level });
    case 'supplied':
      return source.system === undefined
        ? t('source.supplied', { by: source.by })
        : t('source.suppliedBySystem', { by: source.by, system: source.system });
  }
}
