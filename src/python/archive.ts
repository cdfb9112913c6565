import { inflateSync } from 'fflate';
import type { FileNode, FileSystem, Stream } from './emscripten.ts';

/** Where a file's packed bytes lie in the archive. */
interface Packed {
  start: number;
  packedSize: number;
  size: number;
  stored: boolean;
}
type Folder = Map<string, Folder | Packed>;

/** The table of contents at the end of a zip, as a tree. Our own build writes the zip, so its rarer features are not read. */
export function readContents(zip: Uint8Array): Folder {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('The archive of Python packages is broken: it has no table of contents.');
  const root: Folder = new Map();
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const nameLength = view.getUint16(at + 28, true);
    const path = decoder.decode(zip.subarray(at + 46, at + 46 + nameLength));
    const header = view.getUint32(at + 42, true);
    put(root, path.split('/'), {
      start: header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      stored: view.getUint16(at + 10, true) === 0,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return root;
}

function put(folder: Folder, [name = '', ...rest]: string[], file: Packed): void {
  if (rest.length === 0) {
    folder.set(name, file);
    return;
  }
  const below = folder.get(name);
  const inner: Folder = below instanceof Map ? below : new Map();
  folder.set(name, inner);
  put(inner, rest, file);
}

const FOLDER_MODE = 0o40555;
const FILE_MODE = 0o100444;
const NO_SUCH_FILE = 44;
const READ_ONLY = 69;

interface ArchiveNode extends FileNode {
  entry: Folder | Packed;
  bytes?: Uint8Array;
}

/**
 * A zip as a folder that can only be read: nothing is unpacked before it is opened, so that mounting thousands of files
 * takes no time, and nothing that Python does can change them.
 */
export function archiveFileSystem(FS: FileSystem, zip: Uint8Array): object {
  const contents = readContents(zip);

  function nodeOf(parent: FileNode | null, name: string, entry: Folder | Packed): FileNode {
    const node = FS.createNode(parent, name, entry instanceof Map ? FOLDER_MODE : FILE_MODE, 0);
    return Object.assign(node, { entry, node_ops: nodeOperations, stream_ops: streamOperations });
  }
  function bytesOf(node: ArchiveNode): Uint8Array {
    const file = node.entry as Packed;
    const packed = zip.subarray(file.start, file.start + file.packedSize);
    return (node.bytes ??= file.stored ? packed : inflateSync(packed, { out: new Uint8Array(file.size) }));
  }
  const refuse = () => {
    throw new FS.ErrnoError(READ_ONLY);
  };
  const nodeOperations = {
    // Times must never differ: Python remembers a folder's contents, in the memory snapshot too, until its time changes.
    getattr: (node: ArchiveNode) => {
      const size = node.entry instanceof Map ? 4096 : node.entry.size;
      const time = new Date(0);
      return {
        dev: 1, ino: node.id, mode: node.mode, nlink: 1, uid: 0, gid: 0, rdev: 0, size,
        atime: time, mtime: time, ctime: time, blksize: 4096, blocks: Math.ceil(size / 4096),
      };
    },
    lookup: (parent: ArchiveNode, name: string) => {
      const entry = parent.entry instanceof Map ? parent.entry.get(name) : undefined;
      if (!entry) throw new FS.ErrnoError(NO_SUCH_FILE);
      return nodeOf(parent, name, entry);
    },
    readdir: (node: ArchiveNode) => ['.', '..', ...(node.entry as Folder).keys()],
    setattr: refuse, mknod: refuse, rename: refuse, unlink: refuse, rmdir: refuse, symlink: refuse,
  };
  const streamOperations = {
    read: (stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number) => {
      const part = bytesOf(stream.node as ArchiveNode).subarray(position, position + length);
      buffer.set(part, offset);
      return part.length;
    },
    write: refuse,
    llseek: (stream: Stream, offset: number, whence: number) => {
      const { entry } = stream.node as ArchiveNode;
      const end = entry instanceof Map ? 0 : entry.size;
      return offset + (whence === 1 ? stream.position : whence === 2 ? end : 0);
    },
  };
  return { mount: () => nodeOf(null, '/', contents) };
}
