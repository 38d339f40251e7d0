import { randomUUID } from 'node:crypto';
import { addDays, vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { levelsSet } from '../../testing/foreign-sets.ts';
import { digestOfNothing, dossierInputs, formerInputs } from './dossier-inputs.ts';
import { one, type Subject, type WalkInputs } from './walk-case.ts';
import type { WalkWorld } from './walk-world.ts';

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

  const dossiers = dossierInputs({ dossier, submitted, listed });

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
    ...prefixed('assessments', formerInputs({ dossier, submitted, listed })),

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
