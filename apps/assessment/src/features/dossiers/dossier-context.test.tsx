import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { scoreResponse } from '@tieuchi/scoring/score';
import { toDossier } from '@tieuchi/views/dossier';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { frameworkOf } from '../../../test/frameworks.ts';
import { dossierUnder, openPage } from '../../../test/open-page.tsx';

vi.mock('@tieuchi/views/dossier', async (load) => {
  const real = await load<typeof import('@tieuchi/views/dossier')>();
  return { ...real, toDossier: vi.fn(real.toDossier) };
});

const set = frameworkOf('xuanLac');
const linear = set.criteria.find(({ rule, inputs }) => rule?.kind === 'linear' && inputs.length === 2);
const scorings = vi.mocked(toDossier).mock;

beforeEach(() => {
  vi.mocked(toDossier).mockClear();
});
afterEach(cleanup);

async function typeAnswer() {
  if (linear === undefined) throw new Error('no linear criterion');
  const assessment = dossierUnder(set);
  await openPage(assessment, `/criteria/${linear.id}`);
  const user = userEvent.setup();
  const [a, b] = screen.getAllByRole('textbox');
  if (!a || !b) throw new Error('no fields');
  // Nothing can be typed until the edits of earlier visits were read.
  await waitFor(() => expect(a).toHaveProperty('disabled', false));
  await user.type(a, '7');
  await user.type(b, '9');
  const { code, type, name, parentCode } = assessment.unit;
  const { criteria } = scoreResponse(set, {
    unit: { code, type, name, ...(parentCode !== null && { parent: parentCode }) },
    answers: { [linear.id]: { a: 7, b: 9 } },
  });
  const text = criteria.find(({ id }) => id === linear.id)?.explanation.text ?? '';
  const shown = within(screen.getByRole('region', { name: /^Kết quả theo câu trả lời/ }));
  await waitFor(() => expect(shown.getAllByText(text).length).toBeGreaterThan(0));
  return user;
}

it('comes to rest at what scoring the whole dossier says, character by character', async () => {
  await typeAnswer();
  const last = scorings.results.at(-1);
  const response = scorings.calls.at(-1)?.[1].response;
  if (last?.type !== 'return' || response === undefined) throw new Error('nothing was scored');
  expect(last.value.result).toEqual(scoreResponse(set, response));
});

it('is not scored again for what is written, sent and confirmed', async () => {
  const user = await typeAnswer();
  const before = scorings.calls.length;
  await user.tab();
  await screen.findByText(/^Đã lưu lúc/);
  expect(scorings.calls.length).toBe(before);
});
