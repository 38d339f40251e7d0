import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { CommittedField } from '../inspector/committed-field.tsx';
import { panelFocus } from './panes/pane.ts';
import { usePaneKeys } from './use-pane-keys.ts';

const panes = [
  { name: 'table', focus: 'td[tabindex="0"]' },
  { name: 'details', focus: panelFocus },
  { name: 'findings', focus: panelFocus },
  { name: 'json', focus: 'textarea, [role="textbox"]' },
];

function Page() {
  const page = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState('details');
  usePaneKeys({
    page,
    panes,
    show: ({ name }) => name.endsWith('s') && setTab(name),
  });
  return (
    <div ref={page}>
      <button type="button">Ngoài</button>
      <div data-pane="table">
        <table>
          <tbody>
            <tr>
              <td tabIndex={-1}>khác</td>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: stands for the active cell of the grid */}
              <td tabIndex={0}>ô</td>
            </tr>
          </tbody>
        </table>
      </div>
      <aside data-pane={tab}>
        <div role="tabpanel" tabIndex={-1} aria-label="của thẻ khác" style={{ display: 'none' }} />
        <div role="tabpanel" tabIndex={-1} aria-label={tab}>
          <CommittedField label="Tên" value="cũ" onCommit={() => {}} />
          <input aria-label="Danh sách" role="combobox" aria-expanded="true" aria-controls="x" />
        </div>
      </aside>
      <section data-pane="json">
        <textarea aria-label="JSON" />
      </section>
      <div role="dialog">
        <button type="button">Trong hộp thoại</button>
      </div>
    </div>
  );
}

function show() {
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <Page />
    </UiProvider>,
  );
  return userEvent.setup();
}

const focused = (): string | null | undefined =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

afterEach(cleanup);

describe('keys between panes', () => {
  it('F6 goes through all panes and around, Shift+F6 back', async () => {
    const user = show();
    const went: (string | null | undefined)[] = [];
    for (let step = 0; step < 5; step += 1) {
      await user.keyboard('{F6}');
      went.push(focused());
    }
    expect(went).toEqual(['ô', 'details', 'findings', 'JSON', 'ô']);
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(focused()).toBe('JSON');
    await user.keyboard('{Shift>}{F6}{F6}{/Shift}');
    expect(focused()).toBe('details');
  });

  it('Escape takes back what was typed first, then goes to the cell', async () => {
    const user = show();
    const field = screen.getByLabelText('Tên');
    await user.type(field, ' mới');
    await user.keyboard('{Escape}');
    expect(field).toHaveProperty('value', 'cũ');
    expect(document.activeElement).toBe(field);
    await user.keyboard('{Escape}');
    expect(focused()).toBe('ô');
  });

  it('Escape is left to an open list and to a dialog, F6 to a dialog', async () => {
    const user = show();
    await user.click(screen.getByLabelText('Danh sách'));
    await user.keyboard('{Escape}');
    expect(focused()).toBe('Danh sách');
    await user.click(screen.getByText('Trong hộp thoại'));
    await user.keyboard('{Escape}{F6}');
    expect(focused()).toBe('Trong hộp thoại');
    await user.click(screen.getByText('Ngoài'));
    await user.keyboard('{Escape}');
    expect(focused()).toBe('Ngoài');
  });
});
