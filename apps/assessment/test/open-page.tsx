import 'fake-indexeddb/auto';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { vi } from 'vitest';
import { api, type client, queryClient } from '../src/api.ts';
import { randomId } from '../src/features/outbox/edit.ts';
import type { AssessmentDetail } from '../src/outputs.ts';
import { openRouter } from '../src/routes/router.tsx';
import { renderInApp } from './render.tsx';
import { type Sent, toldServer } from './told-server.ts';

const at = '2026-11-20T00:00:00.000Z';

/** The open dossier of a commune under a set, as the server tells it; nothing is filled in. */
export function dossierUnder(document: CriteriaSet, facts: Partial<AssessmentDetail> = {}): AssessmentDetail {
  const registers = (document.registers ?? []).map(({ id }) => [
    id,
    { rowsAsked: false, totals: null, rows: [] },
  ]);
  return {
    id: randomId(),
    round: {
      name: 'Đợt thử',
      year: 2026,
      deadline: '2099-12-31',
      referenceDate: '2026-11-20',
      state: 'open',
    },
    unit: { id: 'u', code: '00001', name: 'Xã Thử', type: 'xa', parentName: 'Tỉnh Thử', parentCode: '01' },
    set: { digest: 'sha256-0', document },
    registeredLevel: null,
    state: 'open',
    answers: {},
    profile: null,
    registers: Object.fromEntries(registers),
    assigned: {},
    supplied: {},
    outcomes: {},
    suspended: [],
    peers: null,
    maySubmit: true,
    earlier: null,
    levelLog: [],
    submission: null,
    ...facts,
  };
}

/** A part as the server holds it. */
export function entry<T>(value: T) {
  return { value, revision: 1, updatedAt: at, updatedBy: 'Bình' };
}

/**
 * Opens a page of a dossier as its officer; every save is confirmed. `known` puts in what else the page asks the server for.
 * Returns what the page saves. How often it saves what is being typed hangs on how fast the machine is: look at the last one.
 */
export async function openPage(
  assessment: AssessmentDetail,
  path = '',
  known: () => void = () => {},
): Promise<Sent[]> {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', toldServer(queryClient, sent));
  queryClient.clear();
  const me: Awaited<ReturnType<typeof client.session.me.query>> = {
    user: { id: randomId(), username: 'canbo.thu', displayName: 'An' },
    mustChangePassword: false,
    memberships: [
      { role: 'officer', unitId: 'u', unitName: 'Xã Thử', provinceId: 'p', provinceName: 'Tỉnh Thử' },
    ],
  };
  queryClient.setQueryData(api.session.me.queryKey(), me);
  queryClient.setQueryData(api.dossiers.get.queryKey({ id: assessment.id }), assessment);
  known();
  const history = createMemoryHistory({ initialEntries: [`/assessment/${assessment.id}${path}`] });
  renderInApp(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={openRouter(history)} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return sent;
}
