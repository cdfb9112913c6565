/** Fetches files and says how much of all of them has come. */
export function downloads(total: number, tell: (part: number) => void) {
  let done = 0;

  /** Passes bytes on and counts them. */
  function counted(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    return body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        done += chunk.length;
        tell(Math.min(1, done / total));
        controller.enqueue(chunk);
      },
    }));
  }
  async function get(address: string): Promise<ReadableStream<Uint8Array>> {
    const response = await fetch(address);
    if (!response.ok || !response.body) throw new Error(`${address} could not be loaded (${response.status}).`);
    return counted(response.body);
  }
  return {
    bytes: async (address: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await new Response(await get(address)).arrayBuffer()),
    /** A file that is packed with gzip. Not by the server: by our build, because servers rarely pack what they do not know. */
    unpacked: async (address: string): Promise<Uint8Array<ArrayBuffer>> => {
      const unpack = new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
      return new Uint8Array(await new Response((await get(address)).pipeThrough(unpack)).arrayBuffer());
    },
    /** Counts what somebody else fetches. */
    count(bytes: number) {
      done += bytes;
      tell(Math.min(1, done / total));
    },
  };
}
