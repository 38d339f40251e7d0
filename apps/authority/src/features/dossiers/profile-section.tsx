import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useText } from '../../i18n/use-text.ts';
import { describeAnswerValue } from './describe-value.ts';
import { FigureList } from './figure-list.tsx';
import classes from './shared-figures.module.css';

/** Every figure of the unit that the set asks for once, as submitted; nothing where the set asks for none. */
export function ProfileSection({ document, response }: { document: CriteriaSet; response: UnitResponse }) {
  const t = useText();
  const fields = document.profile ?? [];
  if (fields.length === 0) return null;
  const words = { yes: t('answer.yes'), no: t('answer.no') };
  return (
    <section className={classes.section} aria-labelledby="dossier-profile">
      <h2 id="dossier-profile" className={classes.title}>
        {t('dossier.profile')}
      </h2>
      <FigureList
        lines={fields.map((field) => ({
          id: field.id,
          name: field.name,
          text: describeAnswerValue(response.profile?.[field.id], field, words),
        }))}
      />
    </section>
  );
}
