import { Frame } from '@tieuchi/shell/frame';
import { useEffect } from 'react';
import { session } from './api.ts';
import { useText } from './i18n/use-text.ts';

/** Frame of every page of the app. */
export function Layout() {
  const t = useText();
  useEffect(() => {
    document.title = t('app.title');
  }, [t]);
  return <Frame app="authority" session={session} />;
}
