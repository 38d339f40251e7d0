import { useText } from '../../i18n/text.ts';
import type { AssessmentDetail } from '../../outputs.ts';

/** On paper only: which unit, round and set the page is about, since the page's trail stays on the screen. */
export function PrintHeading({ assessment }: { assessment: AssessmentDetail }) {
  const t = useText();
  const { unit, round, set } = assessment;
  return (
    <p data-print-only>
      {[unit.name, unit.parentName].filter(Boolean).join(', ')} – {round.name} ({round.year}) –{' '}
      {set.document.name}, {t('receipt.version', { version: set.document.version })}
    </p>
  );
}
