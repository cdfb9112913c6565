import type { FileNode, FileSystem } from './emscripten.ts';

/** What lies in the folders that a project can write to, and which of the files were open. */
export interface Disk {
  /** The folder that Python works in. */
  folder: string;
  folders: string[];
  files: Map<string, File>;
  open: { fd: number; path: string; flags: number; position: number }[];
}

interface File {
  bytes: Uint8Array;
  /** Its inode: SQLite refuses to write to a file that has another one than when it was opened. */
  id?: number;
}

/** Python itself and devices; a project can write to everything else. */
const FIXED = ['lib', 'dev', 'proc'];
const KEEP_FLAGS = ~(0o100 | 0o200 | 0o1000); // not O_CREAT, O_EXCL, O_TRUNC: reopening must not change the file

export function readDisk(FS: FileSystem): Disk {
  const disk: Disk = { folder: FS.cwd(), folders: [], files: new Map(), open: [] };
  walkAll(FS, (path, node) => {
    if (FS.isDir(node.mode)) disk.folders.push(path);
    else if (FS.isFile(node.mode)) disk.files.set(path, { bytes: (node.contents as Uint8Array).slice(0, node.usedBytes), id: node.id });
  });
  for (const stream of FS.streams) {
    if (stream && stream.fd > 2 && FS.analyzePath(stream.path).exists) {
      const { fd, path, flags, position } = stream;
      disk.open.push({ fd, path, flags, position });
    }
  }
  return disk;
}

/** Makes the disk what it was, whatever lies there now. */
export function writeDisk(FS: FileSystem, disk: Disk): void {
  for (const stream of FS.streams) if (stream && stream.fd > 2) FS.close(stream);
  FS.chdir('/');
  clear(FS);
  for (const folder of ['/home', '/tmp', ...disk.folders]) FS.mkdirTree(folder);
  for (const [path, { bytes, id }] of disk.files) {
    FS.writeFile(path, bytes);
    if (id !== undefined) FS.lookupPath(path).node.id = id;
  }
  for (const { fd, path, flags, position } of disk.open) {
    const stream = FS.open(path, flags & KEEP_FLAGS);
    FS.streams[stream.fd] = null;
    FS.streams[fd] = Object.assign(stream, { fd, position });
  }
  FS.chdir(disk.folder);
}

/** A disk with nothing on it but these files. */
export function diskOf(folder: string, files: Record<string, string>): Disk {
  const encoder = new TextEncoder();
  const paths = Object.keys(files).map((path) => `${folder}/${path}`);
  return {
    folder,
    folders: [...new Set([folder, ...paths.map((path) => path.slice(0, path.lastIndexOf('/')))])],
    files: new Map(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, { bytes: encoder.encode(text) }])),
    open: [],
  };
}

export function sizeOfDisk(disk: Disk): number {
  return [...disk.files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function walkAll(FS: FileSystem, visit: (path: string, node: FileNode) => void): void {
  for (const name of Object.keys(FS.root.contents ?? {})) if (!FIXED.includes(name)) walk(FS, `/${name}`, visit);
}

function walk(FS: FileSystem, path: string, visit: (path: string, node: FileNode) => void): void {
  const { node } = FS.lookupPath(path);
  visit(path, node);
  if (!FS.isDir(node.mode)) return;
  for (const name of Object.keys(node.contents ?? {})) walk(FS, `${path}/${name}`, visit);
}

function clear(FS: FileSystem): void {
  const found: [path: string, folder: boolean][] = [];
  walkAll(FS, (path, node) => found.push([path, FS.isDir(node.mode)]));
  for (const [path, folder] of found.reverse()) folder ? FS.rmdir(path) : FS.unlink(path);
}
