import type { CriteriaSet } from '@tieuchi/criteria/types';
import { useText } from '../../i18n/use-text.ts';
import { criterionOf } from '../document/relations.ts';
import type { Selection } from '../document/selection.ts';
import type { DocumentModel } from '../document/use-document.ts';
import classes from './panels/panel.module.css';

/** Where the shown details lie, and the way up: to the group, and to what the whole set shares. */
export function Trail({ model, document }: { model: DocumentModel; document: CriteriaSet }) {
  const t = useText();
  const { selection, base, select } = model;
  if (selection.kind === 'set') return null;
  const groupId =
    selection.kind === 'group'
      ? document.groups.find((one) => one.id === selection.id)?.parent
      : criterionOf(selection.kind === 'dropped' && base ? base : document, selection.id)?.group;
  const group = document.groups.find((one) => one.id === groupId);
  const step = (words: string, to: Selection) => (
    <li>
      <button
        type="button"
        className={classes.step}
        onClick={(event) => {
          // The step goes away with what it led up from: the focus stays with the details.
          event.currentTarget.closest<HTMLElement>('[role="tabpanel"]')?.focus({ preventScroll: true });
          select(to);
        }}
      >
        {words}
      </button>
    </li>
  );
  return (
    <nav aria-label={t('inspector.trail')}>
      <ol className={classes.trail}>
        {step(t('inspector.set'), { kind: 'set' })}
        {group && step(`${group.code} ${group.name}`, { kind: 'group', id: group.id })}
      </ol>
    </nav>
  );
}
