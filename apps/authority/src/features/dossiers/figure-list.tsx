import { useText } from '../../i18n/use-text.ts';
import classes from './shared-figures.module.css';

/** Figures with their names; one whose text is empty was not given. */
export function FigureList({ lines }: { lines: readonly { id: string; name: string; text: string }[] }) {
  const t = useText();
  return (
    <dl className={classes.facts}>
      {lines.map(({ id, name, text }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd data-missing={text === '' || undefined}>{text === '' ? t('dossier.noFigure') : text}</dd>
        </div>
      ))}
    </dl>
  );
}
