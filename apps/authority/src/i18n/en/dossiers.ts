import type { dossiers as vi } from '../vi/dossiers.ts';

export const dossiers: Readonly<Record<keyof typeof vi, string>> = {
  'dossier.title': 'Dossier of {{unit}}',
  'dossier.notFound': 'There is no such dossier',
  'dossier.notFoundHelp':
    'The address may be wrong, the unit has not submitted yet, or this is outside your scope.',
  'dossier.receipt': 'Receipt number',
  'dossier.by': 'Submitted by',
  'dossier.points': 'Self-assessed points',
  'dossier.nextBand': 'Missing for “{{band}}”',
  'dossier.bandMissed': 'Total of “{{band}}” reached, but not the band',
  'dossier.provisional': 'Provisional: points hang on figures of other units that are not frozen.',
};
