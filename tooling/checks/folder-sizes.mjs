/**
 * A folder holds a dozen modules at most: who opens it sees what there is. Tests, generated files and styles are not counted; a
 * folder of one file per kind may hold as many as there are kinds.
 */
import { dirname } from 'node:path';
import { pending, registries } from './rooms/folder-sizes.mjs';
import { isTest, rooms, sourceFiles } from './rooms/source-files.mjs';

const MOST = 12;

const counts = new Map();
for (const room of rooms())
  for (const path of sourceFiles(room))
    if (!isTest(path)) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);

const problems = [];
for (const [folder, count] of counts) {
  if (folder in registries) continue;
  const allowed = pending[folder] ?? MOST;
  if (count > allowed)
    problems.push(`${folder} has ${count} modules, ${allowed} at most: give it rooms by noun`);
}
for (const [folder, allowed] of Object.entries(pending)) {
  const count = counts.get(folder) ?? 0;
  if (count <= MOST) problems.push(`${folder} has ${count} modules: take it out of rooms/folder-sizes.mjs`);
  else if (count < allowed)
    problems.push(`${folder} has ${count} modules left: write that into rooms/folder-sizes.mjs`);
}
for (const folder of Object.keys(registries))
  if ((counts.get(folder) ?? 0) <= MOST)
    problems.push(`${folder} needs no exemption: take it out of rooms/folder-sizes.mjs`);
for (const problem of problems) console.error(problem);
console.log(`folder sizes: ${counts.size} folders, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
