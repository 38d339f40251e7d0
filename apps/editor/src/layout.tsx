import { useMatches } from '@tanstack/react-router';
import { Frame } from '@tieuchi/shell/frame';
import { useEffect } from 'react';
import { session } from './api.ts';
import { useText } from './i18n/use-text.ts';

/** Frame of every page of the editor; a published set may be read by anybody. */
export function Layout() {
  const t = useText();
  const paths: ReadonlySet<string> = new Set(useMatches().map((match) => match.fullPath));
  useEffect(() => {
    document.title = t('app.title');
  }, [t]);
  return (
    <Frame
      app="editor"
      session={session}
      open={paths.has('/sets/$digest')}
      wide={paths.has('/drafts/$id') || paths.has('/compare')}
      fill={paths.has('/drafts/$id')}
    />
  );
}
