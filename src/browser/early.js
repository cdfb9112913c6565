// Runs before anything is painted: the theme the reader chose, and whether the page is a deck, a print or a text to read.
// A classic script inside the page; the built page's policy names its hash.
(() => {
  const root = document.documentElement;
  const parameters = new URLSearchParams(location.search);
  let theme = parameters.get('theme');
  try {
    theme ??= localStorage.getItem('deck:theme');
  } catch {
    // Blocked: the system's theme.
  }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const isReading = parameters.has('read') || (innerWidth < 700 && !parameters.has('receiver'));
  root.classList.add(parameters.has('print') ? 'print' : isReading ? 'read' : 'deck');
  // As large as reveal.js will show it, which rounds so.
  const scale = Math.min(2, Math.max(0.2, Math.min(innerWidth / 1280, innerHeight / 720)));
  root.style.setProperty('--slide-scale', Math.round(scale * 100) / 100);
  root.classList.toggle('addressed', location.hash.length > 2);
})();
