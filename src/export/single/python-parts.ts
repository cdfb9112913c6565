import { unzipSync, zipSync } from 'fflate';
import { Trouble } from '../trouble.ts';
import type { Bundle } from './bundle.ts';

/** Something that lies packed in the page, found by the id of its element. */
export interface Packed {
  id: string;
  bytes: Uint8Array;
}

/**
 * What Python needs, except the picture of its memory: that alone is larger than all the rest, and without it Python takes
 * a few seconds longer to start.
 */
export function pythonParts({ worker, files }: Bundle, prologue: string): Packed[] {
  const part = (name: string): Uint8Array => {
    const bytes = files.get(name);
    if (!bytes) throw new Trouble('This deck was built without Python, see above; --without-python leaves it out of the file too.');
    return bytes;
  };
  return [
    { id: `packed:${worker.name}`, bytes: Buffer.from(`${prologue}\n${worker.code}`) },
    { id: 'packed:python:pyodide.asm.wasm', bytes: part('pyodide.asm.wasm') },
    { id: 'packed:python:python_stdlib.zip', bytes: loosened(part('python_stdlib.zip')) },
    { id: 'packed:python:packages.zip', bytes: loosened(part('packages.zip')) },
  ];
}

/** An archive whose files are not packed one by one: packed all together, as they will be, they take a tenth less. */
function loosened(zip: Uint8Array): Uint8Array {
  return zipSync(unzipSync(zip), { level: 0, mtime: new Date(1980, 0, 1) });
}
