import type { operations as vi } from '../vi/operations.ts';

export const operations: Readonly<Record<keyof typeof vi, string>> = {
  'operations.asOf': 'Figures at {{time}}. No dossier can be read here.',
  'operations.refresh': 'Update the figures',
  'operations.system': 'System',
  'operations.version': 'Version of Tiêu Chí',
  'operations.postgres': 'PostgreSQL',
  'operations.databaseBytes': 'Size of the database',
  'operations.people': 'People',
  'operations.accounts': 'Accounts',
  'operations.lockedAccounts': 'Locked accounts',
  'operations.activeSessions': 'Sessions in force',
  'operations.content': 'Content',
  'operations.publishedVersions': 'Published criteria sets',
  'operations.openRounds': 'Open rounds',
  'operations.assessments': 'Dossiers',
  'operations.submissions': 'Submitted dossiers',
  'operations.auditEvents': 'Events in the audit log',
};
