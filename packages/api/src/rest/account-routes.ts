import { DomainError } from '../domain-error.ts';
import { readAccountSheet, writeAccountTemplate } from '../services/account-sheet.ts';
import { json, type RestRoute } from './rest-route.ts';

const access = { kind: 'roles', roles: ['administrator'] } as const;

/** The spreadsheet side of importing accounts; adding them is `accounts.import`. */
export const accountRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/api/v1/accounts/read-xlsx',
    access,
    summary: 'Reads the rows of an import sheet (.xlsx or .csv, body = the file). Adds nothing.',
    async handle(_, { body }) {
      return json(await readAccountSheet(body));
    },
  },
  {
    method: 'GET',
    path: '/api/v1/accounts/template.xlsx',
    access,
    summary: 'The empty import sheet with the codes of the own province and its communes.',
    async handle(context) {
      if (!context.session) throw new DomainError('notSignedIn');
      return {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: await writeAccountTemplate({ ...context, actor: context.session.actor }),
        fileName: 'tai-khoan.xlsx',
      };
    },
  },
];
