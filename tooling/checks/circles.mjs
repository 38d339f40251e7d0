/**
 * No file imports itself by way of others, types included: what several files need lies below them. Libraries that find circles
 * read TypeScript by its JavaScript interface, which TypeScript 7 does not have; imports here have one form, so they are read as text.
 */
import { pending, recursions } from './rooms/circles.mjs';
import { importsOf, isTest, rooms, sourceFiles } from './rooms/source-files.mjs';

/** The circles among files (Tarjan's strongly connected components of more than one), each in alphabetical order. */
function circlesOf(imports) {
  const found = [];
  const order = new Map();
  const low = new Map();
  const open = [];
  const visit = (file) => {
    order.set(file, order.size);
    low.set(file, order.get(file));
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue;
      if (!order.has(next)) {
        visit(next);
        low.set(file, Math.min(low.get(file), low.get(next)));
      } else if (open.includes(next)) low.set(file, Math.min(low.get(file), order.get(next)));
    }
    if (low.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}

const problems = [];
const unused = new Set(recursions.map(({ files }) => files.join(' ')));
let files = 0;
for (const room of rooms()) {
  const imports = new Map();
  for (const path of sourceFiles(room)) if (!isTest(path)) imports.set(path, importsOf(path));
  files += imports.size;
  const circles = circlesOf(imports).filter((circle) => !unused.delete(circle.join(' ')));
  const allowed = pending[room] ?? 0;
  if (circles.length > allowed)
    for (const circle of circles) problems.push(`${circle.length} files in a circle: ${circle.join(', ')}`);
  else if (circles.length < allowed)
    problems.push(`${room} has ${circles.length} circles left: write that into rooms/circles.mjs`);
}
for (const circle of unused) problems.push(`no circle any more, take it out of rooms/circles.mjs: ${circle}`);
for (const problem of problems) console.error(problem);
console.log(`circles: ${files} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
