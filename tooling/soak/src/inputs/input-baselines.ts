import { randomUUID } from 'node:crypto';
import { restRoutes } from '@tieuchi/api/rest';
import { listProcedures } from '@tieuchi/api/routes';
import { walkInputs } from '@tieuchi/api/walk/walk-inputs';
import type { WalkWorld } from '@tieuchi/api/walk/walk-world';
import type { Role } from '@tieuchi/db/actor';

/** A call that is answered, and who makes it. */
export interface Baseline {
  /** "drafts.save" or "GET /api/v1/sets/:digest". */
  readonly route: string;
  readonly kind: 'query' | 'mutation' | 'rest';
  /** A user name; null: nobody who is signed in. */
  readonly caller: string | null;
  readonly input: unknown;
}

/** Who holds a role in the province whose things the inputs name. */
export const holders: Readonly<Record<Role, string>> = {
  author: 'tacgia.ninhbinh',
  publisher: 'congbo.ninhbinh',
  administrator: 'quantri.ninhbinh',
  officer: 'canbo.hoalu',
  leader: 'lanhdao.hoalu',
  ministryAnalyst: 'bo',
  operator: 'vanhanh',
};

/** Fields that the access walk has no need to fill. */
function fullInputs({ ninhBinh, demo, national }: WalkWorld): Readonly<Record<string, unknown>> {
  const cell = { unitCode: ninhBinh.communeCode, criterionId: 'c1-6' };
  const names = { username: 'walker', displayName: 'Người thử' };
  const provinceId = demo.unitId('37');
  return {
    'accounts.list': { search: 'hoalu', role: 'officer' },
    'accounts.import': {
      rows: [{ ...names, role: 'officer', unitCode: ninhBinh.communeCode, row: 2 }],
      commit: true,
    },
    'audit.list': { stream: `draft:${ninhBinh.draft}`, cursor: 1_000 },
    'results.list': { provinceId, year: 2026 },
    'sets.published': { setId: 'vn/commune', provinceId },
    'units.provinces': { on: '2026-11-21' },
    'units.communes': { provinceId, on: '2026-11-21' },
    'drafts.history': { id: ninhBinh.draft, cursor: 2 },
    'rounds.progress': { id: ninhBinh.listedRound, first: 2 },
    'drafts.publish': { id: ninhBinh.draft, revision: 2, withoutDecision: { reason: 'Đang trình ký' } },
    'rounds.open': {
      digest: national,
      name: 'Đợt 2',
      year: 2026,
      referenceDate: '2026-11-21',
      deadline: '2026-12-21',
      unitIds: [ninhBinh.commune],
      rowsAsked: ['mau-3-3'],
    },
    'compare.saveMapping': {
      baseDigest: national,
      otherDigest: ninhBinh.digest,
      criterion: 'i-1',
      known: ['i-1'],
      bases: ['i-2'],
    },
    'rounds.saveTargets': { id: ninhBinh.listedRound, targets: [{ ...cell, target: 40 }] },
    'rounds.saveSupplied': { id: ninhBinh.listedRound, values: [{ ...cell, inputId: 'a', value: 1 }] },
    'dossiers.submit': { id: ninhBinh.dossier, key: randomUUID(), confirmedMissing: ['i-1'] },
    'assessments.submit': { id: ninhBinh.dossier, key: randomUUID(), confirmedMissing: ['i-1'] },
  };
}

/** At least one call of every procedure and REST route. */
export function baselines(world: WalkWorld): Baseline[] {
  const procedures = new Map(listProcedures().map((procedure) => [procedure.path, procedure]));
  const rest = new Map(restRoutes.map(({ method, path, access }) => [`${method} ${path}`, { access }]));
  const full = fullInputs(world);
  return Object.entries(walkInputs(world)).flatMap(([route, { plain, cases = [] }]) => {
    const procedure = procedures.get(route);
    const access = (procedure ?? rest.get(route))?.access ?? { kind: 'public' };
    const held = access.kind === 'roles' ? access.roles.map((role) => holders[role]) : ['lanhdao.hoalu'];
    const [anybody = null] = access.kind === 'public' ? [null] : held;
    const kind = procedure?.type ?? ('rest' as const);
    const asked = cases.map(({ input, subject, callers }) => {
      const caller = [...(callers ?? []), ...subject.reach].find((name) => held.includes(name)) ?? anybody;
      return { caller, input: input(subject.real, world.ninhBinh) };
    });
    const own = cases.length === 0 || plain !== undefined ? [{ caller: anybody, input: plain }] : [];
    const more = Object.hasOwn(full, route) ? [{ caller: anybody, input: full[route] }] : [];
    return [...more, ...asked, ...own].map((call) => ({ route, kind, ...call }));
  });
}
