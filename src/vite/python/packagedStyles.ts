import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { preparePython } from './prepare.ts';

/**
 * Style sheets that lie in the packages, by the addresses that projects serve them at. A recorded page names them, and does not
 * hold them: what belongs to a package is never kept with the deck. Without packages there are none.
 */
export async function packagedStyles(requirements: string): Promise<Map<string, string>> {
  const assets = await preparePython({ requirements, offline: true });
  const packages = assets.available ? assets.files.find(({ name }) => name === 'packages.zip') : undefined;
  if (!packages) return new Map();
  const sheets = unzipSync(await readFile(packages.path), { filter: ({ name }) => /\/static\/.*\.css$/.test(name) });
  return new Map(Object.entries(sheets).map(([path, bytes]) => [path.slice(path.indexOf('/static/')), new TextDecoder().decode(bytes)]));
}
