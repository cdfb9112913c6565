// Runs in the frame of a page that Python returned, in place of the page's own scripts, which the frame's policy keeps from
// running: a clicked link and a sent form become the pane's next request, and paper hears how high the page is. The built page's
// policy names the hash of this file.
(() => {
  const tell = (message) => parent.postMessage({ pane: message }, '*');
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href], area[href]') : null;
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) document.getElementById(href.slice(1))?.scrollIntoView();
    else tell({ type: 'request', method: 'GET', address: href });
  }, true);
  addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    // Hidden fields are left out: a token among them belongs to this rendering of the page, and the next run has its own.
    const isShown = (name) => ![...form.elements].some((field) => field.name === name && field.type === 'hidden');
    const fields = [...new FormData(form, event.submitter)].filter(([name, value]) => typeof value === 'string' && isShown(name));
    const address = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    const method = (event.submitter?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get').toUpperCase();
    tell({ type: 'request', method, address, fields });
  }, true);
  addEventListener('load', () => tell({ type: 'height', height: document.documentElement.scrollHeight }));
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tell({ type: 'leave' });
  }, true);
})();
