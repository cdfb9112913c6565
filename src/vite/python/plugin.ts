import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger, Plugin } from 'vite';
import type { PythonOffer } from '../../model/ask.ts';
import { preparePython, type PythonAssets } from './prepare.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', wasm: 'application/wasm', zip: 'application/zip' };

/** Gives the page its Python: prepared beside the server while that already serves, or emitted into what is built. */
export function python(root: string): Plugin[] {
  const requirements = join(root, 'data/python-requirements.txt');

  async function prepare(logger: Logger): Promise<PythonAssets> {
    const progress = (step: string) => logger.info(`Python: ${step} …`, { timestamp: true });
    const assets = await preparePython({ requirements, progress });
    if (!assets.available) logger.warn(`Panes show recorded answers only. ${assets.reason}\n  ${assets.hint}`);
    return assets;
  }

  const serve: Plugin = {
    name: 'deck:python:serve',
    apply: 'serve',
    configureServer({ config, middlewares }) {
      const prepared = prepare(config.logger);
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/python.json') {
          void prepared.then((assets) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(offerOf(assets))), next);
          return;
        }
        const name = /^\/assets\/python-\w+\/([\w.]+)$/.exec(pathname)?.[1];
        if (name === undefined) return next();
        void prepared.then((assets) => {
          const file = assets.available ? assets.files.find((each) => each.name === name) : undefined;
          if (!file) return next();
          response.setHeader('Content-Type', TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream');
          response.setHeader('Cache-Control', 'max-age=31536000, immutable');
          createReadStream(file.path).pipe(response);
        }, next);
      });
    },
  };

  let logger: Logger;
  let assets: PythonAssets;
  const build: Plugin = {
    name: 'deck:python:build',
    apply: 'build',
    configResolved: (config) => {
      logger = config.logger;
    },
    // Before anything is loaded, since recorded pages take their style sheets from the packages; after what is wrong with the deck is told.
    buildStart: {
      sequential: true,
      async handler() {
        assets = await prepare(logger);
      },
    },
    async generateBundle() {
      if (assets.available) {
        for (const { name, path } of assets.files) {
          this.emitFile({ type: 'asset', fileName: `${folderOf(assets)}${name}`, source: await readFile(path) });
        }
      }
      this.emitFile({ type: 'asset', fileName: 'python.json', source: JSON.stringify(offerOf(assets)) });
    },
  };
  // Pyodide loads parts of itself when it needs them; a worker of the older kind could not.
  return [{ name: 'deck:python', config: () => ({ worker: { format: 'es' } }) }, serve, build];
}

/** The folder's name changes with what is in it, so a browser may keep it for ever. */
function folderOf({ key }: { key: string }): string {
  return `assets/python-${key}/`;
}

/** Addresses are relative to the page, wherever it is served from. */
function offerOf(assets: PythonAssets): PythonOffer {
  if (!assets.available) return assets;
  const engine = folderOf(assets);
  const bytes = assets.files.reduce((sum, file) => sum + file.bytes, 0);
  const files = { engine, packages: `${engine}packages.zip`, snapshot: `${engine}snapshot.pack`, bytes };
  return { available: true, files, versions: assets.versions };
}
