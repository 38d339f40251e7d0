import { createInstance, type i18n } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type UiKey, en as uiEn, vi as uiVi } from './texts.ts';

/** The languages of the interface; Vietnamese first. */
export type Language = 'vi' | 'en';

/** Values that a text may name in `{{braces}}`. */
export type TextParams = Readonly<Record<string, string | number>>;

/** Gives the text of a key in the current language. */
export type Text<Key extends string> = (key: Key, params?: TextParams) => string;

const storageKey = 'tieuchi.language';

/** The language chosen earlier on this machine, else Vietnamese. */
export function storedLanguage(): Language {
  try {
    return window.localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

/**
 * An i18next instance with the texts of an app (flat keys, dots are part of the key) beside those of the
 * primitives. Keeps `<html lang>` and the stored choice in step with the language.
 */
export function createI18n<Key extends string>(texts: {
  vi: Readonly<Record<Key, string>>;
  en: Readonly<Record<Key, string>>;
}): i18n {
  const instance = createInstance();
  instance.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    try {
      window.localStorage.setItem(storageKey, language);
    } catch {
      // A browser without storage still switches for this page.
    }
  });
  void instance.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: 'vi',
    ns: ['app', 'ui'],
    defaultNS: 'app',
    resources: { vi: { app: texts.vi, ui: uiVi }, en: { app: texts.en, ui: uiEn } },
    keySeparator: false,
    nsSeparator: false,
    // React escapes; escaping twice would show entities.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

/** The texts of an app, typed by its keys: `const useText = () => useTexts<keyof typeof vi>()`. */
export function useTexts<Key extends string>(namespace: 'app' | 'ui' = 'app'): Text<Key> {
  const { t } = useTranslation(namespace);
  return useCallback(
    (key, params) => {
      // Typed by our own keys; i18next's own inference of keys and braces is not wanted here.
      const name: string = key;
      return params ? t(name, { ...params }) : t(name);
    },
    [t],
  );
}

/** Whether a name is the key of one of these texts. */
export function isKeyOf<Key extends string>(texts: Readonly<Record<Key, string>>, name: string): name is Key {
  return Object.hasOwn(texts, name);
}

/** The texts of the primitives. */
export function useUiTexts(): Text<UiKey> {
  return useTexts<UiKey>('ui');
}

/** The current language of the interface. */
export function useLanguage(): Language {
  const { i18n } = useTranslation('ui');
  return i18n.language === 'en' ? 'en' : 'vi';
}
