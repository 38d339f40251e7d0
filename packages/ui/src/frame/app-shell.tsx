import { type ReactNode, useRef, useState } from 'react';
import { useUiTexts } from '../i18n/i18n.ts';
import classes from './app-shell.module.css';

/** Class of a link in the shell's navigation; the current page's link also carries `aria-current="page"`. */
export const shellNavLinkClass = classes.navLink ?? '';

/** Class of the link with the app's name at the head of the shell. */
export const shellBrandClass = classes.brand ?? '';

/**
 * Header with the app's name, navigation and the user's corner, then the page in `<main>`. The skip link comes first in
 * the focus order; below 800 px navigation and corner fold behind a button, so that one line is left. `wide` lets the page use the
 * whole width; `fill` gives it exactly the height of the window on large screens, for pages that scroll inside.
 */
export function AppShell(props: {
  brand: ReactNode;
  navigation?: ReactNode;
  corner?: ReactNode;
  wide?: boolean;
  fill?: boolean;
  children: ReactNode;
}) {
  const t = useUiTexts();
  const [opened, setOpened] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  return (
    <div className={classes.shell} data-fill={props.fill || undefined}>
      <a className={classes.skip} href="#main" data-screen-only>
        {t('shell.skip')}
      </a>
      <header className={classes.header} data-screen-only>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button opened, from anywhere in it */}
        <div
          className={classes.bar}
          data-folds={props.navigation !== undefined || undefined}
          data-opened={opened || undefined}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !opened || event.defaultPrevented) return;
            setOpened(false);
            menu.current?.focus();
          }}
        >
          {props.brand}
          {props.navigation !== undefined && (
            <button
              type="button"
              className={classes.menuButton}
              aria-expanded={opened}
              aria-controls="shell-navigation shell-corner"
              ref={menu}
              onClick={() => setOpened(!opened)}
            >
              {t('shell.menu')}
            </button>
          )}
          {props.navigation !== undefined && (
            // biome-ignore lint/a11y/useKeyWithClickEvents: closes the folded menu after a link was followed, by key or pointer alike
            <nav
              id="shell-navigation"
              aria-label={t('shell.navigation')}
              className={classes.navigation}
              onClick={() => setOpened(false)}
            >
              {props.navigation}
            </nav>
          )}
          <div id="shell-corner" className={classes.corner}>
            {props.corner}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes.main} data-wide={props.wide || undefined}>
        {props.children}
      </main>
    </div>
  );
}
