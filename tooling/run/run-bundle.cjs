const { isAscii } = require('node:buffer');
const { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

// What Node does itself from 22.1 on (module.enableCompileCache): compiled code is kept beside what it was compiled from.

/** After so long, in milliseconds, everything that a start needs has been compiled. */
const started = 5_000;

function readKept(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Writes all of it or nothing: V8 believes what it finds. A folder that can't be written to is none of our business. */
function keep(script, file) {
  const incomplete = `${file}.${process.pid}`;
  try {
    const target = openSync(incomplete, 'w');
    writeSync(target, script.createCachedData());
    fsyncSync(target);
    closeSync(target);
    renameSync(incomplete, file);
  } catch {
    // The next start compiles once more.
  }
}

/** The exit code of a command that was called wrongly, which says nothing of what the next one needs. */
const calledWrongly = 2;

/** Keeps what was compiled once the program has started, or when it ends before. */
function keepLater(script, file) {
  const once = (code) => {
    clearTimeout(timer);
    process.off('exit', once);
    if (code !== calledWrongly) keep(script, file);
  };
  const timer = setTimeout(once, started).unref();
  process.on('exit', once);
}

const head = '(function (exports, require, module, __filename, __dirname) {';

/**
 * Runs a bundle as Node runs CommonJS, with the code that an earlier run left compiled; `use` tells apart runs that need other
 * parts of it. What another version of V8 compiled, it refuses by itself. The name of the bundle must change with its content.
 */
exports.runBundle = (file, use) => {
  const kept = `${file}.${use}.code`;
  const cachedData = readKept(kept);
  const bytes = readFileSync(file);
  const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const script = new Script(`${head}${text}\n})`, {
    filename: file,
    columnOffset: -head.length,
    cachedData,
  });
  if (cachedData === undefined || script.cachedDataRejected) keepLater(script, kept);
  const own = { exports: {} };
  const run = script.runInThisContext();
  run(own.exports, createRequire(file), own, file, dirname(file));
};
