// The one door to PDFium, which reads a PDF as Chrome does.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** PDFium's functions by their own names, and the memory that they share with us. */
export interface Pdfium {
  api: WrappedPdfiumModule;
  /** Puts bytes where PDFium finds them; `free` takes them away. */
  put(bytes: Uint8Array): number;
  free(address: number): void;
  /** What a function writes that fills a buffer with UTF-16 and says how many bytes it filled. */
  text(write: (buffer: number, size: number) => number): string;
  /** The same for the functions that write UTF-8. */
  utf8(write: (buffer: number, size: number) => number): string;
  /** The four edges that a function writes; none where it has nothing to say. */
  floats(write: (buffer: number) => boolean): Float32Array;
}

export async function loadPdfium(): Promise<Pdfium> {
  const wasmBinary = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const api = await init({ wasmBinary: wasmBinary.buffer as ArrayBuffer });
  api.PDFiumExt_Init();
  const { pdfium } = api;
  let size = 1 << 16;
  let buffer = pdfium.wasmExports.malloc(size);

  function filled(write: (buffer: number, size: number) => number, decoder: TextDecoder, unit: number): string {
    let length = write(buffer, size);
    if (length > size) {
      pdfium.wasmExports.free(buffer);
      size = length;
      buffer = pdfium.wasmExports.malloc(size);
      length = write(buffer, size);
    }
    // A zero ends the text.
    return decoder.decode(pdfium.HEAPU8.subarray(buffer, buffer + Math.max(0, length - unit)));
  }
  const utf16 = new TextDecoder('utf-16le');
  const utf8 = new TextDecoder();
  return {
    api,
    put(bytes) {
      const address = pdfium.wasmExports.malloc(bytes.length);
      pdfium.HEAPU8.set(bytes, address);
      return address;
    },
    free: (address) => pdfium.wasmExports.free(address),
    text: (write) => filled(write, utf16, 2),
    utf8: (write) => filled(write, utf8, 1),
    floats: (write) => new Float32Array(pdfium.HEAPU8.buffer, buffer, write(buffer) ? 4 : 0),
  };
}
