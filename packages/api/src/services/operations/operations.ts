import { selectOperationCounts } from '@tieuchi/db/queries/operations/operations';
import packageManifest from '../../../package.json' with { type: 'json' };
import type { ServiceContext } from '../../context.ts';
import { notFound } from '../../domain-error.ts';

/** Version, database and counts of the installation: what its operator needs, and no dossier. */
export async function loadStatus({ db, actor, now }: ServiceContext) {
  const at = now();
  const counts = await selectOperationCounts(db, actor, at);
  if (!counts) throw notFound();
  return { version: packageManifest.version, at: at.toISOString(), ...counts };
}
