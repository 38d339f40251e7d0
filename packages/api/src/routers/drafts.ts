import { MAX_BYTES } from '@tieuchi/criteria/limits';
import { z } from 'zod';
import {
  digest,
  documentText,
  id,
  line,
  pattern,
  revision as revisionFrom,
  uncheckedText,
} from '../inputs/inputs.ts';
import { importDraft } from '../services/drafts/draft-import.ts';
import {
  deriveDraft,
  getDraft,
  getRevision,
  listDrafts,
  listRevisions,
  saveDraft,
} from '../services/drafts/drafts.ts';
import { publishDraft } from '../services/drafts/publishing.ts';
import { roleProcedure, router } from '../trpc.ts';

const writer = roleProcedure('author', 'publisher');
const revision = revisionFrom(1);
const setId = pattern(120, /^[a-z0-9-]+(\/[a-z0-9-]+)+$/);
const namespace = pattern(20, /^[a-z0-9]+(-[a-z0-9]+)*$/);
const version = pattern(20, /^[0-9]+\.[0-9]+(\.[0-9]+)?$/);

/** Criteria sets that a province is writing. */
export const draftsRouter = router({
  list: writer.query(({ ctx }) => listDrafts(ctx)),
  derive: writer
    .input(z.object({ baseDigest: digest, id: setId, namespace, version, name: line(300) }))
    .mutation(({ ctx, input }) => deriveDraft(ctx, input)),
  importDocument: writer
    // What the text holds is for findings to say, which tell where.
    .input(z.object({ text: uncheckedText(MAX_BYTES), id: setId, version }))
    .mutation(({ ctx, input }) => importDraft(ctx, input)),
  get: writer.input(z.object({ id })).query(({ ctx, input }) => getDraft(ctx, input.id)),
  save: writer
    .input(z.object({ id, text: documentText, revision }))
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  history: writer
    .input(z.object({ id, cursor: revision.optional() }))
    .query(({ ctx, input }) => listRevisions(ctx, input)),
  revision: writer.input(z.object({ id, revision })).query(({ ctx, input }) => getRevision(ctx, input)),
  publish: roleProcedure('publisher')
    .input(z.object({ id, revision, withoutDecision: z.object({ reason: line(1000) }).optional() }))
    .mutation(({ ctx, input }) => publishDraft(ctx, input)),
});
