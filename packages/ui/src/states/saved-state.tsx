import { formatTime } from '../format.ts';
import { useUiTexts } from '../i18n/i18n.ts';
import classes from './saved-state.module.css';

/** Where the last change stands. `at` is an ISO instant or a Date. */
export type SaveState =
  | { kind: 'saved'; at: string | Date }
  | { kind: 'saving' }
  | { kind: 'pending' }
  | { kind: 'offline' }
  | { kind: 'busy' }
  /** The page is of another release than the server. */
  | { kind: 'outdated' }
  | { kind: 'conflict' }
  | { kind: 'refused' };

/** Says in words, never by colour alone, whether the last change is saved: "Đã lưu lúc 10:32". Announced politely. */
export function SavedState({ state }: { state: SaveState }) {
  const t = useUiTexts();
  const text =
    state.kind === 'saved' ? t('saved.saved', { time: formatTime(state.at) }) : t(`saved.${state.kind}`);
  return (
    <span className={classes.saved} data-kind={state.kind} role="status">
      {text}
    </span>
  );
}
