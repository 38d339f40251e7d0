import { DomainError } from '../domain-error.ts';
import { readFile } from '../files/read-file.ts';
import { unreadableAccountSheet } from '../services/accounts/account-sheet.ts';
import { writeAccountTemplate } from '../services/accounts/account-template.ts';
import { json, jsonType, nothing, type RestRoute, restRoute } from './rest-route.ts';

const access = { kind: 'roles', roles: ['administrator'] } as const;

/** The spreadsheet side of importing accounts; adding them is `accounts.import`. */
export const accountRoutes: readonly RestRoute[] = [
  restRoute({
    method: 'POST',
    path: '/api/v1/accounts/read-xlsx',
    access,
    params: nothing,
    query: nothing,
    summary: 'Reads the rows of an import sheet (.xlsx or .csv, body = the file). Adds nothing.',
    async handle({ session }, { body }) {
      if (!session) throw new DomainError('notSignedIn');
      const reading = await readFile('accountSheet', { body, userId: session.actor.userId });
      if (reading.ok) return { type: jsonType, body: reading.json };
      return json(unreadableAccountSheet({ code: 'tooMuchInside' }));
    },
  }),
  restRoute({
    method: 'GET',
    path: '/api/v1/accounts/template.xlsx',
    access,
    params: nothing,
    query: nothing,
    summary: 'The empty import sheet with the codes of the own province and its communes.',
    async handle(context) {
      if (!context.session) throw new DomainError('notSignedIn');
      return {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: await writeAccountTemplate({ ...context, actor: context.session.actor }),
        fileName: 'tai-khoan.xlsx',
      };
    },
  }),
];
