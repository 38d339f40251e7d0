import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useText } from '../../i18n/use-text.ts';
import { DossierTable, type ShownDossier } from './dossier-table.tsx';
import { ProfileSection } from './profile-section.tsx';
import { RegistersSection } from './registers-section.tsx';
import classes from './shared-figures.module.css';

/** Everything that a unit handed in, in the order in which the set asks for it: profile, registers, criteria. */
export function DossierContent(props: { document: CriteriaSet; dossier: ShownDossier }) {
  const t = useText();
  const { document, dossier } = props;
  const { response, unit } = dossier;
  return (
    <>
      <ProfileSection document={document} response={response} />
      <RegistersSection document={document} response={response} />
      <section className={classes.section} aria-labelledby="dossier-criteria">
        <h2 id="dossier-criteria" className={classes.title}>
          {t('dossier.criteria')}
        </h2>
        <DossierTable document={document} dossier={dossier} label={t('dossier.title', { unit: unit.name })} />
      </section>
    </>
  );
}
