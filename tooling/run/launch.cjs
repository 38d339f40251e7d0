const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { runBundle } = require('./run-bundle.cjs');

// CommonJS, and nothing loaded that is not always needed: every command begins here.

const repository = join(__dirname, '..', '..');

function digestOf(file) {
  const { createHash } = require('node:crypto');
  return createHash('sha256').update(readFileSync(file)).digest('base64url');
}

/** What a bundle is and was made of, and when; undefined where there is none. */
function readBundle(folder, name) {
  const file = join(folder, `${name}.json`);
  try {
    return { ...JSON.parse(readFileSync(file, 'utf8')), since: statSync(file).mtimeMs };
  } catch {
    return undefined;
  }
}

/** Only what was written since it was made is read: asking costs a few milliseconds. */
function isCurrent({ inputs, since }, root) {
  for (const path in inputs) {
    const file = `${root}/${path}`;
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return false;
    if (found.mtimeMs >= since && digestOf(file) !== inputs[path]) return false;
  }
  return true;
}

/** The file of a bundle, where it is made of what the sources of the work tree say now; else undefined. */
function findBundle(name, root = repository) {
  const folder = join(root, 'tooling', 'bundle', 'dist');
  const found = readBundle(folder, name);
  return found !== undefined && isCurrent(found, root) ? join(folder, found.file) : undefined;
}

exports.findBundle = findBundle;

/**
 * Runs a program in this process: its bundle, or, where a source has changed since that was made or none was made, its source,
 * which takes many times as long to load. `use` names what is done with it.
 */
exports.launch = async ({ name, use, source }) => {
  const bundle = findBundle(name);
  if (bundle !== undefined) return runBundle(bundle, use);
  await import('tsx');
  await import(pathToFileURL(join(repository, source)).href);
};
