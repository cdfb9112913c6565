import { loadPyodide, version } from 'pyodide';
import { archiveFileSystem } from './archive.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import type { EmscriptenModule, FileSystem } from './emscripten.ts';
import { type Memory, memoryOf } from './memory.ts';
import { PANE } from './pane.ts';

export { version };

/** A Python interpreter that has imported both frameworks and waits. */
export interface Runtime {
  FS: FileSystem;
  memory: Memory;
  /** Interrupts a call that takes too long. */
  deadline: Deadline;
  /** Calls Python's `take`: JSON in, JSON out. */
  take(step: string): string;
  /** False when the memory snapshot could not be used. */
  restored: boolean;
}

/** Python itself. */
export interface Engine {
  /** Folder of pyodide.asm.wasm and python_stdlib.zip, with a slash at the end. */
  engine: string;
  /** What pyodide.asm.mjs exports. */
  createModule: CreateModule;
}

/** Where the parts come from; a browser fetches them, Node reads them. */
export interface Parts extends Engine {
  packages: Promise<Uint8Array>;
  snapshot?: Promise<Uint8Array<ArrayBuffer>>;
}

export type CreateModule = (settings: Settings) => Promise<EmscriptenModule>;
interface Settings {
  instantiateWasm(imports: Imports, done: (instance: WebAssembly.Instance, ...rest: unknown[]) => void): unknown;
}
/** What Python's WebAssembly asks of JavaScript. */
type Imports = Record<'env' | 'wasi_snapshot_preview1', Record<string, unknown>>;
type LoadOptions = NonNullable<Parameters<typeof loadPyodide>[0]>;
type Pyodide = Awaited<ReturnType<typeof loadPyodide>>;

const SITE_PACKAGES = '/lib/python3.14/site-packages';
const SUPPORT = '/lib/pane';
/** More memory than this is refused, as on a small server: Python raises MemoryError. */
const MEMORY_AT_MOST = 400 * 2 ** 20;

/** Starts Python from the memory snapshot, or, when there is none or it does not fit, by importing everything. */
export async function startRuntime(parts: Parts): Promise<Runtime> {
  if (parts.snapshot) {
    try {
      const pyodide = await load(parts, { _loadSnapshot: parts.snapshot });
      mount(pyodide, await parts.packages);
      return ready(pyodide, await parts.snapshot);
    } catch (error) {
      console.warn('Python starts without its memory snapshot:', error);
    }
  }
  return ready(await loadPlain(parts, await parts.packages, {}));
}

/** Starts Python, imports everything, and takes the picture of its memory that `startRuntime` restores. */
export async function photograph(parts: Parts): Promise<Uint8Array> {
  const pyodide = await loadPlain(parts, await parts.packages, { _makeSnapshot: true });
  const open = (pyodide.FS as unknown as FileSystem).streams.filter((stream) => stream && stream.fd > 2);
  if (open.length > 0) throw new Error(`Still open while the picture is taken: ${open.map((stream) => stream?.path).join(', ')}`);
  return pyodide.makeMemorySnapshot();
}

type CompileSource = (source: Uint8Array, path: string, bare: boolean) => { toJs(): Uint8Array; destroy(): void };

/** Compiles modules, by their path in `folder`, with the Python that will run them; `isBare` says whose docstrings may go. */
export async function compileInside(
  engine: Engine, files: Map<string, Uint8Array>, folder: string, isBare: (path: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const pyodide = await load(engine, {});
  pyodide.runPython(COMPILE);
  const compile = pyodide.globals.get('compile_source') as CompileSource;
  const compiled = new Map<string, Uint8Array>();
  for (const [path, source] of files) {
    const result = compile(source, `${folder}/${path}`, isBare(path));
    compiled.set(path, result.toJs().slice());
    result.destroy();
  }
  return compiled;
}

/** What stands in a .pyc: its magic number, "do not check the source", and the code. */
const COMPILE = `
import importlib.util, marshal
def compile_source(source, path, bare):
    code = compile(source.to_bytes(), path, 'exec', dont_inherit=True, optimize=2 if bare else 0)
    return importlib.util.MAGIC_NUMBER + (1).to_bytes(4, 'little') + bytes(8) + marshal.dumps(code)
`;

/** Folder in which the packages lie, inside Python. */
export const PACKAGES_FOLDER = SITE_PACKAGES;

async function loadPlain(parts: Parts, packages: Uint8Array, options: { _makeSnapshot?: boolean }): Promise<Pyodide> {
  const pyodide = await load(parts, options);
  mount(pyodide, packages);
  for (const [name, text] of Object.entries(PANE)) (pyodide.FS as unknown as FileSystem).writeFile(`${SUPPORT}/pane/${name}`, text);
  pyodide.runPython(`
import sys
sys.dont_write_bytecode = True
sys.path[:] = [path for path in sys.path if path] + ['${SUPPORT}']
import pane.warm
pane.warm.up()
`);
  return pyodide;
}

async function load({ engine, createModule }: Engine, options: { _loadSnapshot?: Promise<Uint8Array>; _makeSnapshot?: boolean }): Promise<Pyodide> {
  const all = {
    indexURL: engine,
    // Packages come from our own archive; without this Pyodide would fetch its list of packages.
    lockFileContents: { info: { arch: 'wasm32', platform: '', version, python: '', abi_version: '2026_0' }, packages: {} },
    env: { HOME: '/home', PYTHONHASHSEED: '0', DJANGO_ALLOW_ASYNC_UNSAFE: '1' },
    stdout: () => {},
    stderr: () => {},
    createPyodideModule: async (settings: Settings) => {
      limitMemory(settings);
      const module = await createModule(settings);
      // A snapshot larger than the first heap does not fit before the heap grows.
      const heap = (await options._loadSnapshot)?.length ?? 0;
      if (module.HEAPU8.length < heap) module.growMemory(heap);
      return module;
    },
    ...options,
  };
  return loadPyodide(all as unknown as LoadOptions);
}

function limitMemory(settings: Settings): void {
  const instantiate = settings.instantiateWasm;
  settings.instantiateWasm = (imports, done) => {
    const resize = imports.env.emscripten_resize_heap as (bytes: number) => number;
    imports.env.emscripten_resize_heap = (bytes: number) => (bytes >>> 0 > MEMORY_AT_MOST ? 0 : resize(bytes));
    return instantiate(imports, done);
  };
}

function mount(pyodide: Pyodide, packages: Uint8Array): void {
  const FS = pyodide.FS as unknown as FileSystem;
  FS.mkdirTree(`${SUPPORT}/pane`);
  FS.mkdirTree(SITE_PACKAGES);
  FS.mount(archiveFileSystem(FS, packages), {}, SITE_PACKAGES);
}

/** The picture is not needed any more once it is restored: its bytes may hold something else. */
function ready(pyodide: Pyodide, picture?: Uint8Array<ArrayBuffer>): Runtime {
  const { FS, _module: module } = pyodide as unknown as { FS: FileSystem; _module: EmscriptenModule };
  // Random numbers are in the picture too.
  pyodide.runPython('import pane.main, pane.warm; pane.warm.shuffle()');
  const take = pyodide.runPython('pane.main.take') as (step: string) => string;
  const deadline = deadlineOf(pyodide);
  const memory = memoryOf(module, picture);
  return {
    FS,
    memory,
    deadline,
    take(step) {
      memory.touch();
      return take(step);
    },
    restored: picture !== undefined,
  };
}
