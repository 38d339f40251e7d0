import { randomUUID } from 'node:crypto';
import { addDays, vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { levelsSet } from '../../testing/foreign-sets.ts';
import type { Holdings, WalkWorld } from './walk-world.ts';

/** One thing of Ninh Bình, who reaches it, and something like it that does not exist. */
export interface Subject {
  readonly real: string;
  readonly random: string;
  /** User names; everybody else must get the same answer for `real` as for `random`. */
  readonly reach: readonly string[];
}

/** A route asked for one thing by id. `own` is what the caller's own province has, for a foreign child under an own parent. */
interface WalkCase {
  readonly about: string;
  readonly subject: Subject;
  readonly input: (id: string, own: Holdings) => unknown;
  /** Only these callers have the own parent that the input needs; left out: everybody is asked. */
  readonly callers?: readonly string[];
}

/** How the walk asks one route; `open` says why ids of others need no hiding. */
export interface WalkInputs {
  /** An input without a foreign id, called once by everybody. */
  readonly plain?: unknown;
  readonly open?: 'published sets and units are public';
  readonly cases?: readonly WalkCase[];
}

const digestOfNothing = `sha256-${'0123456789abcdef'.repeat(4)}`;
const otherStaff = ['tacgia.thanhhoa', 'congbo.thanhhoa', 'quantri.thanhhoa'];

/** Inputs for every procedure ("drafts.get") and REST route ("GET /api/v1/sets"). The walk fails when one is missing here. */
export function walkInputs(world: WalkWorld): Record<string, WalkInputs> {
  const { ninhBinh, demo, national } = world;
  const real = (id: string, reach: readonly string[]): Subject => ({ real: id, random: randomUUID(), reach });
  const authors = ['tacgia.ninhbinh', 'congbo.ninhbinh'];
  const staff = [...authors, 'quantri.ninhbinh'];
  const draft = real(ninhBinh.draft, authors);
  const round = real(ninhBinh.round, staff);
  const dossier = real(ninhBinh.dossier, ['canbo.hoalu', 'lanhdao.hoalu']);
  const submitted = real(ninhBinh.submitted, ['canbo.kimson', 'lanhdao.kimson', ...staff]);
  const listedRound = real(ninhBinh.listedRound, staff);
  const listed = real(ninhBinh.listed, ['canbo.hoalu', 'lanhdao.hoalu']);
  const account = real(ninhBinh.officer, ['quantri.ninhbinh']);
  const commune = real(ninhBinh.commune, ['quantri.ninhbinh']);
  const communeForRound = { ...commune, reach: ['congbo.ninhbinh'] };
  const digest = { real: ninhBinh.digest, random: digestOfNothing, reach: ['congbo.ninhbinh'] };
  const delegation = real(ninhBinh.delegation, ['lanhdao.hoalu']);
  const stream = (name: string) => real(name, ['quantri.ninhbinh']);
  const officer = { ...account, reach: ['lanhdao.hoalu'] };
  const names = { username: 'walker', displayName: 'Người thử' };
  const today = vietnamDay(demo.clock.now);
  const inAMonth = addDays(today, 30);
  const opening = { name: 'Đợt 2', year: 2026, referenceDate: today, deadline: inAMonth };
  const derivation = { baseDigest: national, namespace: 'xx', version: '7.0', name: 'Bộ' };
  const open = 'published sets and units are public';
  const one = (about: string, subject: Subject, input: WalkCase['input']): WalkInputs => ({
    cases: [{ about, subject, input }],
  });

  const dossiers: Record<string, WalkInputs> = {
    mine: {},
    get: one('dossier', dossier, (id) => ({ id })),
    registerLevel: one('dossier', dossier, (id) => ({ id, level: 2 })),
    saveAnswer: {
      cases: [
        {
          about: 'dossier',
          subject: dossier,
          input: (id) => ({ id, criterionId: 'i-6', revision: 0, value: { a: 1, b: 2 } }),
        },
        {
          about: 'submitted dossier',
          subject: { ...submitted, reach: ['canbo.kimson', 'lanhdao.kimson'] },
          input: (id) => ({ id, criterionId: 'i-6', revision: 0, value: { a: 1, b: 2 } }),
        },
        {
          about: 'own dossier, criterion of another set',
          subject: { real: 'iv-4', random: 'iv-99', reach: [] },
          input: (criterionId, own) => ({ id: own.dossier, criterionId, revision: 0, value: { a: 1, b: 2 } }),
          callers: ['canbo.hoalu', 'canbo.thoxuan'],
        },
      ],
    },
    saveProfile: one('dossier', listed, (id) => ({ id, revision: 1, value: { adults: 10 } })),
    saveRegisterTotals: {
      cases: [
        {
          about: 'dossier',
          subject: listed,
          input: (id) => ({ id, registerId: 'mau-2-5', revision: 0, value: { listed: 3 } }),
        },
        {
          about: 'own dossier, register of another set',
          subject: { real: 'mau-9-9', random: 'mau-9-8', reach: [] },
          input: (registerId, own) => ({ id: own.listed, registerId, revision: 0, value: {} }),
          callers: ['canbo.hoalu', 'canbo.thoxuan'],
        },
      ],
    },
    saveRegisterRow: one('dossier', listed, (id) => ({
      id,
      registerId: 'mau-3-3',
      rowId: randomUUID(),
      revision: 0,
      value: { fullName: 'Nguyễn Văn A' },
    })),
    submit: one('dossier', dossier, (id) => ({ id, key: randomUUID(), confirmedMissing: [] })),
    correct: one('submitted dossier', { ...submitted, reach: ['congbo.ninhbinh'] }, (id) => ({
      id,
      digest: digestOfNothing,
      reason: 'Thử',
    })),
    submission: {
      cases: [
        { about: 'submitted dossier', subject: submitted, input: (id) => ({ id }) },
        { about: 'dossier before submission', subject: { ...dossier, reach: [] }, input: (id) => ({ id }) },
      ],
    },
  };

  return {
    'session.me': {},
    'session.changePassword': { plain: { current: 'not the password', next: 'a password of ten' } },
    'units.provinces': {},
    'units.communes': { open, plain: { provinceId: demo.unitId('38') } },

    'accounts.list': { plain: {} },
    'accounts.create': one('commune', commune, (unitId) => ({ ...names, role: 'officer', unitId })),
    'accounts.createAdministrator': one(
      'a commune for a province',
      { ...commune, reach: [] },
      (provinceId) => ({ ...names, role: 'administrator', provinceId }),
    ),
    'accounts.import': one(
      'commune code',
      { real: ninhBinh.communeCode, random: '99999', reach: ['quantri.ninhbinh'] },
      (unitCode) => ({ rows: [{ ...names, role: 'officer', unitCode }], commit: true }),
    ),
    'accounts.setLocked': one('account', account, (id) => ({ id, locked: true })),
    'accounts.resetPassword': one('account', account, (id) => ({ id })),
    'accounts.setRole': {
      cases: [
        {
          about: 'account',
          subject: account,
          input: (id, own) => ({ id, role: 'leader', unitId: own.commune }),
        },
        {
          about: 'own account, commune',
          subject: commune,
          input: (unitId, own) => ({ id: own.officer, role: 'leader', unitId }),
          callers: ['quantri.ninhbinh', 'quantri.thanhhoa'],
        },
      ],
    },

    'sets.published': { open, plain: {} },
    'sets.get': { open, plain: { digest: national } },
    'drafts.list': {},
    'drafts.derive': one(
      'prefix of a province',
      { real: ninhBinh.slug, random: 'nowhere', reach: authors },
      (prefix) => ({ ...derivation, id: `${prefix}/walk` }),
    ),
    'drafts.importDocument': one(
      'prefix of a province',
      { real: ninhBinh.slug, random: 'nowhere', reach: authors },
      (prefix) => ({ text: JSON.stringify(levelsSet), id: `${prefix}/walked-in`, version: '7.0' }),
    ),
    'drafts.get': one('draft', draft, (id) => ({ id })),
    'drafts.save': one('draft', draft, (id) => ({ id, text: '{}', revision: 2 })),
    'drafts.history': one('draft', draft, (id) => ({ id })),
    'drafts.revision': {
      cases: [
        { about: 'draft', subject: draft, input: (id) => ({ id, revision: 1 }) },
        {
          about: 'own draft, revision that only the foreign draft has',
          subject: { real: '2', random: '9', reach: authors },
          input: (revision, own) => ({ id: own.draft, revision: Number(revision) }),
          callers: [...authors, ...otherStaff],
        },
      ],
    },
    'drafts.publish': one('draft', draft, (id) => ({ id, revision: 2 })),
    'compare.sets': { open, plain: { baseDigest: national, otherDigests: [ninhBinh.digest] } },
    'compare.set': { open, plain: { baseDigest: national, otherDigest: ninhBinh.digest } },
    'compare.mapping': { open, plain: { baseDigest: national, otherDigest: ninhBinh.digest } },
    'compare.saveMapping': {
      open,
      plain: {
        baseDigest: national,
        otherDigest: ninhBinh.digest,
        criterion: 'i-1',
        known: [],
        bases: [],
      },
    },

    'rounds.list': {},
    'rounds.offer': { plain: { referenceDate: today } },
    'rounds.open': {
      cases: [
        {
          about: 'set of another province',
          subject: digest,
          input: (id) => ({ ...opening, digest: id, unitIds: 'all' }),
        },
        {
          about: 'own round, commune',
          subject: communeForRound,
          input: (unitId) => ({ ...opening, digest: national, unitIds: [unitId] }),
        },
      ],
    },
    'rounds.progress': one('round', round, (id) => ({ id })),
    'rounds.targets': one('round', listedRound, (id) => ({ id })),
    'rounds.saveTargets': {
      cases: [
        { about: 'round', subject: listedRound, input: (id) => ({ id, targets: [] }) },
        {
          about: 'own round, unit',
          subject: { real: ninhBinh.communeCode, random: '99999', reach: ['congbo.ninhbinh'] },
          input: (unitCode, own) => ({
            id: own.listedRound,
            targets: [{ unitCode, criterionId: 'c1-6', target: 40 }],
          }),
        },
      ],
    },
    'rounds.supplied': one('round', listedRound, (id) => ({ id })),
    'rounds.saveSupplied': one('round', listedRound, (id) => ({ id, values: [] })),
    'rounds.suspend': one('round', round, (id) => ({ id, criterionId: 'i-1', reason: 'Chưa có số liệu' })),
    'rounds.resume': one('round', round, (id) => ({ id, criterionId: 'i-1' })),
    'rounds.freezePeers': one('round', round, (id) => ({ id })),
    'rounds.close': one('round', round, (id) => ({ id })),
    'rounds.publishResults': one('round', round, (id) => ({ id })),

    ...prefixed('dossiers', dossiers),
    ...prefixed('assessments', dossiers),

    'delegations.list': {},
    'delegations.grant': one('officer', officer, (userId) => ({
      userId,
      until: inAMonth,
      reason: 'Vắng mặt',
    })),
    'delegations.revoke': one('delegation', delegation, (id) => ({ id })),
    'results.list': {
      plain: {},
      cases: [
        {
          about: 'province',
          subject: real(demo.unitId('37'), ['bo', ...staff]),
          input: (provinceId) => ({ provinceId }),
        },
      ],
    },
    'audit.list': {
      plain: {},
      cases: [
        {
          about: 'stream of a draft',
          subject: stream(`draft:${ninhBinh.draft}`),
          input: (id) => ({ stream: id }),
        },
        {
          about: 'stream of a dossier',
          subject: stream(`assessment:${ninhBinh.dossier}`),
          input: (id) => ({ stream: id }),
        },
      ],
    },
    'operations.status': {},

    'GET /api/v1/sets': { open },
    'GET /api/v1/sets/:digest': { open, plain: { params: { digest: national } } },
    'GET /api/v1/sets/:digest/schema': { open, plain: { params: { digest: national } } },
    'GET /api/v1/sets/:digest/types.d.ts': { open, plain: { params: { digest: national } } },
    'GET /api/v1/compare.csv': { open, plain: { query: `base=${national}&other=${ninhBinh.digest}` } },
    'POST /api/v1/accounts/read-xlsx': {},
    'GET /api/v1/accounts/template.xlsx': {},
    'POST /api/v1/rounds/read-xlsx': {},
    'GET /api/v1/rounds/:id/targets.xlsx': one('round', listedRound, (id) => ({ params: { id } })),
    'GET /api/v1/rounds/:id/supplied.xlsx': one('round', listedRound, (id) => ({ params: { id } })),
  };
}

function prefixed(router: string, inputs: Record<string, WalkInputs>): Record<string, WalkInputs> {
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [`${router}.${name}`, input]));
}
