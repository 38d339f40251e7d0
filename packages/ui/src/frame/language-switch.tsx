import { useTranslation } from 'react-i18next';
import { type Language, useUiTexts } from '../i18n/i18n.ts';
import classes from './language-switch.module.css';

const languages: readonly { id: Language; short: string; name: string }[] = [
  { id: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { id: 'en', short: 'EN', name: 'English' },
];

/** Two buttons, VI and EN; the pressed one is the language of the interface. The choice is remembered. */
export function LanguageSwitch() {
  const { i18n } = useTranslation('ui');
  const t = useUiTexts();
  return (
    <fieldset className={classes.switch} aria-label={t('shell.language')}>
      {languages.map((language) => (
        <button
          key={language.id}
          type="button"
          lang={language.id}
          title={language.name}
          aria-label={`${language.short} – ${language.name}`}
          aria-pressed={i18n.language === language.id}
          className={classes.choice}
          onClick={() => void i18n.changeLanguage(language.id)}
        >
          {language.short}
        </button>
      ))}
    </fieldset>
  );
}
