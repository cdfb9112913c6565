// Runs in the one file: takes the deck's script out of its wrapping. All slides stand above it, so the first is seen by then.
(async () => {
  const { textContent, dataset } = document.getElementById('packed:script');
  const unpacked = new Blob([decode85(textContent, Number(dataset.length))]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = await new Response(unpacked).text();
  document.body.append(script);
})();
