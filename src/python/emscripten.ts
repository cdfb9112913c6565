/** The parts of Emscripten's file system and module that we use; pyodide's own types leave most of them out. */
export interface FileNode {
  id: number;
  name: string;
  mode: number;
  parent: FileNode;
  node_ops: object;
  stream_ops: object;
  /** In a folder of the memory file system its entries, in a file its bytes, more than `usedBytes` perhaps. */
  contents?: Record<string, FileNode> | Uint8Array;
  usedBytes?: number;
}

export interface Stream {
  fd: number;
  node: FileNode;
  path: string;
  flags: number;
  position: number;
}

export interface FileSystem {
  streams: (Stream | null)[];
  root: FileNode;
  ErrnoError: new (errno: number) => Error;
  createNode(parent: FileNode | null, name: string, mode: number, device: number): FileNode;
  lookupPath(path: string): { node: FileNode };
  mount(type: object, options: object, mountpoint: string): FileNode;
  mkdirTree(path: string): void;
  analyzePath(path: string): { exists: boolean };
  isDir(mode: number): boolean;
  isFile(mode: number): boolean;
  open(path: string, flags: number): Stream;
  close(stream: Stream): void;
  cwd(): string;
  chdir(path: string): void;
  rmdir(path: string): void;
  unlink(path: string): void;
  writeFile(path: string, data: string | Uint8Array): void;
}

export interface EmscriptenModule {
  HEAPU8: Uint8Array<ArrayBuffer>;
  growMemory(bytes: number): void;
}
