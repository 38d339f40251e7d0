import { rolePlaces } from '@tieuchi/db/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../../context.ts';
import { tryCall, type WalkedRoute, walkedRoutes } from './walk-call.ts';
import type { Subject, WalkInputs } from './walk-case.ts';
import { walkInputs } from './walk-inputs.ts';
import { createWalkWorld, secretAnswers, secretName, secretText, type WalkWorld } from './walk-world.ts';

const atNinhBinh = [
  'canbo.hoalu',
  'lanhdao.hoalu',
  'canbo.giavien',
  'lanhdao.giavien',
  'canbo.kimson',
  'lanhdao.kimson',
  'tacgia.ninhbinh',
  'congbo.ninhbinh',
  'quantri.ninhbinh',
];
const elsewhere = [
  'canbo.thoxuan',
  'lanhdao.thoxuan',
  'tacgia.thanhhoa',
  'congbo.thanhhoa',
  'quantri.thanhhoa',
  'bo',
  'vanhanh',
];
const callers = [...atNinhBinh, ...elsewhere];

const routes = walkedRoutes();
let world: WalkWorld;
let inputs: Record<string, WalkInputs>;
const contexts = new Map<string | null, RequestContext>();

beforeAll(async () => {
  world = await createWalkWorld();
  inputs = walkInputs(world);
  for (const name of [null, 'moi', ...callers]) contexts.set(name, await world.demo.request(name));
});
afterAll(() => world.demo.close());

function contextOf(caller: string | null): RequestContext {
  const context = contexts.get(caller);
  if (!context) throw new Error(`no context of ${caller}`);
  return context;
}

const ownOf = (caller: string | null) =>
  caller !== null && atNinhBinh.includes(caller) ? world.ninhBinh : world.thanhHoa;

const isForRole = ({ access }: WalkedRoute, caller: string): boolean => {
  const held = contextOf(caller).session?.actor.memberships ?? [];
  return access.kind !== 'roles' || held.some(({ role }) => access.roles.includes(role));
};

/** What is asked of a route: its plain input and, for every case, the real and the random id. */
function inputsOf(route: WalkedRoute, caller: string | null): unknown[] {
  const { plain, cases = [] } = inputs[route.name] ?? {};
  return [
    ...(cases.length === 0 || plain !== undefined ? [plain] : []),
    ...cases.flatMap(({ input, subject }) => [
      input(subject.real, ownOf(caller)),
      input(subject.random, ownOf(caller)),
    ]),
  ];
}

it('asks as somebody of every role', () => {
  const held = callers.flatMap((caller) => contextOf(caller).session?.actor.memberships ?? []);
  expect(new Set(held.map(({ role }) => role))).toEqual(new Set(Object.keys(rolePlaces)));
});

it('knows how to ask every route of the server', () => {
  expect(Object.keys(inputs).sort()).toEqual(routes.map((route) => route.name).sort());
});

describe.each(routes.map((route) => [route.name, route] as const))('%s', (name, route) => {
  it('answers strangers, newcomers and other roles as its access says', async () => {
    const refusalOf = async (caller: string | null) => {
      const refusals = new Set<string>();
      for (const input of inputsOf(route, caller)) {
        const outcome = await tryCall(route, contextOf(caller), input);
        refusals.add('refusal' in outcome ? outcome.refusal : 'none');
      }
      return [...refusals];
    };
    if (route.access.kind === 'public') return;
    expect(await refusalOf(null)).toEqual(['notSignedIn']);
    if (route.access.kind !== 'newcomer') expect(await refusalOf('moi')).toEqual(['mustChangePassword']);
    for (const caller of callers) {
      if (!isForRole(route, caller))
        expect([caller, await refusalOf(caller)]).toEqual([caller, ['notFound']]);
    }
  });

  it('answers a foreign id as it answers a random one, and reaches one’s own', async () => {
    for (const { about, subject, input, callers: owners = callers } of inputs[name]?.cases ?? []) {
      for (const caller of owners) {
        const ask = async (id: string) => {
          const outcome = await tryCall(route, contextOf(caller), input(id, ownOf(caller)));
          return { caller, about, answer: withoutIds(outcome, subject) };
        };
        const real = await ask(subject.real);
        if (subject.reach.includes(caller) && isForRole(route, caller)) {
          expect(real).not.toMatchObject({ answer: { refusal: 'notFound' } });
        } else {
          expect(real).toEqual(await ask(subject.random));
        }
      }
    }
  });

  it('shows nothing of others in what it answers', async () => {
    const { ninhBinh } = world;
    const staff = ['tacgia.ninhbinh', 'congbo.ninhbinh', 'quantri.ninhbinh'];
    const hoaLu = ['canbo.hoalu', 'lanhdao.hoalu'];
    const secrets: [string, readonly string[]][] = [
      [String(secretAnswers.open), hoaLu],
      [secretName, hoaLu],
      [String(secretText), staff],
      [ninhBinh.draft, staff],
      [ninhBinh.dossier, [...hoaLu, ...staff]],
      [ninhBinh.listed, [...hoaLu, ...staff]],
      [ninhBinh.submitted, ['canbo.kimson', 'lanhdao.kimson', ...staff]],
      [ninhBinh.round, atNinhBinh],
      [ninhBinh.listedRound, [...hoaLu, ...staff]],
      [ninhBinh.delegation, [...hoaLu, 'quantri.ninhbinh']],
      [ninhBinh.officer, [...hoaLu, 'quantri.ninhbinh']],
    ];
    for (const caller of [null, ...callers]) {
      for (const input of inputsOf(route, caller)) {
        const outcome = await tryCall(route, contextOf(caller), input);
        const text = JSON.stringify(outcome);
        const asked = JSON.stringify(input) ?? '';
        const seen = secrets.filter(
          ([secret, allowed]) =>
            text.includes(secret) && !asked.includes(secret) && !allowed.includes(caller ?? ''),
        );
        expect({ caller, seen }).toEqual({ caller, seen: [] });
      }
    }
  });
});

function withoutIds(outcome: unknown, { real, random }: Subject): unknown {
  const text = JSON.stringify(outcome).replaceAll(real, '<id>').replaceAll(random, '<id>');
  return JSON.parse(text);
}
