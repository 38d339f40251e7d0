import { limitDossiers } from '../limits/at-limits.ts';
import { hostileFiles } from './hostile-files.ts';
import type { SweepWorld } from './sweep-world.ts';

/** Something that strains a route. */
export interface Load {
  readonly route: string;
  readonly input: string;
  readonly run: (world: SweepWorld) => Promise<readonly number[]>;
}

const together = (count: number, ask: (index: number) => Promise<number>) =>
  Promise.all(Array.from({ length: count }, (_, index) => ask(index)));

function uploads(): Load[] {
  const routes = [
    ['/api/v1/accounts/read-xlsx', 'administrator'],
    ['/api/v1/rounds/read-xlsx', 'publisher'],
  ] as const;
  return routes.flatMap(([path, who]) =>
    Object.entries(hostileFiles).map(([input, make]) => ({
      route: `POST ${path}`,
      input: `${input}, 4 at once`,
      run: async (world) => {
        const body = await make();
        return together(4, () => world.send(path, { as: who, body }));
      },
    })),
  );
}

function mutation(name: string, as: 'author' | 'publisher' | 'administrator', count: number) {
  return (world: SweepWorld, input: (index: number) => unknown) =>
    together(count, (index) =>
      world.send(`/api/trpc/${name}`, { as, body: JSON.stringify(input(index)), type: 'application/json' }),
    );
}

function batches(): Load[] {
  const published = (count: number) =>
    `/api/trpc/${Array.from({ length: count }, () => 'sets.published').join(',')}?batch=1`;
  return [
    {
      route: 'GET sets.published',
      input: '300 in one batch',
      run: (world) => together(1, () => world.send(published(300), {})),
    },
    {
      route: 'GET sets.published',
      input: '10 in a batch, 40 batches at once',
      run: (world) => together(40, () => world.send(published(10), {})),
    },
    {
      route: 'GET compare.sets',
      input: '100 sets',
      run: (world) => {
        const { national } = world;
        const input = { baseDigest: national, otherDigests: Array.from({ length: 100 }, () => national) };
        const path = `/api/trpc/compare.sets?input=${encodeURIComponent(JSON.stringify(input))}`;
        return together(1, () => world.send(path, { as: 'author' }));
      },
    },
    {
      route: 'POST rounds.saveTargets',
      input: '15,000 cells',
      run: (world) =>
        mutation(
          'rounds.saveTargets',
          'publisher',
          2,
        )(world, () => ({
          id: world.round,
          targets: Array.from({ length: 15_000 }, (_, index) => ({
            unitCode: '14329',
            criterionId: `c${index % 500}`,
            target: index,
          })),
        })),
    },
    {
      route: 'POST rounds.saveSupplied',
      input: '10,000 cells',
      run: (world) =>
        mutation(
          'rounds.saveSupplied',
          'publisher',
          2,
        )(world, () => ({
          id: world.round,
          values: Array.from({ length: 10_000 }, (_, index) => ({
            unitCode: '14329',
            criterionId: `c${index % 500}`,
            inputId: 'a',
            value: index,
          })),
        })),
    },
    {
      route: 'POST accounts.import',
      input: '5,000 rows, tried',
      run: (world) => mutation('accounts.import', 'administrator', 1)(world, () => importOf(false)),
    },
    {
      route: 'POST accounts.import',
      input: '5,000 rows, added',
      run: (world) => mutation('accounts.import', 'administrator', 1)(world, () => importOf(true)),
    },
  ];
}

function importOf(commit: boolean) {
  const rows = Array.from({ length: 5000 }, (_, index) => ({
    username: `nguoi.${index}`,
    displayName: `Người ${index}`,
    role: 'Cán bộ',
    unitCode: '14329',
  }));
  return { rows, commit };
}

function documents(): Load[] {
  const texts = limitDossiers().map(({ name, set }) => ({ name, text: JSON.stringify(set) }));
  return texts.map(({ name, text }) => ({
    route: 'POST drafts.importDocument',
    input: `a document at its limits (${name}), 4 at once`,
    run: (world) =>
      mutation(
        'drafts.importDocument',
        'author',
        4,
      )(world, (index) => ({
        text,
        id: `ninh-binh/gioi-han-${index}`,
        version: `1.${index}`,
      })),
  }));
}

function anonymous(): Load[] {
  return [
    {
      route: 'POST /api/auth/sign-in/username',
      input: '400 invented names at once',
      run: (world) =>
        together(400, (index) =>
          world.send('/api/auth/sign-in/username', {
            body: JSON.stringify({ username: `khong.co.${index}`, password: 'mật khẩu bịa ra' }),
            type: 'application/json',
          }),
        ),
    },
    {
      route: 'POST session.me',
      input: '1 MB of brackets, 20 at once',
      run: (world) =>
        together(20, () =>
          world.send('/api/trpc/session.me', { body: '['.repeat(1_000_000), type: 'application/json' }),
        ),
    },
    {
      route: 'GET /api/v1/sets',
      input: '200 at once',
      run: (world) => together(200, () => world.send('/api/v1/sets', {})),
    },
    {
      route: 'GET /unknown',
      input: '500 at once',
      run: (world) => together(500, (index) => world.send(`/khong-co/${index}`, {})),
    },
  ];
}

/** Every route that takes a file, is open to anybody or takes many things at once, with what strains it most. */
export function allLoads(): Load[] {
  return [...uploads(), ...anonymous(), ...batches(), ...documents()];
}
