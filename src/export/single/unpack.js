// Runs in the one file: takes the deck's script out of its wrapping. Without scripts the page above has been read by then.
(async () => {
  const packed = document.getElementById('packed-script').textContent;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = await new Response(unpacked).text();
  document.body.append(script);
})();
