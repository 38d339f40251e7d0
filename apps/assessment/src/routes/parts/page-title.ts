import { useEffect } from 'react';
import { useText } from '../../i18n/text.ts';

/** Names the browser's tab: the page, then the app. */
export function usePageTitle(title: string): void {
  const t = useText();
  const app = t('app.title');
  useEffect(() => {
    document.title = `${title} – ${app}`;
  }, [title, app]);
}
