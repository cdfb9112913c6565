// Runs before Python's worker in the one file. Everything it will ask for comes with the first message of the page.
self.packed = new Promise((resolve) => {
  self.addEventListener('message', ({ data }) => {
    if (data.type === 'packed') resolve(data.files);
  });
});
self.fetch = async (address) => {
  const name = String(address).split('/').at(-1);
  const file = (await self.packed).get(name);
  if (!file) return new Response(null, { status: 404 });
  const type = name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
  const bytes = new Blob([decode85(file.text, file.length)]);
  return new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip')), { headers: { 'Content-Type': type } });
};
// Pyodide refuses to run where it sees this, though it needs nothing of it.
self.importScripts = undefined;
