import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { type ComponentProps, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { ImportForm } from './import-form.tsx';

afterEach(cleanup);

type Wish = Parameters<ComponentProps<typeof ImportForm>['onImport']>[0];

const text = '{\n  "id": "thanh-hoa/commune",\n  "version": "2023.1"\n}\n';

function show({ refused = false } = {}) {
  const sent: Wish[] = [];
  function Opened() {
    const [asked, setAsked] = useState(false);
    return (
      <ImportForm
        prefix="ninh-binh/"
        busy={false}
        problem={undefined}
        findings={
          asked && refused
            ? [
                {
                  code: 'importBaseUnknown',
                  severity: 'error',
                  path: ['derivedFrom'],
                  params: { base: 'vn/commune@1.0' },
                  line: 3,
                  column: 14,
                },
              ]
            : []
        }
        onReplace={() => setAsked(false)}
        onImport={(wish) => {
          sent.push(wish);
          setAsked(true);
        }}
        onClose={() => {}}
      />
    );
  }
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <Opened />
    </UiProvider>,
  );
  return {
    sent,
    user: userEvent.setup(),
    file: () => screen.getByLabelText<HTMLInputElement>(/^Tệp JSON/),
    area: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /dán văn bản/ }),
    id: () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Định danh' }),
    version: () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Phiên bản' }),
    confirm: () => screen.getByRole<HTMLButtonElement>('button', { name: 'Lập bản soạn thảo' }),
  };
}

it('takes a file, suggests what it is called here, and hands over what was chosen', async () => {
  const { sent, user, file, area, id, version, confirm } = show();
  expect(confirm().disabled).toBe(true);
  await user.upload(file(), new File([`\ufeff${text}`], 'bo.json', { type: 'application/json' }));
  expect(await screen.findByDisplayValue('ninh-binh/commune')).toBe(id());
  expect(area().value).toBe(text);
  expect(version().value).toBe('2023.1');
  await user.clear(version());
  await user.type(version(), '2026.1');
  await user.click(confirm());
  expect(sent).toEqual([{ text, id: 'ninh-binh/commune', version: '2026.1' }]);
});

it('takes a pasted text and refuses an id that is not of the province', async () => {
  const { user, area, id, confirm } = show();
  await user.click(area());
  await user.paste(text);
  await user.clear(id());
  await user.type(id(), 'thanh-hoa/commune');
  expect(screen.getByText('Định danh của tỉnh bắt đầu bằng ninh-binh/')).toBeTruthy();
  expect(confirm().disabled).toBe(true);
});

it('shows where a text was refused, leads there, and keeps what was typed', async () => {
  const { user, file, area, id, confirm } = show({ refused: true });
  await user.click(area());
  await user.paste(text);
  await user.clear(id());
  await user.type(id(), 'ninh-binh/cu');
  await user.click(confirm());
  expect(screen.getByRole('alert').textContent).toContain(
    'Bộ gốc vn/commune@1.0 với mã băm này chưa công bố',
  );
  await user.click(screen.getByRole('button', { name: 'Dòng 3, cột 14' }));
  expect(document.activeElement).toBe(area());
  expect(area().value.slice(area().selectionStart)).toBe('"2023.1"\n}\n');
  expect(area().value).toBe(text);
  expect(id().value).toBe('ninh-binh/cu');
  await user.upload(file(), new File([text], 'bo.json', { type: 'application/json' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('says so when a file is no text', async () => {
  const { user, file, area } = show();
  await user.click(area());
  await user.paste('{ "id": ');
  await user.upload(
    file(),
    new File([Uint8Array.of(0xff, 0xfe, 0x7b, 0)], 'bo.json', { type: 'application/json' }),
  );
  expect(await screen.findByText(/không phải là văn bản UTF-8/)).toBeTruthy();
  expect(area().value).toBe('{ "id": ');
});
