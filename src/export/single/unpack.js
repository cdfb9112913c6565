// Runs in the one file: takes things out of their wrapping. All slides stand above it, so the first is seen by then.
(async () => {
  const unpacked = async (id) => {
    const { textContent, dataset } = document.getElementById(id);
    const bytes = new Blob([decode85(textContent, Number(dataset.length))]);
    return new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  };
  const later = JSON.parse(await unpacked('packed:later'));
  for (const [index, state] of document.querySelectorAll('.chart-state:empty').entries()) state.innerHTML = later[index];
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = await unpacked('packed:script');
  document.body.append(script);
})();
