import { z } from 'zod';
import type { RequestContext, ServiceContext } from '../context.ts';
import { DomainError } from '../domain-error.ts';
import { readFile } from '../files/read-file.ts';
import { id } from '../inputs/inputs.ts';
import { writeSuppliedSheet, writeTargetSheet } from '../services/terms/figures/figure-files.ts';
import { jsonType, nothing, type RestAnswer, type RestRoute, restRoute } from './rest-route.ts';

const ofRound = z.object({ id });

const staff = { kind: 'roles', roles: ['author', 'publisher', 'administrator'] } as const;

/** The spreadsheet side of the figures that a province gives to units; storing them is `rounds.saveTargets` and `saveSupplied`. */
export const roundRoutes: readonly RestRoute[] = [
  restRoute({
    method: 'POST',
    path: '/api/v1/rounds/read-xlsx',
    access: { kind: 'roles', roles: ['publisher'] },
    params: nothing,
    query: nothing,
    summary:
      'Reads the first visible sheet of a table file (.xlsx or .csv, body = the file) as it shows. Stores nothing.',
    async handle(context, { body }) {
      const { userId } = signedIn(context).actor;
      const reading = await readFile('figureSheet', { body, userId });
      if (reading.ok) return { type: jsonType, body: reading.json };
      throw new DomainError('invalid', { params: { fields: ['file'], problem: reading.problem } });
    },
  }),
  restRoute({
    method: 'GET',
    path: '/api/v1/rounds/:id/targets.xlsx',
    access: staff,
    params: ofRound,
    query: nothing,
    summary: 'The targets assigned in a round, a row per unit and a column per criterion.',
    async handle(context, { params }) {
      return sheet(await writeTargetSheet(signedIn(context), params.id), 'chi-tieu-giao.xlsx');
    },
  }),
  restRoute({
    method: 'GET',
    path: '/api/v1/rounds/:id/supplied.xlsx',
    access: staff,
    params: ofRound,
    query: nothing,
    summary: 'The values that agencies supplied in a round, a row per unit and a column per figure.',
    async handle(context, { params }) {
      return sheet(await writeSuppliedSheet(signedIn(context), params.id), 'so-lieu-cung-cap.xlsx');
    },
  }),
];

function signedIn(context: RequestContext): ServiceContext {
  if (!context.session) throw new DomainError('notSignedIn');
  return { ...context, actor: context.session.actor };
}

function sheet(body: Uint8Array, fileName: string): RestAnswer {
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body,
    fileName,
  };
}
