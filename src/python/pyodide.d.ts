declare module 'pyodide/pyodide.asm.mjs' {
  /** Emscripten's factory; its real type is `CreateModule` of src/python/runtime.ts. */
  const createModule: unknown;
  export default createModule;
}
