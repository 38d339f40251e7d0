import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** `new URL('./file.ts', import.meta.url)`: a module that a process or thread begins with. */
const start = /new URL\(\s*'([^']+\.ts)',\s*import\.meta\.url,?\s*\)/;

const ownModules = /[\\/](?:apps|packages)[\\/].*\.ts$/;

/** What is large and seldom needed stays outside, where this room has it installed. */
const apart = { 'json-schema-to-typescript': 'packages/forms' };

/** CommonJS of others that looks for files beside itself. */
const others = /[\\/]node_modules[\\/](?:@fastify[\\/]swagger|pino|thread-stream)[\\/].*\.js$/;

const slashes = (path: string) => path.replaceAll('\\', '/');

interface Places {
  /** Of the repository. */
  readonly root: string;
  /** Where the bundles lie. */
  readonly folder: string;
  /** Names of the bundles that processes and threads begin with, and the sources they are made of. */
  readonly processes: Readonly<Record<string, string>>;
}

/**
 * Lets modules go on finding files from where their source lies (migrations, reference data, bundled sets, packages), and has what
 * starts a process or thread start the bundle that is made of its module. Such a module without a bundle fails the build.
 */
export function sourceAddresses({ root, folder, processes }: Places): Plugin {
  const names = new Map(Object.entries(processes).map(([name, source]) => [resolve(root, source), name]));
  function bundleOf(path: string, from: string): string {
    const name = names.get(resolve(dirname(from), path));
    if (name === undefined) throw new Error(`${from} starts ${path}, of which no bundle is made`);
    return `new URL('./${name}.cjs', bundleAddress)`;
  }
  function address(path: string): string {
    return slashes(relative(folder, path));
  }
  return {
    name: 'source-addresses',
    setup(build) {
      for (const [name, room] of Object.entries(apart)) {
        const found = createRequire(join(root, room, 'package.json')).resolve(name);
        build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({
          path: address(found),
          external: true,
        }));
      }
      build.onLoad({ filter: ownModules }, ({ path }) => {
        if (path.includes('node_modules')) return undefined;
        const text = readFileSync(path, 'utf8');
        if (!text.includes('import.meta.url')) return undefined;
        // Every second part is what stood between the quotes.
        const parts = text
          .split(start)
          .map((part, index) =>
            index % 2 === 1
              ? bundleOf(part, path)
              : part.replaceAll('import.meta.url', `new URL('${address(path)}', bundleAddress).href`),
          );
        return { contents: parts.join(''), loader: 'ts' };
      });
      build.onLoad({ filter: others }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (!text.includes('__dirname')) return undefined;
        const own = `require('node:path').join(__dirname, '${address(dirname(path))}')`;
        return { contents: text.replaceAll('__dirname', own), loader: 'js' };
      });
    },
  };
}

/** What the modules above count on, at the head of every bundle. */
export const addressBanner = "const bundleAddress=require('node:url').pathToFileURL(__filename).href;";
