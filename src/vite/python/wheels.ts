import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const run = promisify(execFile);

/** Nearest thing to WebAssembly that PyPI has wheels for; pure wheels fit it too, and compiled halves are thrown away. */
const TARGET = ['--python-version=3.14', '--implementation=cp', '--abi=cp314', '--platform=manylinux2014_x86_64'];
const ONLY_AS_PINNED = ['--no-deps', '--require-hashes', '--only-binary=:all:', '--disable-pip-version-check', '--quiet', '--retries=1', '--timeout=15'];

/** What keeps the packages from being there, in words for a person. */
export class Unavailable extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Downloads the pinned wheels once into `folder`; afterwards they are read from there. */
export async function downloadWheels(requirements: string, folder: string): Promise<void> {
  if (await readdir(folder).then(() => true, () => false)) return;
  const pip = await findPip();
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await run(pip, ['-m', 'pip', 'download', ...ONLY_AS_PINNED, ...TARGET, '--dest', unfinished, '--requirement', requirements]);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    const told = String((error as { stderr?: string }).stderr ?? error).trim().split('\n');
    const line = told.findLast((each) => each.startsWith('ERROR')) ?? told[told.length - 1] ?? '';
    throw new Unavailable(`pip could not download the Python packages: ${line}`, 'Connect to the network, then start again.');
  }
}

async function findPip(): Promise<string> {
  for (const python of ['python3', 'python', 'py']) {
    const found = await run(python, ['-m', 'pip', '--version']).then(() => true, () => false);
    if (found) return python;
  }
  throw new Unavailable('There is no Python with pip on this machine.', 'Install Python 3 with pip, then start again.');
}

/** Every file of every wheel, by the path that it is installed at. */
export async function readWheels(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const wheel of (await readdir(folder)).sort()) {
    for (const [path, bytes] of Object.entries(unzipSync(await readFile(join(folder, wheel))))) files.set(path, bytes);
  }
  return files;
}
