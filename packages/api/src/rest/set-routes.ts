import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toAnswerSchema } from '@tieuchi/forms/answer-schema';
import { toDeclarations } from '@tieuchi/forms/declarations';
import { z } from 'zod';
import { digest } from '../inputs/inputs.ts';
import { getPublishedSet, listPublishedSets } from '../services/sets/published-sets.ts';
import { json, nothing, type RestRoute, restRoute } from './rest-route.ts';

const open = { kind: 'public' } as const;

/** "ninh-binh/commune" at 2026.1 → "ninh-binh-commune-2026.1". */
function fileStem(set: { setId: string; version: string }): string {
  return `${set.setId.replaceAll('/', '-')}-${set.version}`;
}

const declarations = new WeakMap<CriteriaSet, Promise<string>>();

/** Writing declarations takes about a second: once per document. */
function declarationsOf(document: CriteriaSet): Promise<string> {
  const known = declarations.get(document) ?? toDeclarations(document);
  declarations.set(document, known);
  return known;
}

const ofSet = z.object({ digest });

/** Published sets for integrators: the list, a document, its answer schema and its TypeScript declarations. Public. */
export const setRoutes: readonly RestRoute[] = [
  restRoute({
    method: 'GET',
    path: '/api/v1/sets',
    access: open,
    params: nothing,
    query: nothing,
    summary: 'Published criteria sets, national ones first.',
    handle: async (context) => json(await listPublishedSets(context, {})),
  }),
  restRoute({
    method: 'GET',
    path: '/api/v1/sets/:digest',
    access: open,
    params: ofSet,
    query: nothing,
    summary: 'The document of a published version.',
    async handle(context, { params }) {
      const set = await getPublishedSet(context, params.digest);
      return json(set.document, `${fileStem(set)}.json`);
    },
  }),
  restRoute({
    method: 'GET',
    path: '/api/v1/sets/:digest/schema',
    access: open,
    params: ofSet,
    query: nothing,
    summary: 'The JSON Schema (2020-12) of answers to a published version.',
    async handle(context, { params }) {
      const set = await getPublishedSet(context, params.digest);
      return json(toAnswerSchema(set.document), `${fileStem(set)}.answers.schema.json`);
    },
  }),
  restRoute({
    method: 'GET',
    path: '/api/v1/sets/:digest/types.d.ts',
    access: open,
    params: ofSet,
    query: nothing,
    summary: 'TypeScript declarations of answers to a published version.',
    async handle(context, { params }) {
      const set = await getPublishedSet(context, params.digest);
      return {
        type: 'text/plain; charset=utf-8',
        body: await declarationsOf(set.document),
        fileName: `${fileStem(set)}.answers.d.ts`,
      };
    },
  }),
];
