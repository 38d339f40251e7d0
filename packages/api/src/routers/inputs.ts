import { MAX_BYTES } from '@tieuchi/criteria/limits';
import { z } from 'zod';

/** A day such as "2026-11-21" that exists. */
export const day = z.iso.date();

/** An id of our own. */
export const id = z.uuid();

/** The digest of a published version. */
export const digest = z.string().regex(/^sha256-[0-9a-f]{64}$/);

/** The digest of a published version or its beginning, 16 digits at least: an address that names a hundred sets stays short. */
export const shortDigest = z.string().regex(/^sha256-[0-9a-f]{16,64}$/);

/** One line of text that people read: trimmed, normalised, without control or bidirectional-override characters. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u),
    );

/** The text of a document being written; PostgreSQL cannot store NUL. */
export const documentText = z
  .string()
  .max(MAX_BYTES)
  .refine((text) => !text.includes('\u0000'));
