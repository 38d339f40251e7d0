import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './process.mjs';

const methods = {
  br: (data) =>
    promisify(brotliCompress)(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    }),
  gz: (data) => promisify(gzip)(data, { level: 9 }),
};

async function compress(file, ending) {
  const target = `${file}.${ending}`;
  if (existsSync(target)) return;
  writeFileSync(`${target}.incomplete`, await methods[ending](readFileSync(file)));
  renameSync(`${target}.incomplete`, target);
}

/**
 * Lays compressed siblings beside the built files, once: the server sends these to slow networks as they are. Only files under
 * assets/, whose names carry their hash, so that a sibling can never be out of date.
 */
export async function compressAssets() {
  const files = ['editor', 'assessment', 'authority'].flatMap((app) => {
    const folder = join(root, 'apps', app, 'dist/assets');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => /\.(js|css|svg|json|ttf)$/.test(name))
      .map((name) => join(folder, name));
  });
  await Promise.all(files.flatMap((file) => Object.keys(methods).map((ending) => compress(file, ending))));
}
