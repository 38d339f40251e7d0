/**
 * What a role reaches is said in `packages/db/src/reach` only: no query and no service names a role, so that a new role, or another
 * reach of an old one, is written in one place and tested there. Files that are about roles themselves are listed with their reason.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './rooms/source-files.mjs';

/** Where role names belong, and why. A folder ends with a slash. */
const about = {
  'packages/db/src/reach/': 'what a role reaches',
  'packages/db/src/actor.ts': 'which roles there are',
  'packages/db/src/tables/accounts.ts': 'which roles are stored',
  'packages/db/src/testing/': 'people of tests',
  'packages/api/src/routers/': 'which roles may call a procedure at all',
  'packages/api/src/rest/': 'which roles may call a route at all',
  'packages/api/src/contract/walk/': 'people of tests',
  'packages/api/src/seed/': 'the first accounts',
  'packages/api/src/services/accounts/accounts.ts': 'giving roles to people',
  'packages/api/src/services/accounts/account-changes.ts': 'changing roles of people',
  'packages/api/src/services/accounts/new-account.ts': 'which roles an administrator gives',
  'packages/api/src/services/accounts/role-names.ts': 'what roles are called in spreadsheets',
};

const actor = readFileSync(join(root, 'packages/db/src/actor.ts'), 'utf8');
const places = /rolePlaces = \{(.*?)\}/s.exec(actor)?.[1] ?? '';
const names = [...places.matchAll(/(\w+):/g)].map(([, name]) => name);
const role = new RegExp(`(['"\`])(${names.join('|')})\\1`);

const problems = names.length === 0 ? ['packages/db/src/actor.ts: no roles found'] : [];
const readers = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
for (const name of names)
  if (!readers.includes(`| \`${name}\` |`))
    problems.push(`docs/architecture.md does not say what ${name} does`);

let files = 0;
for (const folder of ['packages/db/src', 'packages/api/src']) {
  for (const name of sourceFiles(folder)) {
    if (/\.test\.ts$/.test(name)) continue;
    files += 1;
    const text = readFileSync(join(root, name), 'utf8');
    if (!name.startsWith('packages/db/src/reach/') && /reach\/held-roles/.test(text))
      problems.push(`${name} asks for roles that are held instead of for what is reached`);
    if (Object.keys(about).some((place) => name === place || (place.endsWith('/') && name.startsWith(place))))
      continue;
    for (const [index, line] of text.split('\n').entries()) {
      const found = role.exec(line);
      if (found !== null) problems.push(`${name}:${index + 1} names the role ${found[2]}`);
    }
  }
}
for (const problem of problems) console.error(problem);
console.log(`roles in reach: ${files} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
