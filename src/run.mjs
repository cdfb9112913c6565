// Node 20 cannot run TypeScript, so every command of the kit starts here: Vite bundles the file named first, and its `main` is
// called. A bundle is kept for as long as no source changes: to make one takes longer than most commands.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import module from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const KIT = resolve(import.meta.dirname, '..');
const CACHE = join(KIT, 'node_modules/.cache/commands');

const [entry, ...args] = process.argv.slice(2);
const name = basename(entry, '.ts');
const bundle = join(CACHE, `${name}-${stateOfSources()}`);
if (!existsSync(bundle)) await makeBundle();
// What Node compiled is kept too, by versions that can.
module.enableCompileCache?.(join(CACHE, 'compiled'));
const { main } = await import(pathToFileURL(join(bundle, 'command.mjs')).href);
await main(args);

function stateOfSources() {
  const hash = createHash('sha256').update(resolve(entry));
  for (const folder of ['src', 'tests']) {
    for (const path of readdirSync(join(KIT, folder), { recursive: true })) {
      const { mtimeMs, size } = statSync(join(KIT, folder, path));
      hash.update(`${path} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function makeBundle() {
  const { build } = await import('vite');
  const unfinished = `${bundle}.${process.pid}`;
  const ownPlace = {
    name: 'own-place',
    // Sources look for files beside them; the bundle lies elsewhere.
    transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
  };
  await build({
    configFile: false,
    root: KIT,
    logLevel: 'error',
    plugins: [ownPlace],
    build: {
      ssr: resolve(entry),
      outDir: unfinished,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'command.mjs' } },
    },
  });
  await rename(unfinished, bundle).catch((error) => {
    // Another command was as fast.
    if (!existsSync(bundle)) throw error;
    return rm(unfinished, { recursive: true });
  });  for (const other of await readdir(CACHE)) {
    if (other.startsWith(`${name}-`) && !join(CACHE, other).startsWith(bundle)) await rm(join(CACHE, other), { recursive: true, force: true });
  }
}
