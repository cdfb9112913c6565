import { type Zippable, zipSync } from 'fflate';
import { compileInside, type Engine, PACKAGES_FOLDER } from '../../python/runtime.ts';
import { isModule, isNeeded, needsNoDocstrings } from './trim.ts';

/** The oldest time that a zip can hold. A zip of now would be another one tomorrow. */
const LONG_AGO = new Date(1980, 0, 1);

/** One archive of all packages: what is needed of them, compiled by the Python that will run it. */
export async function packagesArchive(files: Map<string, Uint8Array>, engine: Engine): Promise<Uint8Array> {
  const needed = [...files].filter(([path]) => isNeeded(path));
  const modules = new Map(needed.filter(([path]) => isModule(path)));
  const compiled = await compileInside(engine, modules, PACKAGES_FOLDER, needsNoDocstrings);
  const entries: Zippable = {};
  for (const [path, bytes] of needed.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const code = compiled.get(path);
    entries[code ? `${path}c` : path] = code ?? bytes;
  }
  return zipSync(entries, { level: 9, mtime: LONG_AGO });
}
