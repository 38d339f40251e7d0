import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { sampleBase, sampleText } from '../document/sample-set.ts';
import type { Selection } from '../document/selection.ts';
import { type DocumentModel, useDocument } from '../document/use-document.ts';
import { Inspector } from './inspector.tsx';

let model: DocumentModel;

function Host({ text }: { text: string }) {
  model = useDocument({ text, base: sampleBase, readOnly: false });
  return (
    <div role="tabpanel" tabIndex={-1}>
      <button type="button" onClick={() => model.select(JSON.parse(wanted))}>
        chọn
      </button>
      <Inspector model={model} />
    </div>
  );
}

let wanted = '';

async function showAt(selection: Selection, text = sampleText()) {
  wanted = JSON.stringify(selection);
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <Host text={text} />
    </UiProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByText('chọn'));
  return user;
}

const steps = () =>
  within(screen.getByRole('navigation', { name: 'Vị trí trong bộ tiêu chí' }))
    .getAllByRole('button')
    .map((step) => step.textContent);

afterEach(cleanup);

describe('the way up from the details', () => {
  it('leads by keyboard from a criterion to its group and to the set, and keeps the focus', async () => {
    const user = await showAt({ kind: 'criterion', id: 'i-1' });
    expect(steps()).toEqual(['Bộ tiêu chí', `I ${sampleBase.groups[0]?.name}`]);
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(model.selection).toEqual({ kind: 'group', id: 'chinh-quyen-so' });
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
    expect(steps()).toEqual(['Bộ tiêu chí']);
    screen.getByText('chọn').focus();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(model.selection).toEqual({ kind: 'set' });
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('is there for a dropped criterion too', async () => {
    const criteria = sampleBase.criteria.filter((criterion) => criterion.id !== 'i-2');
    await showAt({ kind: 'dropped', id: 'i-2' }, sampleText({ criteria }));
    expect(steps()).toHaveLength(2);
  });
});
