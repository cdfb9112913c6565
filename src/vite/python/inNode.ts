import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type Answering, answering } from '../../python/answer.ts';
import { startRuntime } from '../../python/runtime.ts';
import { ENGINE } from './engine.ts';
import type { PythonAssets } from './prepare.ts';
import { steady } from './steady.ts';

/** The very runtime of the browser, started in Node from the same files; only its clock stands still, and its chance repeats. */
export async function answeringInNode({ files }: Extract<PythonAssets, { available: true }>): Promise<Answering> {
  const read = async (name: string): Promise<Uint8Array> => readFile(files.find((file) => file.name === name)?.path ?? '');
  const runtime = await startRuntime({
    engine: ENGINE.engine,
    createModule: steady(ENGINE.createModule),
    packages: read('packages.zip'),
    snapshot: read('snapshot.pack').then((bytes) => new Uint8Array(gunzipSync(bytes))),
  });
  return answering(runtime);
}
