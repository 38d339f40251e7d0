import { restRoutes } from '@tieuchi/api/rest';
import { listProcedures } from '@tieuchi/api/routes';
import { walkInputs } from '@tieuchi/api/walk/walk-inputs';
import type { WalkWorld } from '@tieuchi/api/walk/walk-world';
import { holders } from '../inputs/input-baselines.ts';
import type { Path } from './canary-texts.ts';

/** How a route is asked by somebody who may ask it. */
export interface CanaryCall {
  readonly route: string;
  readonly method: 'GET' | 'POST';
  readonly isRest: boolean;
  readonly caller: string | undefined;
  readonly input: unknown;
}

/** A call, and the places in its input where any text is taken. */
export interface OpenCall extends CanaryCall {
  readonly open: readonly Path[];
}

interface Route {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly isRest: boolean;
  readonly callers: readonly string[];
  readonly isPublic: boolean;
}

function routes(): Route[] {
  const procedures = listProcedures().map(({ path, type, access }) => ({
    name: path,
    method: type === 'query' ? ('GET' as const) : ('POST' as const),
    isRest: false,
    access,
  }));
  const rest = restRoutes.map(({ method, path, access }) => ({
    name: `${method} ${path}`,
    method,
    isRest: true,
    access,
  }));
  return [...procedures, ...rest].map(({ access, ...route }) => ({
    ...route,
    callers: access.kind === 'roles' ? access.roles.map((role) => holders[role]) : Object.values(holders),
    isPublic: access.kind === 'public',
  }));
}

/** Who may ask, of those who reach the thing asked for. */
function callerOf({ isPublic, callers }: Route, reach: readonly string[] | undefined): string | undefined {
  if (isPublic) return undefined;
  return callers.find((name) => reach === undefined || reach.includes(name)) ?? reach?.[0] ?? callers[0];
}

/** One call of every route for every thing that it can be asked for, with what is there. */
export function listCalls(world: WalkWorld): CanaryCall[] {
  const inputs = walkInputs(world);
  return routes().flatMap((route) => {
    const { name, method, isRest } = route;
    const { plain, cases = [] } = inputs[name] ?? {};
    const asked = [
      ...(cases.length === 0 || plain !== undefined ? [{ input: plain, reach: undefined }] : []),
      ...cases.map(({ input, subject }) => ({
        input: input(subject.real, world.ninhBinh),
        reach: subject.reach,
      })),
    ];
    return asked.map(({ input, reach }) => ({
      route: name,
      method,
      isRest,
      input,
      caller: callerOf(route, reach),
    }));
  });
}
