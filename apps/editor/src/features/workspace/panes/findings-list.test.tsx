import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, expect, it } from 'vitest';
import { en } from '../../../i18n/en.ts';
import { vi } from '../../../i18n/vi.ts';
import { useDocument } from '../../document/use-document.ts';
import { FindingsList } from './findings-list.tsx';

afterEach(cleanup);

const right = 'a > 1 and b > 1';
const text = JSON.stringify({
  id: 'a/b',
  version: '1.0',
  name: 'Bộ',
  decision: { number: '1', date: '2025-01-15', issuer: 'U' },
  outcome: { kind: 'levels', levels: [{ id: 'mot', name: 'Một' }] },
  groups: [{ id: 'g', code: 'I', name: 'G' }],
  criteria: [
    {
      id: 'i-1',
      code: 'I.1',
      group: 'g',
      name: 'N',
      inputs: [
        { id: 'a', kind: 'count', name: 'A' },
        { id: 'b', kind: 'count', name: 'B' },
      ],
      rule: { kind: 'levels', targets: [{ when: 'a > 1 và b > 1' }] },
    },
  ],
});

function show(readOnly = false) {
  function List() {
    const model = useDocument({ text, base: undefined, readOnly });
    return (
      <>
        <FindingsList findings={model.findings} model={model} onGoTo={() => {}} />
        <output>{model.text}</output>
        <button type="button" onClick={model.undo}>
          undo
        </button>
      </>
    );
  }
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <List />
    </UiProvider>,
  );
}

it('mends a finding at a press, and the mend can be undone', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: `Sửa thành “${right}”` }));
  expect(screen.getByRole('status').textContent).toBe(text.replace('a > 1 và b > 1', right));
  expect(screen.getByText('Không có lỗi hay cảnh báo.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'undo' }));
  expect(screen.getByRole('status').textContent).toBe(text);
});

it('offers no mend of a text that cannot be written', () => {
  show(true);
  expect(screen.queryByRole('button', { name: /Sửa thành/ })).toBeNull();
});
