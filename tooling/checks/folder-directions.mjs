/**
 * Imports between the folders of a room point one way: this reads the table of rooms/folder-directions.mjs and fails on an import of
 * what stands later, and on a folder that the table leaves out. Tests may import anything of their room.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { directions } from './rooms/folder-directions.mjs';
import { importsOf, isTest, root, sourceFiles } from './rooms/source-files.mjs';

/** The folder, or the file at the top of the room, that a path lies in. */
function nameIn(room, path) {
  const [first] = path.slice(room.length + 1).split('/');
  return first;
}

const problems = [];
let files = 0;
for (const [room, { order, top = 'last', only = {} }] of Object.entries(directions)) {
  const place = new Map(order.flatMap((names, index) => [names].flat().map((name) => [name, index])));
  for (const path of sourceFiles(room)) {
    const own = nameIn(room, path);
    if (isTest(path)) continue;
    files += 1;
    const isFile = /\.tsx?$/.test(own);
    const at = place.get(own) ?? (isFile && top === 'last' ? order.length : undefined);
    if (at === undefined) {
      problems.push(`${path}: ${own} has no place in the order of ${room}`);
      continue;
    }
    for (const target of importsOf(path)) {
      if (!target.startsWith(`${room}/`)) continue;
      const other = nameIn(room, target);
      if (other === own) continue;
      const below = place.get(other) ?? order.length;
      if (below > at || (below === at && at < order.length))
        problems.push(`${path} imports ${target}: ${own} comes before ${other}`);
      else if (only[own] !== undefined && !only[own].includes(other))
        problems.push(`${path} imports ${target}: ${own} knows ${only[own].join(', ')} only`);
    }
  }
  for (const name of place.keys())
    if (!existsSync(join(root, room, name))) problems.push(`${room} has no ${name} any more`);
}
for (const problem of problems) console.error(problem);
console.log(
  `folder directions: ${files} files in ${Object.keys(directions).length} rooms, ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
